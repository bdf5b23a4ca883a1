import { execFileSync } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { git, tryGit } from './git.ts';
import { type LoadedContent, readContent } from './load.ts';
import type { RawFile } from './read-tree.ts';

/** Why the content can't be compared with a base, and how to fix that, in Indonesian. */
export class BaseError extends Error {}

/** The content in the folder `root` as it was where this branch left `ref`. Throws a `BaseError`. */
export function readBase(ref: string, root: string): LoadedContent {
  const folder = relative(process.cwd(), resolve(root)).replaceAll('\\', '/');
  return readContent(readTreeAt('.', baseCommit(ref), folder));
}

/** The commit at which this branch left `ref`. Throws a `BaseError` where there is none. */
function baseCommit(ref: string): string {
  const shallow = tryGit('.', 'rev-parse', '--is-shallow-repository');
  if (shallow === undefined) {
    throw new BaseError('Folder ini bukan repositori git. Jalankan dari repositori panduan.');
  }
  const deepen =
    shallow === 'true'
      ? ' Klon ini dangkal: jalankan `git fetch --unshallow` (di CI: `fetch-depth: 0`), lalu ulangi.'
      : '';
  if (tryGit('.', 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`) === undefined) {
    throw new BaseError(
      `Cabang atau commit \`${ref}\` tidak ditemukan.${deepen || ' Periksa namanya, atau jalankan `git fetch origin` lalu pakai `origin/main`.'}`,
    );
  }
  const base = tryGit('.', 'merge-base', ref, 'HEAD');
  if (!base) {
    throw new BaseError(`\`${ref}\` dan cabang ini tidak punya commit bersama yang bisa dilihat.${deepen}`);
  }
  return base;
}

/** The files below `folder` in a commit of the repository in the folder `root`. */
export function readTreeAt(root: string, commit: string, folder: string): RawFile[] {
  const listed = git(root, 'ls-tree', '-r', '-z', commit, '--', `${folder}/`);
  const entries = listed
    .split('\0')
    .filter(Boolean)
    .flatMap((line) => {
      const [, blob, path] = /^\d+ blob (\S+)\t(.*)$/s.exec(line) ?? [];
      return blob && path ? [{ blob, path: path.slice(folder.length + 1) }] : [];
    });
  if (entries.length === 0) return [];
  const batch = execFileSync('git', ['cat-file', '--batch'], {
    cwd: root,
    input: entries.map(({ blob }) => blob).join('\n'),
    maxBuffer: 1 << 30,
  });
  // git prints each blob as `<id> blob <size>\n<bytes>\n`.
  let at = 0;
  return entries.map(({ path }) => {
    const headEnd = batch.indexOf(10, at);
    const size = Number(batch.subarray(at, headEnd).toString().split(' ')[2]);
    const bytes = batch.subarray(headEnd + 1, headEnd + 1 + size);
    at = headEnd + size + 2;
    return { path, bytes };
  });
}
