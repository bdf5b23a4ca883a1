import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import MiniSearch from 'minisearch';
import { createIndex } from 'pagefind';
import type { Hit } from '../../src/search/confidence.ts';
import { makeEngine } from '../../src/search/engine.ts';
import type { SearchFiles } from '../../src/search/front-index.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { type FindPages, type Found, slugsOf } from './score.ts';
import { withServer } from './static-server.ts';

/** The guide's own search; a reply counts as the page that offers it. With `typing`, a query's last word may be unfinished. */
export function ownSearch({ front }: SearchFiles, typing: boolean): FindPages {
  const engine = makeEngine(front);
  const pageOfReply = new Map(
    Object.entries(front.offers).flatMap(([page, replies]) => replies.map((reply) => [reply, Number(page)])),
  );
  const slugs = (records: readonly number[]) => slugsOf(records.map((record) => front.urls[record] ?? ''));
  const pages = (hits: readonly Hit[]) => hits.map(({ record }) => pageOfReply.get(record) ?? record);
  return (query) => {
    const { confident, related } = engine.search(query, { typing }).ranking;
    const all = [...confident, ...related];
    const offering = all.slice(0, 3).flatMap(({ record }) => {
      return pageOfReply.get(record) ?? (front.offers[record] ? record : []);
    });
    return {
      confident: slugs(pages(confident)),
      related: slugs(pages(related)),
      isAtAnswer: all[0]?.section === 0,
      replies: slugs(offering),
    };
  };
}

const boost = { title: 5, aliases: 3, headings: 2, answer: 2, body: 1 };

/** MiniSearch as most sites set it up: prefixes, slips in a fifth of a word, any word is enough. All it finds counts as sure. */
export function miniSearch(records: readonly SearchRecord[]): FindPages {
  const index = new MiniSearch({ fields: Object.keys(boost), storeFields: ['url'] });
  index.addAll(
    records.map(({ url, title, named, aliases, terms, answer, sections }, id) => ({
      id,
      url,
      title: [title, ...named].join(' '),
      aliases: [...aliases, ...terms].join('. '),
      headings: sections.map(({ heading }) => heading).join('. '),
      answer,
      body: sections.map(({ text }) => text).join(' '),
    })),
  );
  return (query) => {
    const found = index.search(query, { boost, prefix: true, fuzzy: 0.2, combineWith: 'OR' });
    return { confident: slugsOf(found.map(({ url }) => url)), related: [] };
  };
}

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
