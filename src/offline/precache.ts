import { fileHashOf } from '../text/hash.ts';
import { nextCacheName } from './cache-names.ts';
import { isCacheable } from './cacheable.ts';
import { completeGeneration, findInGeneration, type Generation, readGenerations } from './generation.ts';
import { isHashed } from './hashed-files.ts';
import { fetchFromHost } from './host.ts';
import { checkLease } from './lease.ts';
import type { Manifest, PrecachedFile } from './manifest.ts';
import { matchIn } from './record.ts';

/** Precaches a build's shell, all of it or nothing. Rejects where a file isn't the manifest's; the browser tries again at its next check. */
export async function precacheShell(manifest: Manifest): Promise<void> {
  const earlier = await readGenerations();
  const name = nextCacheName(await caches.keys(), manifest.edition);
  try {
    const cache = await caches.open(name);
    await Promise.all(
      manifest.shell.map(async (file) => cache.put(file.path, await copyOrFetch(file, earlier))),
    );
    await completeGeneration(cache, manifest, new Date());
    await checkLease();
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

let running: Promise<void> | undefined;

/**
 * Precaches what is missing of a build, one file at a time: its packs if they are wanted, and its shell where that was deleted with
 * an earlier lease. Never rejects: the next call fetches what is missing.
 */
export function precacheRest(manifest: Manifest, withPacks: boolean): Promise<void> {
  running ??= addRest(manifest, withPacks)
    .catch(() => {
      // The network is gone, or the disk is full. The shell works without packs, and the next page that is opened tries again.
    })
    .finally(() => {
      running = undefined;
    });
  return running;
}

async function addRest(manifest: Manifest, withPacks: boolean): Promise<void> {
  const own = (all: readonly Generation[]) => all.find(({ edition }) => edition === manifest.edition);
  // After a sign-out there is no lease: nothing more may be stored.
  if (!(await checkLease())) return;
  if (!own(await readGenerations())) await precacheShell(manifest);
  for (const pack of withPacks ? manifest.packs : []) {
    const all = await readGenerations();
    const { cacheName } = own(all) ?? {};
    if (!cacheName) return;
    if (await matchIn(cacheName, pack.path)) continue;
    // Opened before the request: if the cache is deleted meanwhile, this writes to the deleted one.
    const cache = await caches.open(cacheName);
    await cache.put(pack.path, await copyOrFetch(pack, all));
  }
  await checkLease();
}

/** The file with the manifest's hash, from a generation that has it, else from the server. Rejects where the server has another one. */
async function copyOrFetch(file: PrecachedFile, generations: readonly Generation[]): Promise<Response> {
  for (const generation of generations) {
    const cached = await findInGeneration(generation, file.path).catch(() => undefined);
    if (cached && (await hasHash(cached, file).catch(() => false))) return cached;
  }
  // The browser's own cache may hold a damaged file for as long as its headers say, so a second request goes past it.
  const modes = [isHashed(file.path.slice(1)) ? 'default' : 'no-cache', 'reload'] as const;
  for (const cache of modes) {
    // What a reader waits for comes first.
    const response = await fetchFromHost(file.path, { cache, priority: 'low', redirect: 'error' });
    if (isCacheable(file.path, response) && (await hasHash(response, file))) return response;
  }
  throw new Error(`${file.path}: the response is not the file of this build`);
}

async function hasHash(response: Response, { hash }: PrecachedFile): Promise<boolean> {
  return (await fileHashOf(await response.clone().arrayBuffer())) === hash;
}
