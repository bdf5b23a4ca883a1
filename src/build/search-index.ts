import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Pagefind's own interfaces, which it writes beside its index. The guide has a face of its own. */
const isInterface = /-ui\.(js|css)$/;

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
        const added = await index.addDirectory({ path: fileURLToPath(dir) });
        const outputPath = fileURLToPath(new URL('pagefind/', dir));
        const written = await index.writeFiles({ outputPath });
        await close();
        for (const name of await readdir(outputPath)) {
          if (isInterface.test(name)) await rm(join(outputPath, name));
        }
        const failures = [...added.errors, ...written.errors];
        if (failures.length > 0) throw new Error(`Pagefind could not index the site: ${failures.join('; ')}`);
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
