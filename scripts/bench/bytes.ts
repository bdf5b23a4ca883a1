import { checkLoaded } from '../../src/checks/check-content.ts';
import { readContent } from '../../src/checks/read/load.ts';
import { parseToday } from '../../src/domain/dated/today.ts';
import { type Card, packLength, type SearchFiles } from '../../src/search/front-index.ts';
import { rank } from '../../src/search/rank.ts';
import type { Shard } from '../../src/search/shards.ts';
import { understand } from '../../src/search/understand.ts';
import {
  learnShard,
  learnWords,
  makeVocabulary,
  makeWholeVocabulary,
  wordsOf,
} from '../../src/search/vocabulary.ts';
import { findWanted } from '../../src/search/wanted.ts';
import { readQueries } from '../../tests/search/queries.ts';
import type { Bench } from './bench.ts';
import { brotliBytes } from './brotli.ts';
import { ownSearch } from './engines/own.ts';
import { generateTree } from './generate.ts';
import { type GuideIndex, indexOf } from './guide-index.ts';
import { score, splitByPages } from './score.ts';
import { mean, median, percentile } from './stats.ts';
import { formatTable, kilobytes, milliseconds, share } from './table.ts';

const sizes = [20, 1000, 5000];

const header = [
  'pages',
  'records',
  'words',
  'front file',
  'shards',
  'their bytes',
  'lists, mean',
  'cards',
  'at most',
  'query',
  'first',
  'first 3',
];

/**
 * What search costs as the guide grows: the front file; of one query the median shards and their bytes, the lists of
 * words that it needs, its packs of cards, and the most bytes of any; the time it takes here without a browser; and
 * whether real queries still find their pages among so many made-up ones by the front file
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
      for (const [name, part] of Object.entries(index.files.front)) {
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

function measure({ files, records, slugs }: GuideIndex): string[] {
  const { front } = files;
  const search = ownSearch(files, { typing: true });
  const { answerable } = splitByPages(readQueries('tune'), slugs);
  const times: number[] = [];
  const outcomes = answerable.map((query) => {
    const start = performance.now();
    const found = search(query.q);
    times.push(performance.now() - start);
    return { ...query, found };
  });
  const loads = answerable.map(({ q }) => loadsOf(q, files));
  const middle = (part: keyof Load) => median(loads.map((load) => load[part]));
  const own = score(outcomes);
  return [
    String(records.length),
    String(wordsOf(makeWholeVocabulary(files)).length),
    kilobytes(brotliBytes(JSON.stringify(front))),
    String(middle('shards')),
    kilobytes(middle('shardBytes')),
    kilobytes(mean(loads.map(({ listBytes }) => listBytes))),
    kilobytes(middle('cardBytes')),
    kilobytes(
      Math.max(...loads.map(({ shardBytes, listBytes, cardBytes }) => shardBytes + listBytes + cardBytes)),
    ),
    milliseconds(percentile(times, 0.5)),
    share(own.first),
    share(own.firstThree),
  ];
}

/** What one query fetches beside the front file, by brotli bytes. */
interface Load {
  shards: number;
  shardBytes: number;
  listBytes: number;
  cardBytes: number;
}

const compressed = new Map<unknown, number>();

function bytesOf(part: Shard | Card[] | string): number {
  const known = compressed.get(part) ?? brotliBytes(JSON.stringify(part));
  compressed.set(part, known);
  return known;
}

/** The files that a query needs when nothing but the front file was loaded before, entered at once. */
function loadsOf(query: string, { front, shards, lists, packs }: SearchFiles): Load {
  const vocabulary = makeVocabulary(front);
  const load: Load = { shards: 0, shardBytes: 0, listBytes: 0, cardBytes: 0 };
  for (;;) {
    const wanted = findWanted(query, vocabulary, false);
    if (wanted.shards.length + wanted.lists.length === 0) break;
    for (const number of wanted.lists) {
      const list = lists[number] ?? '';
      learnWords(vocabulary, front.letters[number] ?? '', list);
      load.listBytes += bytesOf(list);
    }
    for (const number of wanted.shards) {
      const shard = shards[number];
      if (!shard) throw new Error(`There is no shard ${number}.`);
      learnShard(vocabulary, number, shard);
      load.shards += 1;
      load.shardBytes += bytesOf(shard);
    }
  }
  const { confident, related } = rank(understand(query, vocabulary), vocabulary);
  const needed = new Set([...confident, ...related].map(({ record }) => Math.floor(record / packLength)));
  load.cardBytes = [...needed].reduce((sum, pack) => sum + bytesOf(packs[pack] ?? []), 0);
  return load;
}
