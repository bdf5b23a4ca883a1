/** `panduan-<number>-<edition>`. The number counts up with each build, because a device's clock may be wrong. */
const generationName = /^panduan-(\d+)-([0-9a-f]{8})$/;

/** The cache of files that readers opened and that no generation has. */
export const runtimeCache = 'panduan-dibuka';

/** The cache with the lease of the others. */
export const leaseCache = 'panduan-masa-simpan';

/** How many generations stay: the newest, and the one before it, whose files open tabs still load. */
const maxGenerations = 2;

/** Whether a cache is this guide's, and not of another site on the same origin. */
export const isGuideCache = (name: string) =>
  name === runtimeCache || name === leaseCache || generationName.test(name);

/** The caches of generations among `names`, newest first. */
export function newestFirst(names: readonly string[]): string[] {
  return names.filter((name) => generationName.test(name)).sort((a, b) => numberOf(b) - numberOf(a));
}

/** The name for the cache of a new generation, given the names of all caches. */
export function nextCacheName(names: readonly string[], edition: string): string {
  return `panduan-${numberOf(newestFirst(names)[0] ?? '') + 1}-${edition}`;
}

/** The caches to delete when the newest generation activates, not one that an install is filling. `complete`: those with a record. */
export function outdatedCaches(names: readonly string[], complete: readonly string[]): string[] {
  const current = newestFirst(complete).slice(0, maxGenerations);
  return newestFirst(names).filter(
    (name) => !current.includes(name) && numberOf(name) <= numberOf(current[0] ?? ''),
  );
}

function numberOf(name: string): number {
  return Number(generationName.exec(name)?.[1] ?? 0);
}

/** Deletes all caches of the guide, the lease too. Other caches of the origin stay. */
export const deleteAll = () => deleteCaches(isGuideCache);

/** Deletes the copy of the guide. Its lease stays. */
export const deleteCopy = () => deleteCaches((name) => isGuideCache(name) && name !== leaseCache);

async function deleteCaches(isMeant: (name: string) => boolean): Promise<void> {
  await Promise.all((await caches.keys()).filter(isMeant).map((name) => caches.delete(name)));
}
