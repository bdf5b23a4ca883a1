import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, copyFile, link, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { isHashed } from '../../src/offline/hashed-files.ts';
import { type Release, siteOf } from './release.ts';

/** The files of a build by path, with their SHA-256. Throws where there is none, on an incomplete one, and on one with links. */
export async function readBuild(build: string): Promise<Record<string, string>> {
  if (!existsSync(build)) throw new Error(`There is no build in ${build}: npm run build makes one in dist.`);
  const entries = await readdir(build, { recursive: true, withFileTypes: true });
  const files = entries.flatMap((entry) => {
    const path = relative(build, join(entry.parentPath, entry.name));
    if (!entry.isFile() && !entry.isDirectory()) throw new Error(`${path} is neither a file nor a folder.`);
    return entry.isFile() ? [path] : [];
  });
  for (const page of ['index.html', '404.html']) {
    if (!files.includes(page)) throw new Error(`${build} is an incomplete build: it has no ${page}.`);
  }
  const hashes: Record<string, string> = {};
  // Sorted by path, so that the same files always make the same record, from which the id is hashed.
  for (const file of files.sort()) hashes[file] = hash('sha256', await readFile(join(build, file)));
  return hashes;
}

/** The address of the site that a page's canonical link names, such as `https://panduan.example`. Undefined for a page without one. */
export function findOwnAddress(page: string): string | undefined {
  const [, address = ''] = /<link rel="canonical" href="([^"]*)"/.exec(page) ?? [];
  return URL.parse(address)?.origin;
}

/** Does `work` for all items, some at a time. Settles when no work is under way any more; throws the first failure, after which nothing is begun. */
export async function forEachConcurrently<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  concurrency = 8,
): Promise<void> {
  // Work begins when a worker takes it. Unlike an array's own iterator, this one ends for all when a failure leaves the loop of one.
  const begun = items.values().map((item) => work(item));
  const workers = Array.from({ length: concurrency }, async () => {
    for (const each of begun) await each;
  });
  await Promise.allSettled(workers);
  await Promise.all(workers);
}

/**
 * Puts a build's files into `site`, with compressed copies. A file that an `earlier` release has with the same content is linked from
 * there. It keeps its modification time, so the server responds with 304 to browsers that have it. A changed file gets `release.stamp`,
 * which no earlier file has: nginx makes the ETag from time and size, and would take a file of the same time and size for unchanged.
 */
export async function stageBuild(
  build: string,
  home: string,
  release: Release,
  site: string,
  earlier: readonly Release[],
): Promise<void> {
  const newestFirst = earlier.toReversed();
  await forEachConcurrently(Object.keys(release.files), async (file) => {
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
 * Adds the hashed files of `others` to a release's `site`, because open tabs still load them after their page was replaced. Returns the
 * names that several releases have with different content; the release's own file stays, or else the newest one.
 */
export async function carryHashed(home: string, release: Release, site: string, others: readonly Release[]) {
  const hashes: Record<string, string> = { ...release.files };
  const differing = new Set<string>();
  for (const other of others.toReversed()) {
    const carried = Object.entries(other.files).filter(([file]) => isHashed(file));
    await forEachConcurrently(carried, async ([file, sha256]) => {
      if (hashes[file] === undefined) {
        hashes[file] = sha256;
        await linkWithCopies(join(siteOf(home, other.id), file), join(site, file));
      } else if (hashes[file] !== sha256) differing.add(file);
    });
  }
  return [...differing].sort();
}

/** Links a file and its compressed copies to another path. A file that is there already stays. */
async function linkWithCopies(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  for (const ending of ['', ...copyEndings]) {
    await link(from + ending, to + ending).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST' || (error.code === 'ENOENT' && ending !== '')) return;
      throw error;
    });
  }
}

/** How the compressed copies are made, by what stands after the file's whole name: at the highest quality, which is brotli's default. */
const compressors = {
  '.br': promisify<Buffer, Buffer>(brotliCompress),
  '.gz': (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};
export const copyEndings = Object.keys(compressors);

/** The length in bytes from which a file is compressed. Of a shorter one, the headers are most of the response. */
const minBytes = 256;

/**
 * Writes a file's compressed copies beside it, which are sent thousands of times. A copy that saves less than a twentieth isn't written.
 * @param stamp the modification time of the copies in seconds since 1970, the same as the file's. nginx makes their ETag from it.
 */
export async function compressFile(file: string, stamp: number): Promise<void> {
  const bytes = await readFile(file);
  for (const [ending, compress] of Object.entries(compressors)) {
    await rm(file + ending, { force: true });
    if (bytes.length < minBytes) continue;
    const copy = await compress(bytes);
    if (copy.length > bytes.length * 0.95) continue;
    await writeFile(file + ending, copy);
    await utimes(file + ending, stamp, stamp);
  }
}
