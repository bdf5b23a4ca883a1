import type { IsoDate } from '../domain/dated/iso-date.ts';
import { contentType } from './address.ts';
import { newestFirst } from './cache-names.ts';
import { checkLease } from './lease.ts';
import type { Manifest, Pack } from './manifest.ts';
import { findInPack } from './pack.ts';
import { isRecord, matchIn, readRecord, writeRecord } from './record.ts';

/** One build in this browser, in a cache of its own: its whole shell, and those of its packs that are fetched so far. */
export interface Generation {
  cacheName: string;
  edition: string;
  /** "Today" of the build. */
  asOf: IsoDate;
  packs: Pack[];
  /** When its shell was precached, as an ISO 8601 instant of this device's clock. */
  savedAt: string;
}

/** Where a cache has its record. It is written last, so a cache without a record is of an install that failed. */
const recordPath = '/luring/generasi';

/** Marks a cache as a generation: its shell is complete. */
export async function completeGeneration(
  cache: Cache,
  { edition, asOf, packs }: Pick<Manifest, 'edition' | 'asOf' | 'packs'>,
  savedAt: Date,
): Promise<void> {
  await writeRecord(cache, recordPath, { edition, asOf, packs, savedAt: savedAt.toISOString() });
}

/**
 * All generations, newest first. They are read at each call, because a sign-out may have deleted them. Without a valid lease there is
 * none: the copy is deleted. Rejects where the caches fail.
 */
export async function readGenerations(): Promise<Generation[]> {
  if (!(await checkLease())) return [];
  const names = newestFirst(await caches.keys());
  const generations = names.map(async (cacheName): Promise<Generation[]> => {
    // A cache that can't be read is no generation; the others are read all the same.
    const record = await readRecord(cacheName, recordPath).catch(() => undefined);
    return record && isComplete(record) ? [{ ...record, cacheName }] : [];
  });
  return (await Promise.all(generations)).flat();
}

/** Whether a record has all that is read of it. Its day and its instant become attributes of pages. */
function isComplete(record: object): record is Omit<Generation, 'cacheName'> {
  const { edition, asOf, packs, savedAt } = record as Partial<Record<keyof Generation, unknown>>;
  const isPack = (pack: unknown) => isRecord(pack) && isText(pack.path, /^\//) && isText(pack.first, /^\//);
  const isDated = isText(asOf, /^\d{4}-\d\d-\d\d$/) && isText(savedAt, /^[\dT:.-]+Z$/);
  return isDated && isText(edition, /^\w+$/) && Array.isArray(packs) && packs.every(isPack);
}

function isText(data: unknown, pattern: RegExp): boolean {
  return typeof data === 'string' && pattern.test(data);
}

/** A file of a generation, from its shell or cut from a pack; undefined where it isn't cached. */
export async function findInGeneration({ cacheName, packs }: Generation, path: string) {
  const own = await matchIn(cacheName, path);
  if (own) return own;
  const pack = packs.findLast(({ first }) => first <= path);
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
