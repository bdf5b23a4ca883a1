import { readStored, writeStored } from '../storage.ts';
import { maskNumbers } from './mask-numbers.ts';

const key = 'panduan-cs:pencarian';
/** Queries stored for the reader, newest first. */
const most = 8;

/** The reader's latest queries, as this browser stores them. */
export function loadRecent(): string[] {
  return readRecent(readStored(key));
}

/** Stores the reader's latest queries. */
export function storeRecent(recent: readonly string[]): void {
  writeStored(key, JSON.stringify(recent));
}

/** Reads a stored list; anything else counts as no queries. */
export function readRecent(stored: string | null): string[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(list) ? list.filter((query) => typeof query === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** The list with a query put first, without its twin and without numbers of people. */
export function withRecent(recent: readonly string[], query: string): string[] {
  const clean = maskNumbers(query.trim()).slice(0, 200);
  if (clean.length < 2) return [...recent];
  return [clean, ...recent.filter((each) => each.toLowerCase() !== clean.toLowerCase())].slice(0, most);
}
