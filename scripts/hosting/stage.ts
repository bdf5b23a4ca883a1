import { createHash } from 'node:crypto';
import { chmod, copyFile, link, mkdir, readdir, readFile, utimes } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { isHashed } from '../../src/offline/hashed-files.ts';
import { compressFile, copies } from './compress.ts';
import { type Release, siteOf } from './release.ts';

/** How many files are worked on at a time; zlib has four threads. */
const atOnce = 8;

/** The files of a build, by path, with their SHA-256. Throws on what isn't a whole build, or has links in it. */
export async function readBuild(build: string): Promise<Record<string, string>> {
  const entries = await readdir(build, { recursive: true, withFileTypes: true });
  const files = entries.flatMap((entry) => {
    const path = relative(build, join(entry.parentPath, entry.name));
    if (!entry.isFile() && !entry.isDirectory()) throw new Error(`${path} is neither a file nor a folder.`);
    return entry.isFile() ? [path] : [];
  });
  for (const page of ['index.html', '404.html']) {
    if (!files.includes(page)) throw new Error(`${build} is no whole build: it has no ${page}.`);
  }
  // In order of path, so that the same files are always the same record.
  const hashes: Record<string, string> = Object.fromEntries(files.sort().map((file) => [file, '']));
  await each(files, async (file) => {
    hashes[file] = createHash('sha256')
      .update(await readFile(join(build, file)))
      .digest('hex');
  });
  return hashes;
}

/**
 * Puts a build's files into `site`, compressed. A file that a release `before` has with the same content is linked from there and so keeps its
 * time: browsers that hold it are answered 304. A changed one gets `release.stamp`, a time that no release had: nginx makes its ETag
 * of time and size, and would call a file of the same size and time unchanged.
 */
export async function stageBuild(
  build: string,
  home: string,
  release: Release,
  site: string,
  before: readonly Release[],
): Promise<void> {
  const newestFirst = before.toReversed();
  await each(Object.keys(release.files), async (file) => {
    const target = join(site, file);
    const same = newestFirst.find((other) => other.files[file] === release.files[file]);
    if (same) return linkWithCopies(join(siteOf(home, same.id), file), target);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(build, file), target);
    await chmod(target, 0o644);
    await utimes(target, release.stamp, release.stamp);
    await compressFile(target, release.stamp);
  });
}

/**
 * Adds to a release's `site` the hashed files of other releases: a tab that was opened before asks for them long after its page was
 * replaced. Gives the names whose content differs though the hash in them doesn't; there, the release's own stays.
 */
export async function carryHashed(
  home: string,
  release: Release,
  site: string,
  others: readonly Release[],
): Promise<string[]> {
  const known: Record<string, string> = { ...release.files };
  const differing = new Set<string>();
  for (const other of others.toReversed()) {
    const carried = Object.entries(other.files).filter(([file]) => isHashed(file));
    await each(carried, async ([file, hash]) => {
      if (known[file] === undefined) {
        known[file] = hash;
        await linkWithCopies(join(siteOf(home, other.id), file), join(site, file));
      } else if (known[file] !== hash) differing.add(file);
    });
  }
  return [...differing].sort();
}

/** Links a file with its compressed copies; what is there already stays. */
async function linkWithCopies(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  for (const ending of ['', ...copies]) {
    await link(from + ending, to + ending).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST' || (error.code === 'ENOENT' && ending !== '')) return;
      throw error;
    });
  }
}

async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
