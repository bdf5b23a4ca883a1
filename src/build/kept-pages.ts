import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Where Astro notes which page it kept under which key. */
const notes = 'incremental-build.json';
/** How many folders are kept: a site may be built with several settings in turn. */
const most = 4;

/**
 * Lets Astro take the pages in the cache `folder` only from a build that ended and had it to itself. Astro overwrites a kept page as it
 * draws it, and notes its key when all are drawn: between the two, a page may stand under the key of another.
 */
export function keptPages(folder: string): AstroIntegration {
  const build = randomUUID();
  const owner = join(folder, 'building');
  const forget = () => rmSync(join(folder, notes), { force: true });
  let wasAlone = true;
  return {
    name: 'kept-pages',
    hooks: {
      'astro:build:start': () => {
        mkdirSync(folder, { recursive: true });
        wasAlone = !existsSync(owner);
        if (!wasAlone) forget();
        writeFileSync(owner, build);
      },
      'astro:build:done': () => {
        const isAlone = existsSync(owner) && readFileSync(owner, 'utf8') === build;
        if (!wasAlone || !isAlone) forget();
        rmSync(owner, { force: true });
        removeOld(join(folder, '..'));
      },
    },
  };
}

/** Removes the folders in `root` that were not used for longest. */
function removeOld(root: string): void {
  const used = (name: string) => statSync(join(root, name)).mtimeMs;
  const folders = readdirSync(root).sort((a, b) => used(b) - used(a));
  for (const name of folders.slice(most)) rmSync(join(root, name), { recursive: true, force: true });
}
