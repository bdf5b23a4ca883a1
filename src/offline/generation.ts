import { contentType } from './address.ts';
import { newestFirst } from './cache-names.ts';
import type { Manifest } from './manifest.ts';
import { findInPack } from './pack.ts';

/** One build in this browser, in a cache of its own: its whole shell, and those of its packs that are fetched so far. */
export interface Generation {
  cacheName: string;
  manifest: Manifest;
  /** When its shell was precached, as an ISO 8601 instant of this device's clock. */
  savedAt: string;
}

/** Where a cache has its record. It is written last, so a cache without a record is of an install that failed. */
const recordPath = '/luring/generasi';

/** Marks a cache as a generation: its shell is complete. */
export async function writeRecord(cache: Cache, manifest: Manifest, savedAt: Date): Promise<void> {
  await cache.put(recordPath, Response.json({ manifest, savedAt: savedAt.toISOString() }));
}

/** All generations, newest first. They are read at each call, because a sign-out may have deleted them. */
export async function readGenerations(): Promise<Generation[]> {
  const names = newestFirst(await caches.keys());
  const generations = names.map(async (cacheName): Promise<Generation[]> => {
    const record = await matchIn(cacheName, recordPath);
    return record ? [{ cacheName, ...(await record.json()) }] : [];
  });
  return (await Promise.all(generations)).flat();
}

/** A file of a generation, from its shell or cut from a pack; undefined where it isn't cached. */
export async function findInGeneration(
  { cacheName, manifest }: Generation,
  path: string,
): Promise<Response | undefined> {
  const own = await matchIn(cacheName, path);
  if (own) return own;
  const pack = manifest.packs.findLast(({ first }) => first <= path);
  const packed = pack && (await matchIn(cacheName, pack.path));
  const file = packed && (await findInPack(await packed.blob(), path));
  return file && new Response(file, { headers: headersFor(path, packed.headers) });
}

/** The headers for a file whose bytes aren't those sent with `sent`: the server's policies stay, what describes the bytes goes. */
export function headersFor(path: string, sent: Headers): Headers {
  const headers = new Headers(sent);
  for (const name of ['content-encoding', 'content-length', 'etag', 'last-modified']) headers.delete(name);
  headers.set('content-type', contentType(path));
  return headers;
}

/** A response from one cache; unlike `caches.open`, it doesn't create the cache. `Vary` is about encodings, which are decoded here. */
export function matchIn(cacheName: string, path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName, ignoreVary: true });
}
