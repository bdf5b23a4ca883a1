import { findIn, type Generation, match, readGenerations, writeRecord } from './generation.ts';
import { nextName } from './generations.ts';
import { hashOf } from './hash.ts';
import { isHashed } from './hashed-files.ts';
import { isKeepable } from './keepable.ts';
import type { HeldFile, Manifest } from './manifest.ts';

/**
 * Holds a build's shell, all of it or nothing. Rejects where a file isn't the build's own: a publish is half done, or the network
 * answers with something else. The browser tries again at its next look.
 */
export async function holdShell(manifest: Manifest): Promise<void> {
  const earlier = await readGenerations();
  const name = nextName(await caches.keys(), manifest.edition);
  try {
    const cache = await caches.open(name);
    await Promise.all(manifest.shell.map(async (file) => cache.put(file.path, await obtain(file, earlier))));
    await writeRecord(cache, manifest, new Date());
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

let holding: Promise<void> | undefined;

/** Holds the packs, one at a time, as far as it gets; what is missing is fetched at the next call. */
export function holdPacks(manifest: Manifest): Promise<void> {
  holding ??= addPacks(manifest)
    .catch(() => {
      // The network went, or the disk is full: the shell stands, and the next page that is opened tries again.
    })
    .finally(() => {
      holding = undefined;
    });
  return holding;
}

async function addPacks({ edition, packs }: Manifest): Promise<void> {
  for (const pack of packs) {
    const all = await readGenerations();
    const own = all.find(({ manifest }) => manifest.edition === edition);
    // Signed out since: nothing is to be held any more.
    if (!own) return;
    if (await match(own.cacheName, pack.path)) continue;
    const held = await obtain(pack, all);
    await (await caches.open(own.cacheName)).put(pack.path, held);
  }
}

/** A file as the manifest has it: from a generation that holds the same, else from the server. */
async function obtain({ path, hash }: HeldFile, earlier: readonly Generation[]): Promise<Response> {
  for (const generation of earlier) {
    const held = await findIn(generation, path);
    if (held && (await hashOf(await held.clone().arrayBuffer())) === hash) return held;
  }
  const answer = await fetch(path, {
    cache: isHashed(path.slice(1)) ? 'default' : 'no-cache',
    // What a reader waits for comes first.
    priority: 'low',
    redirect: 'error',
  });
  if (!isKeepable(path, answer)) throw new Error(`${path} was not answered as itself`);
  if ((await hashOf(await answer.clone().arrayBuffer())) !== hash)
    throw new Error(`${path} is of another build`);
  return answer;
}
