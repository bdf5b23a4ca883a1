import { parseToday } from '../../src/domain/today.ts';
import { cardPacks, packLength } from '../../src/search/front-index.ts';
import { readQueries } from '../../tests/search/queries.ts';
import { checkLoaded } from '../checks/index.ts';
import { readContent } from '../content/load.ts';
import type { Bench } from './bench.ts';
import { brotliBytes } from './brotli.ts';
import { ownRanking, ownSearch } from './engines/own.ts';
import { generateTree } from './generate.ts';
import { type GuideIndex, indexOf } from './guide-index.ts';
import { score, splitByPages } from './score.ts';
import { median, percentile } from './stats.ts';
import { formatTable, kilobytes, milliseconds, share } from './table.ts';

const sizes = [20, 1000, 5000];

const header = [
  'pages',
  'records',
  'words',
  'front file',
  'packs a query',
  'their bytes',
  'at most',
  'query',
  'first',
  'first 3',
];

/**
 * What search costs as the guide grows: the front file, the packs of cards that one query needs, and the time a query takes
 * here without a browser; and whether real queries still find their pages among so many made-up ones by the front file
 * alone. All with brotli.
 */
export const bytes: Bench = {
  name: 'bytes',
  what: 'what search loads at 20, 1,000 and 5,000 pages',
  async run({ print }) {
    const rows: string[][] = [];
    const parts: string[][] = [];
    for (const pages of sizes) {
      const index = await indexGenerated(pages);
      rows.push([String(pages), ...measure(index)]);
      for (const [name, part] of Object.entries(index.front)) {
        const size = brotliBytes(JSON.stringify(part));
        if (size > 1000) parts.push([`${pages}: ${name}`, kilobytes(size)]);
      }
    }
    print(formatTable(header, rows));
    print(`\nThe front file's parts, each compressed by itself\n${formatTable(['', 'bytes'], parts)}`);
  },
};

/** The generated guide of so many pages as search sees it. Throws where it isn't sound: then nothing else holds. */
export async function indexGenerated(pages: number): Promise<GuideIndex> {
  const today = parseToday(process.env.GUIDE_TODAY, Date.now());
  const { guide, issues } = checkLoaded(readContent(await generateTree(pages)), today);
  const [issue] = issues;
  if (issue) throw new Error(`The generated guide isn't sound: ${issue.path}: ${issue.what}`);
  return indexOf(guide);
}

function measure({ front, records, slugs }: GuideIndex): string[] {
  const packs = cardPacks(records).map((pack) => brotliBytes(JSON.stringify(pack)));
  const search = ownSearch(front, { typing: true });
  const { answerable } = splitByPages(readQueries('tune'), slugs);
  const times: number[] = [];
  const outcomes = answerable.map((query) => {
    const start = performance.now();
    const found = search(query.q);
    times.push(performance.now() - start);
    return { ...query, found };
  });
  const ranking = ownRanking(front, { typing: true });
  const needed = answerable.map(({ q }) => {
    const { confident, related } = ranking(q);
    return [...new Set([...confident, ...related].map(({ record }) => Math.floor(record / packLength)))];
  });
  const sums = needed.map((own) => own.reduce((sum, pack) => sum + (packs[pack] ?? 0), 0));
  const own = score(outcomes);
  return [
    String(records.length),
    String(front.words.length),
    kilobytes(brotliBytes(JSON.stringify(front))),
    String(median(needed.map(({ length }) => length))),
    kilobytes(median(sums)),
    kilobytes(Math.max(...sums)),
    milliseconds(percentile(times, 0.5)),
    share(own.first),
    share(own.firstThree),
  ];
}
