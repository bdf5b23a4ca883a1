import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryGit } from './git.ts';

/** A file as it is on the disk. `path` is relative to the folder that was read, with `/` on all systems. */
export interface RawFile {
  path: string;
  bytes: Uint8Array;
  /** Why it isn't a file that can be read. Its bytes are empty then. */
  oddity?: Oddity;
}

export type Oddity = 'link' | 'hidden-folder' | 'unreadable';

/** Whether something on the path belongs to git itself, such as `.gitkeep`. It is neither content nor astray. */
export const isGitsOwn = (path: string) => /(?:^|\/)\.git/.test(path);

/** Throws in Indonesian, with `usage` after the message, where there is no folder `root` that can be read. */
export function requireFolder(root: string, usage = ''): void {
  try {
    readdirSync(root);
  } catch (error) {
    const isDenied = (error as NodeJS.ErrnoException).code === 'EACCES';
    const why = isDenied ? 'tidak boleh dibaca' : 'tidak ditemukan';
    throw new Error(`Folder isi panduan ${why}: ${root}\n${usage}`.trimEnd());
  }
}

/** What editors lay beside a file while it is open. */
const swapFiles = ['.*.sw?', '.#*', '.~lock*'].map((pattern) => `--exclude=${pattern}`);

/**
 * All that lies below `root`, in order of the paths. Links aren't followed, and a hidden folder counts as one file. Hidden files
 * are never published, so they are left out where git wouldn't keep them either. Throws where `root` can't be read.
 */
export function readTree(root: string): RawFile[] {
  const files = readFolder(root, '').sort((a, b) => (a.path < b.path ? -1 : 1));
  const isHidden = ({ path }: RawFile) => /(?:^|\/)\.[^/]*$/.test(path);
  if (!files.some(isHidden)) return files;
  const list = ['ls-files', '-z', '--others', '--ignored', '--directory', '--exclude-standard'];
  const ignored = tryGit(root, ...list, ...swapFiles)?.split(/\/?\0/);
  return files.filter((file) => !isHidden(file) || (ignored && !ignored.includes(file.path)));
}

function readFolder(root: string, folder: string): RawFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder + entry.name;
    if (isGitsOwn(entry.name)) return [];
    if (entry.isSymbolicLink()) return oddFile(path, 'link');
    if (entry.isDirectory() && entry.name.startsWith('.')) return oddFile(path, 'hidden-folder');
    try {
      if (entry.isDirectory()) return readFolder(root, `${path}/`);
      if (entry.isFile()) return { path, bytes: readFileSync(join(root, path)) };
    } catch {}
    return oddFile(path, 'unreadable');
  });
}

export function oddFile(path: string, oddity: Oddity): RawFile {
  return { path, bytes: new Uint8Array(), oddity };
}

/** The folder with the guide's content, from the project's root. Tests and benchmarks build another one with `GUIDE_CONTENT`. */
export const contentRoot = process.env.GUIDE_CONTENT ?? './content';
