import { readRecent } from './recent.ts';

const key = 'panduan-cs:pencarian';

/** The reader's latest queries, as this browser keeps them. */
export function loadRecent(): string[] {
  try {
    return readRecent(localStorage.getItem(key));
  } catch {
    return [];
  }
}

/** Keeps them; where storage is full or forbidden they are just not remembered. */
export function storeRecent(list: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(list));
  } catch {
    // Nothing is lost but the convenience.
  }
}
