import { readStored, writeStored } from '../storage.ts';

export const pressedKey = 'panduan-cs:umpan-balik-ditekan';

/** What is said of a press that has to be repeated. */
export const lostWords = 'Belum tercatat. Tekan lagi saat tersambung.';

/** The most presses that are stored. The oldest go first. */
const most = 500;

/**
 * Reads what was pressed in this browser, by the id of the change (the day it was acknowledged) or the version of the page (`ya` or
 * `tidak`), and by whom: the login's name, undefined until the host has said it.
 */
export function readPressed(): { user?: string; pressed: Readonly<Record<string, string>> } {
  try {
    const stored: unknown = JSON.parse(readStored(pressedKey) ?? '{}');
    const { user, pressed } = Object(stored);
    return { ...(typeof user === 'string' && { user }), pressed: Object(pressed) };
  } catch {
    return { pressed: {} };
  }
}

/** Stores a press by its name, or takes it back where there is no value. */
export function storePressed(name: string, value: string | undefined): void {
  const { pressed, ...own } = readPressed();
  const { [name]: _, ...others } = pressed;
  const entries = Object.entries(value === undefined ? others : { ...others, [name]: value });
  writeStored(pressedKey, JSON.stringify({ ...own, pressed: Object.fromEntries(entries.slice(-most)) }));
}

/** Notes who is logged in. What another reader pressed on this machine isn't this one's, and is forgotten. */
export function noteUser(user: string): void {
  const { user: before = user, pressed } = readPressed();
  writeStored(pressedKey, JSON.stringify({ user, pressed: before === user ? pressed : {} }));
}
