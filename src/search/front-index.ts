import { createHash } from 'node:crypto';
import type { Guide } from '../domain/guide/guide.ts';
import { readExamples } from './intent/examples.ts';
import type { IntentTable } from './intent/table.ts';
import { type Example, trainIntent } from './intent/train.ts';
import { type Lexicon, makeLexicon } from './lexicon.ts';
import { type RecordKind, type SearchRecord, searchRecords } from './records.ts';
import { indexWords } from './word-index.ts';
import { encodeWords, type WordTable } from './word-table.ts';

/** What a result shows beside its title. */
export interface Card
  extends Pick<SearchRecord, 'url' | 'answer' | 'sendable' | 'ends' | 'since' | 'changed'> {
  /** Its sections below the top, as anchor and heading in turn. */
  sections: string[];
  /** The replies that the page offers, in the order of `FrontIndex.offers`. */
  replies: Pick<SearchRecord, 'answer' | 'sendable' | 'ends'>[];
}

/** The file that search loads first, with all words that it knows. */
export interface FrontIndex {
  /** A hash of all search files in eight hexadecimal digits; see `addresses.ts`. */
  edition: string;
  lexicon: Lexicon;
  /** The kind of each record. A record's number is its place in this list. */
  kinds: RecordKind[];
  urls: string[];
  titles: string[];
  /** The area's id of each record; empty for a record without an area. */
  areas: string[];
  words: WordTable;
  /** The numbers of the replies that each page offers, the best first, by the page's number. */
  offers: Record<number, number[]>;
  packLength: number;
  /** What was learned from examples of queries; undefined where there are none. */
  intent: IntentTable | undefined;
}

export interface SearchFiles {
  front: FrontIndex;
  /** The cards of all records in order, `packLength` in each pack. */
  packs: Card[][];
}

export const packLength = 32;

export function buildSearchFiles(
  records: readonly SearchRecord[],
  lexicon: Lexicon,
  examples: readonly Example[] = [],
): SearchFiles {
  const numbers = new Map(records.map(({ url }, number) => [url, number]));
  const offers = records.map((record) => record.offers.flatMap((url) => numbers.get(url) ?? []));
  const front: FrontIndex = {
    edition: '',
    lexicon,
    kinds: records.map(({ kind }) => kind),
    urls: records.map(({ url }) => url),
    titles: records.map(({ title }) => title),
    areas: records.map(({ area }) => area),
    words: encodeWords(indexWords(records, lexicon)),
    offers: Object.fromEntries([...offers.entries()].filter(([, own]) => own.length > 0)),
    packLength,
    intent: trainIntent(examples, new Set(lexicon.light)),
  };
  const sayable = ({ answer, sendable, ends }: SearchRecord) => ({ answer, sendable, ends });
  const cards = records.map((record, number): Card => {
    const { url, since, changed, sections } = record;
    const headings = sections.slice(1).flatMap(({ anchor, heading }) => [anchor ?? '', heading]);
    const replies = (offers[number] ?? []).flatMap((offered) => records[offered] ?? []).map(sayable);
    return { url, ...sayable(record), since, changed, sections: headings, replies };
  });
  const packs = Array.from({ length: Math.ceil(cards.length / packLength) }, (_, i) =>
    cards.slice(i * packLength, (i + 1) * packLength),
  );
  const edition = createHash('sha256').update(JSON.stringify({ front, packs })).digest('hex').slice(0, 8);
  return { packs, front: { ...front, edition } };
}

/** All files that search loads, made from the guide and the texts of the content by path. */
export function indexGuide(
  guide: Guide,
  texts: Iterable<readonly [path: string, text: string]>,
): SearchFiles {
  return buildSearchFiles(searchRecords(guide), makeLexicon(guide), readExamples(texts, guide.moves));
}
