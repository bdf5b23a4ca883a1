import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { isForced } from '../site/keep.ts';

/** Where Astro notes which page it kept under which key, and where it keeps the pages. */
const [notes, pages] = ['incremental-build.json', 'dist'];
/** How many folders are kept: a site may be built with several settings in turn. */
const most = 4;

/**
 * Lets Astro take the pages in the cache `folder` only from a build that ended, and stops a second build beside one that runs. Astro
 * overwrites a kept page as it draws it, and notes its key when all are drawn: between the two, a page may stand under the key of another.
 */
export function keptPages(folder: string): AstroIntegration {
  const owner = join(folder, 'building');
  return {
    name: 'kept-pages',
    hooks: {
      // Before Astro reads the content, which it keeps here, too.
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        mkdirSync(folder, { recursive: true });
        let isAnew = isForced();
        try {
          writeFileSync(owner, `${process.pid}`, { flag: 'wx' });
        } catch {
          const other = Number(readFileSync(owner, 'utf8'));
          if (other !== process.pid && isRunning(other))
            throw new Error(
              `Process ${other} is building here. Wait until it ends; if it is no build, delete ${owner}.`,
            );
          // It was cut off. In a container, this one may have its number.
          isAnew = true;
          writeFileSync(owner, `${process.pid}`);
        }
        // Pages too, as Astro deletes only what its notes name: one that was deleted would stay.
        if (isAnew)
          for (const name of [notes, pages]) rmSync(join(folder, name), { recursive: true, force: true });
      },
      'astro:build:done': () => {
        rmSync(owner, { force: true });
        removeOld(join(folder, '..'));
      },
    },
  };
}

function isRunning(id: number): boolean {
  try {
    // 0, which an empty file comes to, would be this one's group.
    return id > 0 && process.kill(id, 0);
  } catch {
    return false;
  }
}

/** Removes the folders in `root` that were not used for longest. */
function removeOld(root: string): void {
  const used = (name: string) => statSync(join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const folders = readdirSync(root).sort((a, b) => used(b) - used(a));
  for (const name of folders.slice(most)) rmSync(join(root, name), { recursive: true, force: true });
}
