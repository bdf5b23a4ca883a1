import { messageOf } from '../../command/command.ts';
import type { Announced, Outbox } from './outbox.ts';
import type { Announcement } from './plan.ts';
import { type Chat, TelegramFailure } from './telegram.ts';

/** How the outbox knows a step's change. `message` is the one that says it, or said it before. */
export function entryOf(
  { title, hash }: Announcement,
  state: Announced['state'],
  message?: number,
): Announced {
  return { state, title, hash, ...(message && { message }) };
}

/**
 * Edits the message of a change, or sends one where there is none or it can't be edited. Resolves to the message's id. The outbox says
 * so before a send and after it. Whatever ends the run in between, the next one asks a person.
 */
export async function deliver(step: Announcement, outbox: Outbox, chat: Chat): Promise<number> {
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
export function askPerson({ id, title }: Announcement): string {
  return `Belum pasti apakah pesan “${title}” sampai. Lihat di channel, lalu di GitHub: Actions, publish, Run workflow, isi arrived
    bila ada: ${id}=<nomor pesan, yaitu angka terakhir di tautannya>
    bila tidak ada: ${id}=tidak
Di terminal: npm run announce -- --send --arrived <isi itu>`;
}
