/** Changes that a first visit offers to mark read; whatever is older counts as read. */
const firstOffered = 3;

/** Ids of the changes that the reader has marked read, or that were old at the first visit. */
export type Seen = ReadonlySet<string>;

/** Reads what the browser has stored. Where there is nothing, the newest of `present` are offered and the others count as seen. */
export function readSeen(stored: string | null, present: readonly string[]): Seen {
  try {
    const ids: unknown = JSON.parse(stored ?? 'null');
    if (Array.isArray(ids) && ids.every((id) => typeof id === 'string')) return new Set(ids);
  } catch {
    // It is read as a first visit.
  }
  return new Set(present.slice(firstOffered));
}

/** What to store: only ids that are still present, so that it doesn't grow. */
export function writeSeen(seen: Seen, present: readonly string[]): string {
  return JSON.stringify(present.filter((id) => seen.has(id)));
}

/** The ids of the changes that aren't seen, in the order of `present`. */
export function unread(seen: Seen, present: readonly string[]): string[] {
  return present.filter((id) => !seen.has(id));
}

/** Says how many changes are unread, and how many of these are marked only one by one; empty where none is unread. */
export function unreadLine(count: number, asked = 0): string {
  if (count === 0) return '';
  const each = asked === count ? ', tandai satu per satu' : `, ${asked} ditandai satu per satu`;
  return `${count} belum dibaca${asked === 0 ? '' : each}`;
}
