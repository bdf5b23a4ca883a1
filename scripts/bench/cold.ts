import type { Bench } from './bench.ts';
import { type Measured, type Start, searchCold } from './cold-start.ts';
import { ownGenerated, ownReal, sharedQueries, stockGenerated } from './sites.ts';
import { median } from './stats.ts';
import { formatTable, kilobytes, milliseconds } from './table.ts';

const header = [
  '',
  'titles',
  'answers',
  'settled',
  'bytes to answers',
  'requests',
  'bytes in all',
  'of stock: time',
  'bytes',
];

/**
 * The first search over slow 4G with nothing cached. The guide's own is taken at its worst, where nothing was fetched ahead,
 * and after the page has rested; stock only rested, as its field isn't there before. Its share of stock is that of the
 * answers: of a search that shows them, as stock's excerpts do.
 */
export const cold: Bench = {
  name: 'cold',
  what: 'first search over slow 4G (150 ms, 1.6 Mbit/s), nothing cached',
  async run({ workspace, rounds, print }) {
    const [real, many] = [await ownReal(workspace), await ownGenerated(workspace, 1000)];
    const stock: Start = {
      name: 'stock, 1,000 pages',
      dist: await stockGenerated(workspace, 1000),
      face: 'stock',
      rested: true,
    };
    const starts: Start[] = [
      { name: 'own, this guide', dist: real, face: 'own', rested: false },
      { name: 'own, this guide, rested', dist: real, face: 'own', rested: true },
      { name: 'own, 1,000 pages', dist: many, face: 'own', rested: false },
      { name: 'own, 1,000 pages, rested', dist: many, face: 'own', rested: true },
      stock,
    ];
    const measured = new Map<Start, Measured[]>(starts.map((start) => [start, []]));
    // The first turn isn't counted: after it the server has what it sends compressed.
    for (let turn = 0; turn <= rounds; turn++) {
      const query = sharedQueries[turn % sharedQueries.length] ?? '';
      for (const start of starts) {
        const once = await searchCold(start, query);
        if (turn > 0) measured.get(start)?.push(once);
      }
    }
    const middle = (start: Start, key: keyof Measured) =>
      median((measured.get(start) ?? []).map((each) => each[key]));
    const rows = starts.map((start) => {
      const share = (key: keyof Measured) => (middle(start, key) / middle(stock, key)).toFixed(2);
      return [
        start.name,
        ...(['titles', 'answers', 'settled'] as const).map((key) => milliseconds(middle(start, key))),
        kilobytes(middle(start, 'bytesToAnswers')),
        String(middle(start, 'requestsToAnswers')),
        kilobytes(middle(start, 'bytes')),
        share('answers'),
        share('bytesToAnswers'),
      ];
    });
    print(`Medians of ${rounds} rounds, taken in turns; since Ctrl+K`);
    print(formatTable(header, rows));
  },
};
