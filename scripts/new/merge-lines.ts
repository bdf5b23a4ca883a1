import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Two texts made from the same one. */
export interface Versions {
  base: string;
  ours: string;
  theirs: string;
}

/** The text with the changes of both, or the lines of `ours` that `theirs` changed otherwise. */
export type Merged = { text: string } | { conflicts: string[] };

/** Merges line by line, as git does. */
export function mergeLines({ base, ours, theirs }: Versions): Merged {
  if (ours === base || ours === theirs) return { text: theirs };
  if (theirs === base) return { text: ours };
  const folder = mkdtempSync(join(tmpdir(), 'panduan-merge-'));
  try {
    for (const [name, text] of Object.entries({ base, ours, theirs }))
      writeFileSync(join(folder, name), text);
    const { status, stdout, error } = spawnSync('git', ['merge-file', '-p', 'ours', 'base', 'theirs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status === null || status > 127) throw error ?? new Error('git merge-file gagal.');
    if (status === 0) return { text: stdout };
    const ourSide = stdout.matchAll(/^<{7} ours\r?\n([\s\S]*?)^={7}\r?$/gm);
    return { conflicts: [...ourSide].map(([, lines = '']) => lines.trim() || '(baris yang dihapus)') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
