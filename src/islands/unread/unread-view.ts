/** Ids of changes that this reader has marked read, or that were there at the first visit. */
export type Seen = ReadonlySet<string>;

/**
 * Reads what the browser kept. A first visit, or something unreadable, counts everything there is (`present`) as
 * seen: nobody begins with a list of years.
 */
export function readSeen(stored: string | null, present: readonly string[]): Seen {
  try {
    const ids: unknown = JSON.parse(stored ?? 'null');
    if (Array.isArray(ids) && ids.every((id) => typeof id === 'string')) return new Set(ids);
  } catch {
    // Not ours, or broken: begin again.
  }
  return new Set(present);
}

/** What to keep: only ids still present, so that it never grows. */
export function writeSeen(seen: Seen, present: readonly string[]): string {
  return JSON.stringify(present.filter((id) => seen.has(id)));
}

/** The changes since the last visit, in the order present. */
export function unread(seen: Seen, present: readonly string[]): string[] {
  return present.filter((id) => !seen.has(id));
}

/** The line that says so; empty where there is nothing. */
export function unreadLine(count: number): string {
  return count === 0 ? '' : `${count} perubahan sejak kunjungan terakhir`;
}
