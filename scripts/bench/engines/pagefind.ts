import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { createIndex } from 'pagefind';
import { type Found, slugsOf } from '../score.ts';
import { withServer } from '../static-server.ts';

/** Indexes the main content of the pages `slugs` of the built site `dist` into the folder `site`, as stock Pagefind does. */
export async function writePagefind(dist: string, slugs: Iterable<string>, site: string): Promise<void> {
  const { index, errors } = await createIndex({ rootSelector: 'main' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const slug of slugs) {
    const html = await readFile(join(dist, slug, 'index.html'), 'utf8');
    // The guide's own choices for its full-text search are no part of stock Pagefind.
    const content = html.replaceAll(/ data-pagefind-(weight|body)(="[^"]*")?/g, '');
    await index.addHTMLFile({ url: `/${slug}/`, content });
  }
  await index.writeFiles({ outputPath: join(site, 'pagefind') });
  await index.deleteIndex();
  await writeFile(join(site, 'index.html'), '<!doctype html><html lang="id"><title>Pagefind</title></html>');
}

/** Asks the index in `site` each query, as its interface does. The engine knows no other queries. All it finds counts as sure. */
export async function askPagefind(browser: Browser, site: string, queries: readonly string[]) {
  const urls = await withServer(site, false, async ({ origin }) => {
    const page = await browser.newPage();
    await page.goto(`${origin}/`);
    return page.evaluate(askAll, queries);
  });
  const found = new Map(queries.map((query, i) => [query, slugsOf(urls[i] ?? [])]));
  return (query: string): Found => ({ confident: found.get(query) ?? [], related: [] });
}

/** Runs in the page. The interface shows five results, then more: fifteen are read. */
async function askAll(queries: readonly string[]): Promise<string[][]> {
  const address = '/pagefind/pagefind.js';
  const pagefind = await import(address);
  const all: string[][] = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const shown: { data(): Promise<{ url: string }> }[] = results.slice(0, 15);
    all.push((await Promise.all(shown.map((result) => result.data()))).map(({ url }) => url));
  }
  return all;
}
