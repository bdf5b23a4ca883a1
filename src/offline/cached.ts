import type { IsoDate } from '../domain/dated/iso-date.ts';
import { runtimeCache } from './cache-names.ts';
import { findInGeneration, headersFor, readGenerations } from './generation.ts';
import { checkLease } from './lease.ts';
import { matchIn } from './record.ts';

export interface CachedFile {
  response: Response;
  /** "Today" of the build it is from; undefined for a file of the runtime cache. */
  asOf?: IsoDate;
  /** When it was cached, as an ISO 8601 instant of this device's clock; undefined where that isn't known. */
  savedAt: string | undefined;
}

/** Why a cached page is shown: the server can't be reached, doesn't respond in time, or responds with an error. */
export type FallbackReason = 'unreachable' | 'slow' | 'failing';

/** A file from the newest generation that has it, else from the runtime cache; undefined where neither has it or can be read, and without a valid lease. */
export async function findCached(path: string): Promise<CachedFile | undefined> {
  try {
    for (const generation of await readGenerations()) {
      const response = await findInGeneration(generation, path).catch(() => undefined);
      if (response) return { response, asOf: generation.asOf, savedAt: generation.savedAt };
    }
    const response = await matchIn(runtimeCache, path);
    return response && { response, savedAt: savedAtOf(response) };
  } catch {
    return undefined;
  }
}

/** The page with its age as attributes of the root element. It may be of an earlier build, so the attributes' names never change. */
export async function withAge(
  path: string,
  { response, asOf = '', savedAt = '' }: CachedFile,
  reason: FallbackReason,
  status = 200,
): Promise<Response> {
  const attributes = `data-held="${reason}" data-held-guide="${asOf}" data-held-since="${savedAt}"`;
  const html = (await response.text()).replace('<html', `<html ${attributes}`);
  return new Response(html, { status, headers: headersFor(path, response.headers) });
}

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
