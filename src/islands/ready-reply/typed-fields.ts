import { readStored, writeStored } from '../storage.ts';

const key = 'panduan-cs:isian';

/** Reads what was typed into replies that were copied in this tab, by placeholder. Empty where storage is forbidden. */
export function readTyped(): Record<string, string> {
  return JSON.parse(readStored(key, 'sessionStorage') ?? '{}');
}

/** Keeps what was typed into a reply for the next one of the same chat. It ends with the tab. */
export function keepTyped(typed: Record<string, string>): void {
  writeStored(key, JSON.stringify({ ...readTyped(), ...typed }), 'sessionStorage');
}

export function forgetTyped(): void {
  writeStored(key, '{}', 'sessionStorage');
}
