const pattern = /^panduan-(\d+)-([0-9a-f]{8})$/;

/** Pages and files that readers opened and no generation holds. */
export const visitedCache = 'panduan-dibuka';

/** Whether a cache is this guide's. */
export const isOurs = (name: string) => name === visitedCache || pattern.test(name);

/** How many generations are kept: the newest, and the one before, whose files tabs that are still open ask for. */
const kept = 2;

/** The caches that hold a build each, newest first. Their names count up, as clocks may be wrong. */
export function newestFirst(names: readonly string[]): string[] {
  return names.filter((name) => pattern.test(name)).sort((a, b) => numberOf(b) - numberOf(a));
}

/** What the cache of a new build is called, after those there are. */
export function nextName(names: readonly string[], edition: string): string {
  return `panduan-${numberOf(newestFirst(names)[0] ?? '') + 1}-${edition}`;
}

/**
 * The caches to delete once the newest build serves: all but the newest whole ones, and one after them, which is being filled.
 * `whole`: fetched to the end.
 */
export function outdated(names: readonly string[], whole: readonly string[]): string[] {
  const keep = newestFirst(whole).slice(0, kept);
  return newestFirst(names).filter(
    (name) => !keep.includes(name) && numberOf(name) <= numberOf(keep[0] ?? ''),
  );
}

function numberOf(name: string): number {
  return Number(pattern.exec(name)?.[1] ?? 0);
}
