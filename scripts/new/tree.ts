import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tryGit } from '../../src/checks/read/git.ts';
import { loadContent } from '../../src/checks/read/load.ts';
import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import { assembleGuide } from '../../src/domain/guide/assemble.ts';
import type { ScaffoldFile, Scene } from './form.ts';

/** The content tree in the folder `content`, with the guide that it makes on the day `today`. */
export function readScene(content: string, today: IsoDate): Scene {
  const loaded = loadContent(content);
  return { guide: assembleGuide(loaded.content, today), texts: loaded.texts };
}

/** Writes a file. One that moves is moved by git, so that it is part of the next commit. */
export async function save(content: string, { path, text, was }: ScaffoldFile): Promise<void> {
  const file = join(content, path);
  await mkdir(dirname(file), { recursive: true });
  if (was !== undefined && was !== path) {
    // A file that git doesn't know yet is simply renamed.
    const moved = tryGit('.', 'mv', join(content, was), file);
    if (moved === undefined) await rename(join(content, was), file);
  }
  await writeFile(file, text, { flag: was === undefined ? 'wx' : 'w' });
}
