import { existsSync } from 'node:fs';
import { readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * One published build. Its folder is `<home>/releases/<id>/`, with its files in `site/` and this record as `release.json`. The symbolic
 * link `<home>/current` points to the release that is served.
 */
export interface Release {
  /** A number of six digits, then the start of a hash of its files. Ids sort in the order of publishing. */
  id: string;
  /** An ISO 8601 instant. */
  publishedAt: string;
  /** The modification time of its new files in seconds since 1970. It is later than that of any earlier release. */
  stamp: number;
  /** When another release replaced it, as an ISO 8601 instant; missing while it is served, or where that wasn't recorded. */
  replacedAt?: string;
  /** The build's own files with their SHA-256, without the hashed files of other releases in `site/`. */
  files: Readonly<Record<string, string>>;
}

export const folderOf = (home: string, id: string) => join(home, 'releases', id);

/** The folder with a release's files, the root of the web server. */
export const siteOf = (home: string, id: string) => join(folderOf(home, id), 'site');

/** All complete releases, oldest first. */
export async function readReleases(home: string): Promise<Release[]> {
  const names = await readdir(join(home, 'releases')).catch(() => []);
  const ids = names.filter((name) => /^\d{6}-[0-9a-f]{8}$/.test(name)).sort();
  const read = (id: string) => readFile(join(folderOf(home, id), 'release.json'), 'utf8');
  return (await Promise.all(ids.map(read))).map((text): Release => JSON.parse(text));
}

/** The id of the release that is served; undefined before the first. */
export async function findCurrent(home: string): Promise<string | undefined> {
  const target = await readlink(join(home, 'current')).catch(() => undefined);
  return target === undefined ? undefined : basename(target);
}

/** Writes a release's record to its folder, completely or not at all. */
export async function writeRelease(folder: string, release: Release): Promise<void> {
  const file = join(folder, 'release.json');
  await writeFile(`${file}.new`, `${JSON.stringify(release, undefined, 1)}\n`);
  await rename(`${file}.new`, file);
}

/** Serves a release from now on, by renaming a link, so that every request finds one. Throws where the release doesn't exist. */
export async function serveRelease(home: string, id: string, now: Date): Promise<void> {
  if (!existsSync(join(siteOf(home, id), 'index.html'))) throw new Error(`There is no release ${id}.`);
  const next = join(home, 'current.new');
  await rm(next, { force: true });
  await symlink(join('releases', id), next);
  await rename(next, join(home, 'current'));
  for (const release of await readReleases(home)) {
    const { replacedAt, ...rest } = release;
    if (release.id === id && replacedAt) await writeRelease(folderOf(home, id), rest);
    // All others without a record, as a publish that was killed may have replaced one without recording it.
    if (release.id !== id && !replacedAt)
      await writeRelease(folderOf(home, release.id), { ...rest, replacedAt: now.toISOString() });
  }
}

/** How long a replaced release is kept, for rollbacks and for the pages that are still open in agents' tabs. */
export const defaultRetention = {
  /** The number of newest releases that are kept, however old. */
  keep: 5,
  /**
   * The hours for which each release is kept after it was replaced, however many there are. A tab that was opened at the start of a
   * shift is closed by the end of the next one.
   */
  keepHours: 24,
};

export type Retention = typeof defaultRetention;

/** The releases to delete, oldest first. The served release and the newest one are never among them. */
export function findExpired(
  releases: readonly Release[],
  current: string | undefined,
  { keep, keepHours }: Retention,
  now: Date,
): Release[] {
  return releases.slice(0, -Math.max(1, keep)).filter(({ id, replacedAt }) => {
    // Without a record of when it was replaced, a release counts as replaced just now.
    const hours = replacedAt ? (now.getTime() - Date.parse(replacedAt)) / 3_600_000 : 0;
    return id !== current && hours >= keepHours;
  });
}
