import { isGuideCache, leaseCache } from './cache-names.ts';

/** Deletes all caches of the guide, the lease too. Other caches of the origin stay. */
export function deleteAll(): Promise<void> {
  return deleteCaches(isGuideCache);
}

/** Deletes the copy of the guide. Its lease stays. */
export function deleteCopy(): Promise<void> {
  return deleteCaches((name) => isGuideCache(name) && name !== leaseCache);
}

async function deleteCaches(isMeant: (name: string) => boolean): Promise<void> {
  await Promise.all((await caches.keys()).filter(isMeant).map((name) => caches.delete(name)));
}
