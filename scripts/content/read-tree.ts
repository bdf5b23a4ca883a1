import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A file as it lies on the disk; `path` is relative to the folder read, with `/` on every system. */
export interface RawFile {
  path: string;
  bytes: Uint8Array;
}

/** Every file below `root` by path, hidden files and folders left out. Throws where `root` can't be read. */
export async function readTree(root: string): Promise<RawFile[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(root, path)) })));
}
