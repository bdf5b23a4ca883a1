import { createHash } from 'node:crypto';
import type { IntentTable } from './intent/table.ts';
import { type Example, trainIntent } from './intent/train.ts';
import type { Lexicon } from './lexicon.ts';
import type { RecordKind, SearchRecord } from './records.ts';
import { makeShard, makeWordLists, type Shard, sortEntries, splitIndex } from './shards.ts';
import { indexWords } from './word-index.ts';

/** What a result shows beside its title. */
export interface Card
  extends Pick<SearchRecord, 'url' | 'answer' | 'sendable' | 'ends' | 'since' | 'changed'> {
  /** Its sections below the top, as anchor and heading in turn. */
  sections: string[];
}

/** The file that search loads first. */
export type FrontIndex = SmallIndex | ShardedIndex;

interface IndexBase {
  /** A hash of all search files in eight hexadecimal digits; see `addresses.ts`. */
  edition: string;
  lexicon: Lexicon;
  /** The kind of each record. A record's number is its place in this list. */
  kinds: RecordKind[];
  /** The URL of each record. */
  urls: string[];
  /** The title of each record. */
  titles: string[];
  /** The area's id of each record; empty for a record without an area. */
  areas: string[];
  /** The number of cards in a pack. */
  packLength: number;
  /** What was learned from examples of queries; undefined where there are none. */
  intent: IntentTable | undefined;
}

/** The front index of a small guide, with all its words. */
export interface SmallIndex extends IndexBase {
  layout: 'small';
  words: Shard;
}

/** The front index of a large guide. Its words are in shards, and a query needs only a few of them. */
export interface ShardedIndex extends IndexBase {
  layout: 'sharded';
  /** The first word of each shard, in order. */
  firstWords: string[];
  /** The first letter of each word list, see `SearchFiles`. */
  letters: string[];
}

/** All files that are published for search. */
export interface SearchFiles {
  front: FrontIndex;
  /** The shards of a large guide; none for a small one. */
  shards: Shard[];
  /**
   * All words of a large guide, a list for each first letter as `encodeEntries` writes it. Typos are looked up in these lists. A small
   * guide has none.
   */
  lists: string[];
  /** The cards of all records in order, `packLength` in each pack. */
  packs: Card[][];
}

/** The number of cards in a pack. */
export const packLength = 32;

/** Makes the search files of the records. */
export function buildSearchFiles(
  records: readonly SearchRecord[],
  lexicon: Lexicon,
  examples: readonly Example[] = [],
): SearchFiles {
  const index = indexWords(records, lexicon);
  const entries = sortEntries(index);
  const packs = makePacks(records);
  const base: IndexBase = {
    edition: '',
    lexicon,
    kinds: records.map(({ kind }) => kind),
    urls: records.map(({ url }) => url),
    titles: records.map(({ title }) => title),
    areas: records.map(({ area }) => area),
    packLength,
    intent: trainIntent(examples, new Set(lexicon.light)),
  };
  if (index.hasText) {
    const front: SmallIndex = { ...base, layout: 'small', words: makeShard(entries, index) };
    return withEdition({ front, shards: [], lists: [], packs });
  }
  const shards = splitIndex(entries, index);
  const lists = makeWordLists(entries);
  const front: ShardedIndex = {
    ...base,
    layout: 'sharded',
    firstWords: shards.map(({ firstWord }) => firstWord),
    letters: lists.map(({ letter }) => letter),
  };
  return withEdition({
    front,
    shards: shards.map(({ shard }) => shard),
    lists: lists.map(({ words }) => words),
    packs,
  });
}

function withEdition(files: SearchFiles): SearchFiles {
  const edition = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
  return { ...files, front: { ...files.front, edition } };
}

function makePacks(records: readonly SearchRecord[]): Card[][] {
  const cards = records.map(
    ({ url, answer, sendable, ends, since, changed, sections }): Card => ({
      url,
      answer,
      sendable,
      ends,
      since,
      changed,
      sections: sections.slice(1).flatMap(({ anchor, heading }) => [anchor ?? '', heading]),
    }),
  );
  return Array.from({ length: Math.ceil(cards.length / packLength) }, (_, i) =>
    cards.slice(i * packLength, (i + 1) * packLength),
  );
}
