import { join } from 'node:path';
import { checkContent } from '../../src/checks/check-content.ts';
import type { Ranking } from '../../src/search/confidence.ts';
import { buildSearchFiles, type FrontIndex, type SearchFiles } from '../../src/search/front-index.ts';
import { type Lexicon, makeLexicon } from '../../src/search/lexicon.ts';
import { rank } from '../../src/search/rank.ts';
import { type SearchRecord, searchRecords } from '../../src/search/records.ts';
import { type Understanding, understand } from '../../src/search/understand.ts';
import { makeVocabulary, type Vocabulary } from '../../src/search/vocabulary.ts';

/** A search over records, with short ways to ask it. */
export interface MadeUpSearch {
  records: readonly SearchRecord[];
  files: SearchFiles;
  index: FrontIndex;
  vocabulary: Vocabulary;
  understand(query: string, typing?: boolean, literally?: boolean): Understanding;
  rank(query: string, typing?: boolean): Ranking;
  /** The addresses that are offered as answers, best first. */
  urls(query: string, typing?: boolean): string[];
  /** The roots by name that a query may be found by. */
  roots(query: string, typing?: boolean): string[];
}

/** A record with what a test says of it; `body` is the text below its top. */
export function recordOf(fields: Partial<SearchRecord> & { body?: string }): SearchRecord {
  const { body = '', ...rest } = fields;
  return {
    kind: 'page',
    url: `/${(fields.title ?? 'x').toLowerCase().replaceAll(' ', '-')}/`,
    title: '',
    area: '',
    answer: '',
    sendable: true,
    ends: undefined,
    since: undefined,
    changed: undefined,
    named: [],
    aliases: [],
    terms: [],
    sections: [{ anchor: undefined, heading: '', text: body }],
    offers: [],
    ...rest,
  };
}

/** A lexicon with what a test says of it. */
export function lexiconOf(fields: Partial<Lexicon> = {}): Lexicon {
  return { phrases: {}, light: [], plain: [], cues: {}, numbers: { amount: [], day: [] }, ...fields };
}

/** Search over made-up records. */
export function searchOf(records: readonly SearchRecord[], lexicon: Partial<Lexicon> = {}): MadeUpSearch {
  const files = buildSearchFiles(records, lexiconOf(lexicon));
  const index = files.front;
  const vocabulary = makeVocabulary(index);
  const read = (query: string, typing = false, literally = false) =>
    understand(query, vocabulary, typing, literally);
  const ranked = (query: string, typing = false) => rank(read(query, typing), vocabulary);
  return {
    records,
    files,
    index,
    vocabulary,
    understand: read,
    rank: ranked,
    urls: (query, typing) => ranked(query, typing).confident.map(({ record }) => index.urls[record] ?? ''),
    roots: (query, typing) =>
      read(query, typing).concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ roots }) => roots)),
  };
}

/** Search over the guide itself, as it stood on a day that no later revision changes. */
export async function searchGuide(): Promise<MadeUpSearch> {
  const { guide } = await checkContent(join(import.meta.dirname, '../../content'), '2024-01-01');
  return searchOf(searchRecords(guide), makeLexicon(guide));
}

/** As many pages as asked, of made-up words that every run draws alike. */
export function manyRecords(count: number): SearchRecord[] {
  let seed = 1;
  const draw = (most: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  const syllables = ['ba', 'ki', 'tu', 'sa', 'me', 'lo', 'ran', 'pun', 'dak', 'gil'];
  const words = (n: number) =>
    Array.from({ length: n }, () =>
      Array.from({ length: 2 + draw(2) }, () => syllables[draw(syllables.length)]).join(''),
    ).join(' ');
  return Array.from({ length: count }, (_, i) =>
    recordOf({ url: `/rekaan/${i}/`, title: words(3), answer: words(8), body: words(60) }),
  );
}

/** What a page shows of a record, by its number. */
export const cardsOf = ({ files }: MadeUpSearch) => files.packs.flat();
