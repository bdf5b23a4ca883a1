import { withBrowser } from '../setup/chromium.ts';
import { askPagefind, miniSearch, ownSearch, writePagefind } from './engines.ts';
import { type Bench, share, startTable } from './measure.ts';
import { type FindPages, isAnswerable, type LabelledQuery, readQueries, score } from './score.ts';
import { buildOwn, makeOnce, realContent, searchedGuide } from './sites.ts';

const sets = {
  Unseen: readQueries('check'),
  'Unseen, and written to avoid the guide’s own words': readQueries('hard'),
  'Unseen, half of it pasted messages, by three voices': readQueries('held'),
  'Unseen, by situation: pasted, for words, by day, denials': readQueries('frozen'),
};

/** How often the right page comes first, on queries that nothing is tuned on, beside stock Pagefind and MiniSearch. */
export const relevance: Bench = {
  name: 'relevance',
  what: 'the right page first: own search, stock Pagefind, MiniSearch',
  run: ({ folder }) =>
    withBrowser(async (browser) => {
      const { files, records, slugs } = await searchedGuide();
      const dist = await makeOnce(folder, 'own-real', (path) => buildOwn(path, realContent));
      const index = await makeOnce(folder, 'pagefind', (path) => writePagefind(dist, slugs, path));
      const queries = Object.values(sets).flatMap((set) => set.map(({ q }) => q));
      const engines: Record<string, FindPages> = {
        own: ownSearch(files, false),
        'own, while typing': ownSearch(files, true),
        'stock Pagefind': await askPagefind(browser, index, queries),
        MiniSearch: miniSearch(records),
      };
      for (const [what, all] of Object.entries(sets)) {
        const answerable = all.filter((query) => isAnswerable(query, slugs));
        console.log(`\n${what}; ${all.length - answerable.length} left out, whose pages aren't there yet`);
        printScores(answerable, engines);
      }
    }),
};

function printScores(queries: readonly LabelledQuery[], engines: Record<string, FindPages>): void {
  const nothing: FindPages = () => ({ confident: [], related: [] });
  const print = startTable(['', 'queries', ...Object.keys(score([], nothing))]);
  for (const [kind, some] of [['all', queries] as const, ...Map.groupBy(queries, ({ kind }) => kind)])
    for (const [name, engine] of Object.entries(engines))
      print([`${kind}: ${name}`, String(some.length), ...Object.values(score(some, engine)).map(share)]);
}
