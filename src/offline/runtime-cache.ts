import { runtimeCache } from './cache-names.ts';
import { checkLease } from './lease.ts';

/** The most files in the runtime cache. Those that were opened longest ago are deleted first. */
const maxFiles = 300;

const savedAtHeader = 'x-saved-at';

/** Adds a file that a reader opened, with the present time. The caller has checked it with `isCacheable`. Rejects where the caches fail. */
export async function addToRuntimeCache(path: string, response: Response): Promise<void> {
  if (!(await checkLease())) return;
  const headers = new Headers(response.headers);
  headers.set(savedAtHeader, new Date().toISOString());
  const cache = await caches.open(runtimeCache);
  // Deleted first, so that it moves to the end of the keys.
  await cache.delete(path);
  await cache.put(path, new Response(await response.blob(), { headers }));
  const paths = await cache.keys();
  for (const oldest of paths.slice(0, Math.max(0, paths.length - maxFiles))) await cache.delete(oldest);
  await checkLease();
}

/** When a file was added to the runtime cache, as an ISO 8601 instant of this device's clock. */
export function savedAtOf(cached: Response): string | undefined {
  return cached.headers.get(savedAtHeader) ?? undefined;
}
