import type { Release } from './release.ts';

/** How long a release that another one replaced is kept, to go back to and for the pages still open in agents' tabs. */
export interface Retention {
  /** So many of the newest are kept, however old. */
  keep: number;
  /** So long after it was replaced each is kept, however many there are. */
  keepHours: number;
}

/** A tab opened at the beginning of one shift is closed by the end of the next. */
export const standardRetention: Retention = { keep: 5, keepHours: 24 };

/** The releases that may go, oldest first: never the one that is served, nor the newest. */
export function findExpired(
  releases: readonly Release[],
  current: string | undefined,
  { keep, keepHours }: Retention,
  now: Date,
): Release[] {
  const newest = new Set(releases.slice(-Math.max(1, keep)).map(({ id }) => id));
  return releases.filter(({ id, replacedAt }) => {
    if (id === current || newest.has(id)) return false;
    // Of a release that nobody marked as replaced, the age isn't known: it counts as just replaced, unless none may stay.
    const hours = replacedAt ? (now.getTime() - Date.parse(replacedAt)) / 3_600_000 : 0;
    return hours >= keepHours;
  });
}
