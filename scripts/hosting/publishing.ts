import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  findCurrent,
  folderOf,
  type Release,
  readReleases,
  serveRelease,
  siteOf,
  withLock,
  writeRelease,
} from './release.ts';
import { findExpired, type Retention } from './retention.ts';
import { carryHashed, readBuild, stageBuild } from './stage.ts';

/** What a publish or a rollback did. */
export interface Published {
  /** The release that is served now. */
  id: string;
  /** False where it was served already. */
  changed: boolean;
  removed: string[];
  /** Hashed files whose name stayed while their content changed: a browser that holds one never asks for it again. */
  differing: string[];
}

/**
 * Publishes the files of `build` under `home` and serves them, in one step. Throws, with nothing changed, on a build that isn't whole.
 * Where `retention` lets nothing live on, these files alone stay, even where they are served already.
 */
export function publishBuild(
  build: string,
  home: string,
  retention: Retention,
  now: Date,
): Promise<Published> {
  return withLock(home, async () => {
    await clearLeftovers(home);
    const files = await readBuild(build);
    const releases = await readReleases(home);
    const current = await findCurrent(home);
    const digest = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
    // What was published wrongly may have been carried into the release that is served: then only a fresh one is without it.
    const purges = retention.keepHours === 0 && retention.keep <= 1;
    if (!purges && current?.endsWith(digest)) {
      return { id: current, changed: false, removed: [], differing: [] };
    }

    const last = releases.at(-1);
    const release: Release = {
      id: `${String(Number(last?.id.slice(0, 6) ?? 0) + 1).padStart(6, '0')}-${digest}`,
      publishedAt: now.toISOString(),
      stamp: Math.max(Math.floor(now.getTime() / 1000), (last?.stamp ?? 0) + 1),
      files,
    };
    const partial = join(home, 'releases', `partial-${release.id}`);
    const site = join(partial, 'site');
    await mkdir(site, { recursive: true });
    await stageBuild(build, home, release, site, releases);
    const expired = new Set(findExpired(releases, current, retention, now));
    const kept = releases.filter((each) => !expired.has(each));
    const differing = await carryHashed(home, release, site, purges ? [] : kept);
    await writeRelease(partial, release);
    await rename(partial, folderOf(home, release.id));
    await serveRelease(home, release.id, now);
    return { id: release.id, changed: true, removed: await prune(home, retention, now), differing };
  });
}

/**
 * Serves an earlier release again: the one named, or the newest before the one that is served. Pages that tabs have open of later
 * releases find their files there, too. Throws where there is none.
 */
export function rollBack(home: string, wanted: string | undefined, now: Date): Promise<Published> {
  return withLock(home, async () => {
    const releases = await readReleases(home);
    const current = await findCurrent(home);
    const place = releases.findIndex(({ id }) => id === current);
    const target = wanted ? releases.find(({ id }) => id === wanted) : releases[place - 1];
    if (!target) {
      const known = releases.map(({ id }) => id).join(', ') || 'none';
      throw new Error(
        `There is no ${wanted ? `release ${wanted}` : 'earlier release'} to go back to; kept are: ${known}.`,
      );
    }
    const others = releases.filter(({ id }) => id !== target.id);
    const differing = await carryHashed(home, target, siteOf(home, target.id), others);
    await serveRelease(home, target.id, now);
    return { id: target.id, changed: target.id !== current, removed: [], differing };
  });
}

async function prune(home: string, retention: Retention, now: Date): Promise<string[]> {
  const expired = findExpired(await readReleases(home), await findCurrent(home), retention, now);
  for (const { id } of expired) await remove(home, id);
  return expired.map(({ id }) => id);
}

/** Under another name first, so that no half of it counts as a release. */
async function remove(home: string, id: string): Promise<void> {
  const partial = join(home, 'releases', `partial-${id}`);
  await rename(folderOf(home, id), partial);
  await rm(partial, { recursive: true, force: true });
}

/** What a publish that was cut short left. */
async function clearLeftovers(home: string): Promise<void> {
  for (const name of await readdir(join(home, 'releases'))) {
    if (name.startsWith('partial-')) await rm(join(home, 'releases', name), { recursive: true, force: true });
  }
}
