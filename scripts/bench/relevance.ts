import { type LabelledQuery, type QuerySet, readQueries } from '../../tests/search/queries.ts';
import type { Bench } from './bench.ts';
import { miniSearch } from './engines/minisearch.ts';
import { ownSearch } from './engines/own.ts';
import { searchWithPagefind } from './engines/pagefind.ts';
import { indexGuide } from './guide-index.ts';
import { type Found, type Outcome, type Score, score, splitByPages } from './score.ts';
import { ownReal } from './sites.ts';
import { formatTable, share } from './table.ts';

const header = [
  '',
  'queries',
  'first',
  'first 3',
  'MRR',
  'none',
  'sure',
  'sure, wrong',
  'sure, out of scope',
];

const sets: [QuerySet, string][] = [
  ['tune', 'Tuned on'],
  ['check', 'Unseen'],
  ['hard', 'Unseen, and written to avoid the guide’s own words'],
];

/**
 * How often the right page comes first, on the labelled queries: this guide's search beside stock Pagefind and MiniSearch
 * over the same pages. Settings are tuned on one half only; the other says what they are worth.
 */
export const relevance: Bench = {
  name: 'relevance',
  what: 'the right page first: own search, stock Pagefind, MiniSearch',
  async run({ workspace, print }) {
    const { files, records, slugs } = await indexGuide();
    const dist = await ownReal(workspace);
    const queries = sets.flatMap(([set]) => readQueries(set)).map(({ q }) => q);
    const pagefind = await searchWithPagefind(dist, slugs, queries);
    const nothing: Found = { confident: [], related: [] };
    const engines: [string, (query: string) => Found][] = [
      ['own', ownSearch(files)],
      ['own, while typing', ownSearch(files, { typing: true })],
      ['stock Pagefind', (query) => pagefind.get(query) ?? nothing],
      ['MiniSearch', miniSearch(records)],
    ];
    for (const [set, what] of sets) {
      const { answerable, leftOut } = splitByPages(readQueries(set), slugs);
      print(
        `\n${what}: ${answerable.length} queries; ${leftOut.length} left out, whose pages aren't there yet`,
      );
      const rows = engines.map(([name, search]) => scoreRow(name, score(answer(answerable, search))));
      print(formatTable(header, rows));
      for (const [name, search] of engines) {
        print(`\n${name}, by kind of query`);
        const kinds = Map.groupBy(answer(answerable, search), ({ kind }) => kind);
        print(
          formatTable(
            header,
            [...kinds].map(([kind, own]) => scoreRow(`  ${kind}`, score(own))),
          ),
        );
      }
    }
  },
};

function answer(queries: readonly LabelledQuery[], search: (query: string) => Found): Outcome[] {
  return queries.map((query) => ({ ...query, found: search(query.q) }));
}

function scoreRow(name: string, own: Score): string[] {
  const shares = [
    own.first,
    own.firstThree,
    own.mrr,
    own.zero,
    own.sure,
    own.wronglySure,
    own.falselySure,
  ].map(share);
  return [name, String(own.queries), ...shares];
}
