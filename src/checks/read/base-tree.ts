import { execFileSync } from 'node:child_process';
import { git, tryGit } from './git.ts';
import { type LoadedContent, readContent } from './load.ts';
import { isGitsOwn, oddFile, type RawFile } from './read-tree.ts';

/** The content in the folder `root` as it was where this branch left `ref`. `head` is it as it is now. Throws in Indonesian. */
export function readBase(ref: string, root: string, head: LoadedContent): LoadedContent {
  return readContent(readTreeAt(root, baseCommit(ref, root)), head);
}

/** The content in the folder `root` where this branch left the main one, else as last committed. Undefined without a repository. */
export function findBase(root: string, head: LoadedContent): LoadedContent | undefined {
  const commit = ['origin/HEAD', 'origin/main', 'HEAD']
    .map((ref) => tryGit(root, 'merge-base', ref, 'HEAD'))
    .find(Boolean);
  const tree = commit ? readTreeAt(root, commit) : [];
  return tree.length > 0 ? readContent(tree, head) : undefined;
}

/** The commit at which this branch left `ref`. Throws in Indonesian where there is none. */
function baseCommit(ref: string, root: string): string {
  const base = tryGit(root, 'merge-base', ref, 'HEAD');
  if (base) return base;
  const isShallow = tryGit(root, 'rev-parse', '--is-shallow-repository');
  if (!isShallow) throw new Error('Folder ini bukan repositori git. Jalankan dari repositori panduan.');
  const deepen = 'Klon ini dangkal: jalankan `git fetch --unshallow` (di CI: `fetch-depth: 0`), lalu ulangi.';
  const look = 'Periksa namanya, atau jalankan `git fetch origin` lalu pakai `origin/main`.';
  const what = tryGit(root, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`)
    ? `\`${ref}\` dan cabang ini tidak punya commit bersama yang bisa dilihat.`
    : `Cabang atau commit \`${ref}\` tidak ditemukan.`;
  throw new Error(`${what} ${isShallow === 'true' ? deepen : look}`);
}

/** What lies below the folder `root` in a commit of its repository, as `readTree` would find it there. */
export function readTreeAt(root: string, commit: string): RawFile[] {
  const blobs: { blob: string; path: string }[] = [];
  const odd = new Map<string, RawFile>();
  for (const line of git(root, 'ls-tree', '-r', '-z', commit).split('\0')) {
    const [, mode, blob, path] = /^(\d+) blob (\S+)\t(.*)$/s.exec(line) ?? [];
    if (!blob || !path || isGitsOwn(path)) continue;
    const hidden = /^(?:.*?\/)?\.[^/]*(?=\/)/.exec(path)?.[0];
    if (hidden) odd.set(hidden, oddFile(hidden, 'hidden-folder'));
    else if (mode === '120000') odd.set(path, oddFile(path, 'link'));
    else blobs.push({ blob, path });
  }
  const batch = execFileSync('git', ['cat-file', '--batch'], {
    cwd: root,
    input: blobs.map(({ blob }) => `${blob}\n`).join(''),
    maxBuffer: 1 << 30,
  });
  // git prints each blob as `<id> blob <size>\n<bytes>\n`.
  let at = 0;
  const files = blobs.map(({ path }) => {
    const headEnd = batch.indexOf(10, at);
    const size = Number(batch.subarray(at, headEnd).toString().split(' ')[2]);
    const bytes = batch.subarray(headEnd + 1, headEnd + 1 + size);
    at = headEnd + size + 2;
    return { path, bytes };
  });
  return [...files, ...odd.values()];
}
