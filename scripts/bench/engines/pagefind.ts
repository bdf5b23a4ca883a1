import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { createIndex } from 'pagefind';
import { visit } from 'unist-util-visit';
import { withBrowser } from '../../setup/with-browser.ts';
import { type Found, slugsOf } from '../score.ts';
import { withServer } from '../static-server.ts';

/** Results that are read of a search: its interface shows five, then more. */
const mostResults = 15;

/**
 * What stock Pagefind finds for each query over the pages `slugs` of the built site in `dist`: their main content in an
 * index of its own with Pagefind's settings, asked in a browser for the whole query, as its interface does.
 */
export async function searchWithPagefind(
  dist: string,
  slugs: Iterable<string>,
  queries: readonly string[],
): Promise<Map<string, Found>> {
  const site = await mkdtemp(join(tmpdir(), 'panduan-pagefind-'));
  try {
    await writeIndex(dist, slugs, site);
    return await withServer(site, ({ origin }) =>
      withBrowser(async (browser) => {
        const page = await browser.newPage();
        await page.goto(`${origin}/`);
        const urls = await page.evaluate(askAll, { queries, mostResults });
        return new Map(
          queries.map((query, i) => [query, { confident: slugsOf(urls[i] ?? []), related: [] }]),
        );
      }),
    );
  } finally {
    await rm(site, { recursive: true });
  }
}

/** Runs in the page. */
async function askAll(given: { queries: readonly string[]; mostResults: number }): Promise<string[][]> {
  const address = '/pagefind/pagefind.js';
  const pagefind = await import(address);
  const all: string[][] = [];
  for (const query of given.queries) {
    const { results } = await pagefind.search(query);
    const shown: { data(): Promise<{ url: string }> }[] = results.slice(0, given.mostResults);
    all.push((await Promise.all(shown.map((result) => result.data()))).map(({ url }) => url));
  }
  return all;
}

async function writeIndex(dist: string, slugs: Iterable<string>, site: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const slug of slugs) {
    const file = join(dist, slug, 'index.html');
    // A kind whose page isn't built yet has nothing that Pagefind could find.
    if (!existsSync(file)) continue;
    const { errors } = await index.addHTMLFile({
      url: `/${slug}/`,
      content: mainOf(await readFile(file, 'utf8')),
    });
    if (errors.length > 0) throw new Error(`Pagefind could not index /${slug}/: ${errors.join('; ')}`);
  }
  await index.writeFiles({ outputPath: join(site, 'pagefind') });
  await index.deleteIndex();
  await writeFile(join(site, 'index.html'), '<!doctype html><html lang="id"><title>Pagefind</title></html>');
}

/** A page's main content without our weights; what is marked as no content, such as menus, stays out. */
function mainOf(html: string): string {
  const tree = fromHtml(html);
  let main: Element | undefined;
  visit(tree, 'element', (node) => {
    delete node.properties.dataPagefindWeight;
    if (node.tagName === 'main') main = node;
  });
  if (main) main.properties.dataPagefindBody = '';
  return `<!doctype html><html lang="id"><body>${main ? toHtml(main) : ''}</body></html>`;
}
