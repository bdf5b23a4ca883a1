import { hashOf } from '../text/hash.ts';
import { nextCacheName } from './cache-names.ts';
import { isCacheable } from './cacheable.ts';
import { findInGeneration, type Generation, matchIn, readGenerations, writeRecord } from './generation.ts';
import { isHashed } from './hashed-files.ts';
import type { Manifest, PrecachedFile } from './manifest.ts';

/** Precaches a build's shell, all of it or nothing. Rejects where a file isn't the manifest's; the browser tries again at its next check. */
export async function precacheShell(manifest: Manifest): Promise<void> {
  const earlier = await readGenerations();
  const name = nextCacheName(await caches.keys(), manifest.edition);
  try {
    const cache = await caches.open(name);
    await Promise.all(
      manifest.shell.map(async (file) => cache.put(file.path, await copyOrFetch(file, earlier))),
    );
    await writeRecord(cache, manifest, new Date());
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

let running: Promise<void> | undefined;

/** Precaches the packs, one at a time. Never rejects: the next call fetches what is missing. */
export function precachePacks(manifest: Manifest): Promise<void> {
  running ??= addPacks(manifest)
    .catch(() => {
      // The network is gone, or the disk is full. The shell works without packs, and the next page that is opened tries again.
    })
    .finally(() => {
      running = undefined;
    });
  return running;
}

async function addPacks({ edition, packs }: Manifest): Promise<void> {
  for (const pack of packs) {
    const all = await readGenerations();
    const own = all.find(({ manifest }) => manifest.edition === edition);
    // A sign-out has deleted the caches: nothing more may be stored.
    if (!own) return;
    if (await matchIn(own.cacheName, pack.path)) continue;
    const response = await copyOrFetch(pack, all);
    await (await caches.open(own.cacheName)).put(pack.path, response);
  }
}

/** The file with the manifest's hash, from a generation that has it, else from the server. Rejects where the server has another one. */
async function copyOrFetch(
  { path, hash }: PrecachedFile,
  generations: readonly Generation[],
): Promise<Response> {
  for (const generation of generations) {
    const cached = await findInGeneration(generation, path);
    if (cached && (await hashOf(await cached.clone().arrayBuffer())) === hash) return cached;
  }
  const response = await fetch(path, {
    cache: isHashed(path.slice(1)) ? 'default' : 'no-cache',
    // What a reader waits for comes first.
    priority: 'low',
    redirect: 'error',
  });
  if (!isCacheable(path, response)) throw new Error(`${path}: the response is not this file`);
  if ((await hashOf(await response.clone().arrayBuffer())) !== hash)
    throw new Error(`${path}: the response is from another build`);
  return response;
}
