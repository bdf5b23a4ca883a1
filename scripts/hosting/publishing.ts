import { hash } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.ts';
import {
  findCurrent,
  findExpired,
  folderOf,
  type Release,
  type Retention,
  readReleases,
  serveRelease,
  siteOf,
  writeRelease,
} from './release.ts';
import { carryHashed, readBuild, stageBuild } from './stage.ts';

/** The only file that differs between two builds of the same content on the same day. */
const buildRecord = 'api/build.json';

interface PublishResult {
  /** The id of the release that is served now. */
  id: string;
  /** Whether another release was served before. */
  changed: boolean;
  /** The ids of the expired releases that were deleted. */
  removed: string[];
  /** Hashed files that had another content in an earlier release. A browser that cached that one never asks again. */
  differing: string[];
}

/**
 * Publishes the files of `build` as a release under `home` and serves it, in one step. Throws on an incomplete build and on a full disk,
 * and then changes nothing. A build that is served already makes no release: only its record, `api/build.json`, is replaced. Where
 * `retention` keeps no other release, there is always a new one, which has only files of this build.
 */
export function publishBuild(build: string, home: string, retention: Retention, now: Date) {
  const work = async (): Promise<PublishResult> => {
    const files = await readBuild(build);
    const releases = await readReleases(home);
    const current = await findCurrent(home);
    const { [buildRecord]: record, ...lasting } = files;
    const digest = hash('sha256', JSON.stringify(lasting)).slice(0, 8);
    // The served release may have hashed files of an earlier release that must go. Only a new release is without them.
    const purges = retention.keepHours === 0 && retention.keep <= 1;
    if (!purges && current?.endsWith(digest)) {
      // Other releases, which may share the file, keep theirs.
      const place = join(siteOf(home, current), buildRecord);
      const copy = join(home, 'releases/partial-record');
      if (record) await copyFile(join(build, buildRecord), copy).then(() => rename(copy, place));
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
    return { id: release.id, changed: true, removed: await retire(home, retention, now), differing };
  };
  const publishing = withLock(home, async () => {
    await clearLeftovers(home);
    return work().finally(() => clearLeftovers(home));
  });
  return publishing.catch(async (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOSPC') throw cause;
    const served = (await findCurrent(home)) ?? 'nothing';
    throw new Error(
      `The disk of ${home} is full. No incomplete release is left there; ${served} is served. ` +
        'Make room, or keep fewer releases (--keep, --keep-hours), then publish again.',
      { cause },
    );
  });
}

/**
 * Serves an earlier release again: the one with the id `wanted`, else the one before the served one. It also gets the hashed files of
 * later releases, which open tabs still load. Throws where there is no such release.
 */
export function rollBack(home: string, wanted: string | undefined, now: Date): Promise<PublishResult> {
  return withLock(home, async () => {
    const releases = await readReleases(home);
    const current = await findCurrent(home);
    const index = releases.findIndex(({ id }) => id === current);
    const target = wanted ? releases.find(({ id }) => id === wanted) : releases[index - 1];
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

/** Makes leftovers of the expired releases, so that one that is half deleted doesn't count as a release. Returns their ids. */
async function retire(home: string, retention: Retention, now: Date): Promise<string[]> {
  const expired = findExpired(await readReleases(home), await findCurrent(home), retention, now);
  for (const { id } of expired) await rename(folderOf(home, id), join(home, 'releases', `partial-${id}`));
  return expired.map(({ id }) => id);
}

async function clearLeftovers(home: string): Promise<void> {
  for (const name of await readdir(join(home, 'releases'))) {
    if (name.startsWith('partial-')) await rm(join(home, 'releases', name), { recursive: true, force: true });
  }
}
