import { readStored } from '../storage.ts';
import { parseList } from '../stored-list.ts';

export const recentKey = 'panduan-cs:pencarian';
/** Queries stored for the reader, newest first. */
export const mostRecent = 8;

/** The reader's latest queries, as this browser stores them. */
export function loadRecent(): string[] {
  return readRecent(readStored(recentKey));
}

/** Reads a stored list; what is no query in it is left out. */
export function readRecent(stored: string | null): string[] {
  return parseList(stored)
    .filter((query) => typeof query === 'string')
    .slice(0, mostRecent);
}
