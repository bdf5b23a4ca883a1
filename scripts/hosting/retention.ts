import type { Release } from './release.ts';

/** How long a replaced release is kept, for rollbacks and for the pages that are still open in agents' tabs. */
export interface Retention {
  /** The number of newest releases that are kept, however old. */
  keep: number;
  /** The hours for which each release is kept after it was replaced, however many there are. */
  keepHours: number;
}

/** By default 24 hours: a tab that was opened at the start of a shift is closed by the end of the next one. */
export const defaultRetention: Retention = { keep: 5, keepHours: 24 };

/** The releases to delete, oldest first. The served release and the newest one are never among them. */
export function findExpired(
  releases: readonly Release[],
  current: string | undefined,
  { keep, keepHours }: Retention,
  now: Date,
): Release[] {
  const newest = new Set(releases.slice(-Math.max(1, keep)).map(({ id }) => id));
  return releases.filter(({ id, replacedAt }) => {
    if (id === current || newest.has(id)) return false;
    // Without a record of when it was replaced, a release counts as replaced just now.
    const hours = replacedAt ? (now.getTime() - Date.parse(replacedAt)) / 3_600_000 : 0;
    return hours >= keepHours;
  });
}
