import { readStored } from '../storage.ts';

export const recentKey = 'panduan-cs:pencarian';
/** Queries stored for the reader, newest first. */
export const mostRecent = 8;

/** The reader's latest queries, as this browser stores them. */
export function loadRecent(): string[] {
  return readRecent(readStored(recentKey));
}

/** Reads a stored list; anything else counts as no queries. */
export function readRecent(stored: string | null): string[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(list) ? list.filter((query) => typeof query === 'string').slice(0, mostRecent) : [];
  } catch {
    return [];
  }
}
