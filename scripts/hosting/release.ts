import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * One published build. It lies in `<home>/releases/<id>/`: its files under `site/`, this record beside them as `release.json`, and
 * `<home>/current` is a link to the one that is served.
 */
export interface Release {
  /** Its number in six digits, then what its content is: ids sort in the order of publishing. */
  id: string;
  publishedAt: string;
  /** Seconds since 1970 that its new files carry as their time: later than those of any release before it. */
  stamp: number;
  /** When another one took its place; missing while it is served, or where that wasn't written down. */
  replacedAt?: string;
  /** The build's own files with their SHA-256; not those carried over from builds before. */
  files: Readonly<Record<string, string>>;
}

const idPattern = /^\d{6}-[0-9a-f]{8}$/;

/** The folder of a release. */
export const folderOf = (home: string, id: string) => join(home, 'releases', id);

/** The folder of a release that is served. */
export const siteOf = (home: string, id: string) => join(folderOf(home, id), 'site');

/** Every whole release, oldest first. */
export async function readReleases(home: string): Promise<Release[]> {
  const names = await readdir(join(home, 'releases')).catch(() => []);
  const ids = names.filter((name) => idPattern.test(name)).sort();
  return Promise.all(
    ids.map(
      async (id) => JSON.parse(await readFile(join(folderOf(home, id), 'release.json'), 'utf8')) as Release,
    ),
  );
}

/** The id of the release that is served; undefined before the first. */
export async function findCurrent(home: string): Promise<string | undefined> {
  const target = await readlink(join(home, 'current')).catch(() => undefined);
  return target === undefined ? undefined : basename(target);
}

/** Writes a release's record, whole or not at all. */
export async function writeRelease(folder: string, release: Release): Promise<void> {
  const file = join(folder, 'release.json');
  await writeFile(`${file}.new`, `${JSON.stringify(release, undefined, 1)}\n`);
  await rename(`${file}.new`, file);
}

/**
 * Serves a release from now on. The link is renamed over the old one, so that every request finds either release and none finds
 * neither. Throws where the release isn't there.
 */
export async function serveRelease(home: string, id: string, now: Date): Promise<void> {
  if (!existsSync(join(siteOf(home, id), 'index.html'))) throw new Error(`There is no release ${id}.`);
  const before = await findCurrent(home);
  const next = join(home, 'current.new');
  await rm(next, { force: true });
  await symlink(join('releases', id), next);
  await rename(next, join(home, 'current'));
  for (const release of await readReleases(home)) {
    const { replacedAt, ...rest } = release;
    if (release.id === id && replacedAt) await writeRelease(folderOf(home, id), rest);
    if (release.id === before && before !== id) {
      await writeRelease(folderOf(home, before), { ...rest, replacedAt: now.toISOString() });
    }
  }
}

/**
 * Runs `use` as the only one that changes the releases of `home`. Throws where another one does; a lock whose owner is gone is taken
 * over.
 */
export async function withLock<Result>(home: string, use: () => Promise<Result>): Promise<Result> {
  await mkdir(join(home, 'releases'), { recursive: true });
  const lock = join(home, 'publish.lock');
  const take = () => writeFile(lock, String(process.pid), { flag: 'wx' });
  try {
    await take();
  } catch {
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (owner && isAlive(owner))
      throw new Error(`Process ${owner} is publishing to ${home}; try again when it is done.`);
    await rm(lock, { force: true });
    await take();
  }
  try {
    return await use();
  } finally {
    await rm(lock, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
