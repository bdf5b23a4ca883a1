import { withBrowser } from '../setup/with-browser.ts';
import type { Bench } from './bench.ts';
import { duration, kilobytes } from './figures.ts';
import { loadPage } from './page-load.ts';
import { measureInTurns } from './rounds.ts';
import { builtSite } from './sites.ts';

const formats = {
  html: kilobytes,
  'all sent': kilobytes,
  requests: String,
  paint: duration,
  largest: duration,
  blocked: duration,
  'next page': kilobytes,
  'its paint': duration,
  search: duration,
  'its bytes': kilobytes,
  key: duration,
};

/** What a guide page takes, then the next one, the first search and the last key of another search, beside stock Starlight's. */
export const pages: Bench = {
  name: 'pages',
  what: 'a page, the next one and a search: slow 4G (150 ms, 1.6 Mbit/s), processor 4 times slower',
  run: ({ folder, rounds, sizes }) =>
    withBrowser(async (browser) => {
      for (const size of sizes) {
        const subjects = (['own', 'stock'] as const).map((kind) => ({
          name: `${size} pages, ${kind}`,
          measure: async () => loadPage(browser, await builtSite(folder, kind, size)),
        }));
        await measureInTurns(rounds, formats, subjects);
      }
    }),
};
