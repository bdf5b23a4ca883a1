import { hash } from 'node:crypto';
import { tellChange } from '../../src/domain/changes/change-message.ts';
import { type Change, listChanges } from '../../src/domain/changes/changes.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { movedTo } from '../../src/domain/guide/moves.ts';
import { messageOf } from '../command/command.ts';
import { connect } from '../github/api.ts';
import { type Announced, type Outbox, readOutbox } from './outbox.ts';
import { type Chat, fitMessage, openChat, TelegramFailure } from './telegram.ts';

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

/** How the outbox knows a step's change. `message` is the one that says it, or said it before. */
function entryOf({ title, hash }: Announcement, state: Announced['state'], message?: number): Announced {
  return { state, title, hash, ...(message && { message }) };
}

/**
 * Edits the message of a change, or sends one where there is none or it can't be edited. Resolves to the message's id. The outbox says
 * so before a send and after it. Whatever ends the run in between, the next one asks a person.
 */
async function deliver(step: Announcement, outbox: Outbox, chat: Chat): Promise<number> {
  const { id, text } = step;
  const before = outbox.entries.get(id);
  const shown = before?.message;
  if (shown && (await chat.edit(shown, text))) {
    await outbox.write([[id, entryOf(step, 'sent', shown)]]);
    return shown;
  }
  await outbox.write([[id, entryOf(step, 'sending', shown)]]);
  const message = await chat.send(text, shown).catch(async (error) => {
    const isRefused = error instanceof TelegramFailure && error.isRefused;
    if (!isRefused) throw new Error(`${messageOf(error)}\n${askPerson(step)}`);
    await outbox.write([[id, before]]);
    throw error;
  });
  await outbox.write([[id, entryOf(step, 'sent', message)]]).catch((error) => {
    const howTo = `isi arrived di workflow publish dengan ${id}=${message}`;
    throw new Error(`${messageOf(error)}\nPesannya sampai: ${howTo}`);
  });
  return message;
}

/** What a person is asked where only the channel shows whether a message arrived. */
function askPerson({ id, title }: Announcement): string {
  return `Belum pasti apakah pesan “${title}” sampai. Lihat di channel, lalu di GitHub: Actions, publish, Run workflow, isi arrived
    bila ada: ${id}=<nomor pesan, yaitu angka terakhir di tautannya>
    bila tidak ada: ${id}=tidak
Di terminal: npm run announce -- --send --arrived <isi itu>`;
}

/** What is to be done about a change. */
type Announcement = ReturnType<typeof planSteps>[number];

/** What the outbox lacks of what is live, in the order of the channel. A correction is part of what it corrects. On the first run all counts as known. */
function planSteps(guide: Guide, site: string, { entries, isNew }: Outbox) {
  const changes = listChanges(guide)
    .filter(({ kind }) => kind !== 'corrected')
    .toReversed();
  const known = new Set(changes.flatMap((change) => (isNew || isFromSplit(guide, change) ? change.id : [])));
  const live = changes.map((change) => {
    const { heading, areas, lines } = tellChange(guide, change);
    return word(change.id, change.title, heading + areas, lines, site + change.url);
  });
  const ids = new Set(live.map(({ id }) => id));
  // What isn't live by its id isn't cancelled where the page that the id names was split or moved.
  const isMoved = (id: string) => movedTo(guide.moves, id.split('/', 2).join('/')).length > 0;
  const gone = [...entries].filter(([id]) => !ids.has(id) && !isMoved(id));
  const cancelled = gone.map(([id, { title }]) =>
    word(id, title, `Batal: ${title}`, ['Yang diumumkan di sini tidak jadi berlaku.'], `${site}/perubahan/`),
  );
  return [...live, ...cancelled].flatMap((worded) => {
    const action = chooseAction(worded.hash, entries.get(worded.id), known.has(worded.id));
    return action ? { action, ...worded } : [];
  });
}

/** `ask`: only a person can tell whether the message arrived. `note`: it needs none. Undefined where nothing is to be done. */
function chooseAction(hash: string, entry: Announced | undefined, isKnown: boolean) {
  if (!entry) return isKnown ? 'note' : 'send';
  if (entry.state === 'sending') return 'ask';
  if (entry.hash === hash) return undefined;
  return entry.message === undefined ? 'send' : 'edit';
}

/** How a change is told. Labels of areas and the site's address aren't in the hash of what it says, so that none of them changes a message. */
function word(id: string, title: string, heading: string, lines: readonly string[], url: string) {
  const said = hash('sha256', [title, ...lines].join('\n')).slice(0, 16);
  return { id, title, text: fitMessage([heading, ...lines], url), hash: said };
}

/** Whether the guide said a change before its page was split off another: the channel knows it by the id that it had there. */
function isFromSplit({ moves }: Guide, change: Change): boolean {
  if (change.kind === 'answered') return false;
  const { page, date = '' } = change;
  return moves.some((move) => move.to.length > 1 && move.to.includes(page.id) && date < move.date);
}
