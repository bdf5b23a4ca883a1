import { writeStored } from '../storage.ts';
import { maskNumbers } from './mask-numbers.ts';
import { mostRecent, recentKey } from './queries.ts';

/** Stores the reader's latest queries. */
export function storeRecent(recent: readonly string[]): void {
  writeStored(recentKey, JSON.stringify(recent));
}

/** The list with a query put first, without its twin and without numbers of people. */
export function withRecent(recent: readonly string[], query: string): string[] {
  const clean = maskNumbers(query.trim()).slice(0, 200);
  if (clean.length < 2) return [...recent];
  return [clean, ...recent.filter((each) => each.toLowerCase() !== clean.toLowerCase())].slice(0, mostRecent);
}
