import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Pagefind's own user interfaces, which it writes beside its index. The guide has its own. */
const isInterface = /-ui\.(js|css)$/;

/** The files that Pagefind reads: pages in force, notes, flows. Other revisions, most of all pages, are in deeper folders. */
const indexedFiles = '{index.html,*/index.html,*/*/index.html}';

/** Indexes the built pages with Pagefind, as Indonesian. Pagefind takes only pages that have a `data-pagefind-body`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex({ forceLanguage: 'id' });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: fileURLToPath(dir), glob: indexedFiles });
        const { errors: writeErrors, files } = await index.getFiles();
        await close();
        // Pagefind's own `writeFiles` resolves before the files are on the disk: on a busy machine one was empty.
        for (const { path, content } of files.filter(({ path }) => !isInterface.test(path))) {
          const file = new URL(`pagefind/${path}`, dir);
          await mkdir(new URL('.', file), { recursive: true });
          await writeFile(file, content);
        }
        const failures = [...added.errors, ...writeErrors];
        if (failures.length > 0) throw new Error(`Pagefind could not index the site: ${failures.join('; ')}`);
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
