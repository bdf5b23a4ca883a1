import { typeOf } from './address.ts';
import { newestFirst } from './generations.ts';
import type { Manifest } from './manifest.ts';
import { findInPack } from './pack.ts';

/** A build as this browser holds it, whole but for packs that are still on their way. */
export interface Generation {
  cacheName: string;
  manifest: Manifest;
  /** When it was held, as this device's clock had it. */
  savedAt: string;
}

/** Where a cache says which build it holds; written last, so a cache without it is of an install that broke off. */
const recordPath = '/luring/generasi';

/** Says that a cache is whole. */
export async function writeRecord(cache: Cache, manifest: Manifest, savedAt: Date): Promise<void> {
  await cache.put(recordPath, Response.json({ manifest, savedAt: savedAt.toISOString() }));
}

/** The whole generations, newest first. Asked anew each time: a sign-out may have emptied them since. */
export async function readGenerations(): Promise<Generation[]> {
  const names = newestFirst(await caches.keys());
  const records = await Promise.all(names.map((name) => match(name, recordPath)));
  const read = records.map(
    async (record, i): Promise<Generation[]> =>
      record ? [{ cacheName: names[i] ?? '', ...(await record.json()) }] : [],
  );
  return (await Promise.all(read)).flat();
}

/** A file of a generation: one of its shell, or cut from a pack. */
export async function findIn(
  { cacheName, manifest }: Generation,
  path: string,
): Promise<Response | undefined> {
  const own = await match(cacheName, path);
  if (own) return own;
  const pack = manifest.packs.findLast(({ first }) => first <= path);
  const packed = pack && (await match(cacheName, pack.path));
  const file = packed && (await findInPack(await packed.blob(), path));
  return file && new Response(file, { headers: headersFor(path, packed.headers) });
}

/** The headers for a file that is given as it stands: the server's own (its policy is among them), less what was about the way here. */
export function headersFor(path: string, sent: Headers): Headers {
  const headers = new Headers(sent);
  for (const name of ['content-encoding', 'content-length', 'etag', 'last-modified']) headers.delete(name);
  headers.set('content-type', typeOf(path));
  return headers;
}

/** What a cache holds, without making the cache. `Vary` speaks of encodings, which are undone here. */
export function match(cacheName: string, path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName, ignoreVary: true });
}
