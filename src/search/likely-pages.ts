import { lookUpAll } from '../domain/guide/content.ts';
import type { Guide } from '../domain/guide/guide.ts';
import type { Page } from '../domain/guide/page.ts';
import { pageUrl } from '../domain/guide/urls.ts';
import { makeEngine } from './engine.ts';
import type { SearchFiles } from './front-index.ts';

/** How many pages are found at most. */
const most = 3;

/** Finds the pages that words may belong to, such as those of a decision: those that search finds for them, best first. */
export function pageFinder({ pages }: Guide, { front }: SearchFiles): (words: string) => Page[] {
  const engine = makeEngine(front);
  const byUrl = new Map([...pages.values()].map((page) => [pageUrl(page), page]));
  return (words) => {
    const { confident, related } = engine.search(words).ranking;
    const urls = [...confident, ...related].map(({ record }) => front.urls[record] ?? '');
    return [...new Set(lookUpAll(byUrl, urls))].slice(0, most);
  };
}
