import type { Guide } from '../../../src/domain/guide/guide.ts';
import { connect } from '../../github/api.ts';
import { askPerson, deliver, entryOf } from './deliver.ts';
import { type Announced, readOutbox } from './outbox.ts';
import { planSteps } from './plan.ts';
import { openChat } from './telegram.ts';

/**
 * Brings the channel in step with the guide, or only says how, unless `send`. Resolves to what a person is asked. `arrived` is what one
 * found: `<id>=<message>`, or `<id>=tidak`. Rejects, in Indonesian, where it can't go on, also at more than `most` new messages.
 */
export async function announceInChannel(
  guide: Guide,
  site: string,
  { send, most, arrived }: { send: boolean; most: number; arrived: readonly string[] },
): Promise<string[]> {
  const outbox = await readOutbox(connect(process.env));
  const chat = openChat(process.env);
  const found = arrived.map((finding) => settle(finding, outbox.entries));
  if (send) await outbox.write(found);
  const steps = planSteps(guide, site, { ...outbox, entries: new Map([...outbox.entries, ...found]) });
  const of = (action: string) => steps.filter((step) => step.action === action);

  const noted = of('note');
  console.log(`Telegram: ${of('send').length} pesan baru, ${of('edit').length} diubah.`);
  if (noted.length > 0) console.log(`    ${noted.length} perubahan sudah tayang: dicatat, tidak dikirim.`);
  if (send) await outbox.write(noted.map((step) => [step.id, entryOf(step, 'known')]));
  if (!(of('send').length <= most))
    throw new Error(`Pesan baru lebih dari ${most}. Bila memang begitu, naikkan --most.`);
  for (const step of [...of('send'), ...of('edit')]) {
    const what = step.action === 'edit' ? 'Ubah' : 'Kirim';
    console.log(`${what} ${step.id}:\n${step.text}`.replaceAll('\n', '\n    '));
    if (send) console.log(`    Tercatat sebagai pesan ${await deliver(step, outbox, chat)}.`);
  }
  return of('ask').map(askPerson);
}

/** What the outbox says after a person looked for a message. Throws in Indonesian. */
function settle(finding: string, entries: ReadonlyMap<string, Announced>): [string, Announced] {
  const [, id = '', message] = /^(.+)=([1-9]\d*|tidak)$/.exec(finding) ?? [];
  const entry = entries.get(id);
  const howTo = 'tulis <id>=<nomor pesan> atau <id>=tidak, dengan id yang ditanyakan.';
  if (entry?.state !== 'sending') throw new Error(`--arrived ${finding}: ${howTo}`);
  // Without a hash it differs from what is live, so that it is sent.
  if (message === 'tidak') return [id, { ...entry, state: 'known', hash: '' }];
  return [id, { ...entry, state: 'sent', message: Number(message) }];
}
