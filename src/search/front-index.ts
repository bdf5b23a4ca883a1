import { createHash } from 'node:crypto';
import type { Guide } from '../domain/guide/guide.ts';
import { readExamples } from './intent/examples.ts';
import { type Example, trainIntent } from './intent/train.ts';
import { type Lexicon, makeLexicon } from './lexicon.ts';
import { type SearchRecord, searchRecords } from './records.ts';
import { indexWords } from './word-index.ts';
import { encodeWords } from './word-table.ts';

export const packLength = 32;

/** What a result shows beside its title. */
export type Card = ReturnType<typeof cardOf>;

/** The file that search loads first, with all words that it knows. */
export type FrontIndex = SearchFiles['front'];

export type SearchFiles = ReturnType<typeof buildSearchFiles>;

export function buildSearchFiles(
  records: readonly SearchRecord[],
  lexicon: Lexicon,
  examples: readonly Example[] = [],
  train = trainIntent,
) {
  const numbers = new Map(records.map(({ url }, number) => [url, number]));
  const offers = records.map((record) => record.offers.flatMap((url) => numbers.get(url) ?? []));
  const front = {
    /** A hash of all search files in eight hexadecimal digits; see `addresses.ts`. */
    edition: '',
    lexicon,
    /** The kind of each record. A record's number is its place in this list. */
    kinds: records.map(({ kind }) => kind),
    urls: records.map(({ url }) => url),
    titles: records.map(({ title }) => title),
    /** The area's id of each record; empty for a record without an area. */
    areas: records.map(({ area }) => area),
    words: encodeWords(indexWords(records, lexicon)),
    /** The numbers of the replies that each page offers, the best first, by the page's number. */
    offers: Object.fromEntries([...offers.entries()].filter(([, own]) => own.length > 0)),
    packLength,
    /** What was learned from examples of queries; undefined where there are none. */
    intent: train(examples, new Set(lexicon.light)),
  };
  const cards = records.map((record, number) =>
    cardOf(record, offers[number]?.flatMap((offered) => records[offered] ?? []) ?? []),
  );
  /** The cards of all records in order, `packLength` in each pack. */
  const packs = Array.from({ length: Math.ceil(cards.length / packLength) }, (_, i) =>
    cards.slice(i * packLength, (i + 1) * packLength),
  );
  const edition = createHash('sha256').update(JSON.stringify({ front, packs })).digest('hex').slice(0, 8);
  return { front: { ...front, edition }, packs };
}

function cardOf(record: SearchRecord, offered: readonly SearchRecord[]) {
  const { url, since, changed, sections } = record;
  const sayable = ({ answer, sendable, ends }: SearchRecord) => ({ answer, sendable, ends });
  return {
    url,
    ...sayable(record),
    since,
    changed,
    /** Its sections below the top, as anchor and heading in turn. */
    sections: sections.slice(1).flatMap(({ anchor, heading }) => [anchor ?? '', heading]),
    /** The replies that the page offers, in the order of `FrontIndex.offers`. */
    replies: offered.map(sayable),
  };
}

/** All files that search loads, made from the guide and the texts of the content by path. */
export function indexGuide(
  guide: Guide,
  texts: Iterable<readonly [path: string, text: string]>,
  train = trainIntent,
): SearchFiles {
  return buildSearchFiles(searchRecords(guide), makeLexicon(guide), readExamples(texts, guide.moves), train);
}
