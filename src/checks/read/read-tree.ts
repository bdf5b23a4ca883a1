import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A file as it is on the disk. `path` is relative to the folder that was read, with `/` on all systems. */
export interface RawFile {
  path: string;
  bytes: Uint8Array;
}

/** Throws in Indonesian, with `usage` after the message, where there is no folder `root`. */
export async function requireFolder(root: string, usage = ''): Promise<void> {
  const found = await stat(root).catch(() => undefined);
  if (!found?.isDirectory())
    throw new Error(`Folder isi panduan tidak ditemukan: ${root}\n${usage}`.trimEnd());
}

/** All files below `root` in order of their paths, without hidden files and folders. Throws where `root` can't be read. */
export async function readTree(root: string): Promise<RawFile[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(root, path)) })));
}
