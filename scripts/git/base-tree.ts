import { execFileSync } from 'node:child_process';
import type { RawFile } from '../content/read-tree.ts';

/** Why a base can't be compared with, in Indonesian, with the mend. */
export class BaseError extends Error {}

/** The commit at which this branch left `ref`. Throws a `BaseError` that says how to mend it. */
export function findBase(ref: string): string {
  const shallow = tryGit('rev-parse', '--is-shallow-repository');
  if (shallow === undefined) {
    throw new BaseError('Folder ini bukan repositori git. Jalankan dari repositori panduan.');
  }
  const deepen =
    shallow === 'true'
      ? ' Klon ini dangkal: jalankan `git fetch --unshallow` (di CI: `fetch-depth: 0`), lalu ulangi.'
      : '';
  if (tryGit('rev-parse', '--verify', '--quiet', `${ref}^{commit}`) === undefined) {
    throw new BaseError(
      `Cabang atau commit \`${ref}\` tidak ditemukan.${deepen || ' Periksa namanya, atau jalankan `git fetch origin` lalu pakai `origin/main`.'}`,
    );
  }
  const base = tryGit('merge-base', ref, 'HEAD');
  if (!base) {
    throw new BaseError(`\`${ref}\` dan cabang ini tidak punya commit bersama yang bisa dilihat.${deepen}`);
  }
  return base;
}

/** The files below `folder` (from the repository's root) as commit `commit` holds them. */
export function readTreeAt(commit: string, folder: string): RawFile[] {
  const listed = git('ls-tree', '-r', '-z', commit, '--', `${folder}/`).toString();
  const entries = listed
    .split('\0')
    .filter(Boolean)
    .flatMap((line) => {
      const [, blob, path] = /^\d+ blob (\S+)\t(.*)$/s.exec(line) ?? [];
      return blob && path ? [{ blob, path: path.slice(folder.length + 1) }] : [];
    });
  if (entries.length === 0) return [];
  const batch = execFileSync('git', ['cat-file', '--batch'], {
    input: entries.map(({ blob }) => blob).join('\n'),
    maxBuffer: 1 << 30,
  });
  // Each blob comes as `<id> blob <size>\n<bytes>\n`.
  let at = 0;
  return entries.map(({ path }) => {
    const headEnd = batch.indexOf(10, at);
    const size = Number(batch.subarray(at, headEnd).toString().split(' ')[2]);
    const bytes = batch.subarray(headEnd + 1, headEnd + 1 + size);
    at = headEnd + size + 2;
    return { path, bytes };
  });
}

function git(...args: string[]): Buffer {
  return execFileSync('git', args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 30 });
}

function tryGit(...args: string[]): string | undefined {
  try {
    return git(...args)
      .toString()
      .trim();
  } catch {
    return undefined;
  }
}
