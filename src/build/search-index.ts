import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Pagefind's own interfaces, which it writes beside its index. The guide has a face of its own. */
const isInterface = /-ui\.(js|css)$/;

/** Pages in force, notes, flows. Deeper lie earlier and coming revisions, most of all pages: reading them takes Pagefind longest. */
const findable = '{index.html,*/index.html,*/*/index.html}';

/**
 * Indexes the built pages with Pagefind, as Indonesian. Only pages that mark a body with
 * `data-pagefind-body` are indexed, so earlier and coming revisions stay out.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex({ forceLanguage: 'id' });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: fileURLToPath(dir), glob: findable });
        const { errors: unread, files } = await index.getFiles();
        await close();
        // Pagefind ends before what it writes by itself is on the disk: a busy machine was left with an empty file.
        for (const { path, content } of files.filter(({ path }) => !isInterface.test(path))) {
          const file = new URL(`pagefind/${path}`, dir);
          await mkdir(new URL('.', file), { recursive: true });
          await writeFile(file, content);
        }
        const failures = [...added.errors, ...unread];
        if (failures.length > 0) throw new Error(`Pagefind could not index the site: ${failures.join('; ')}`);
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
