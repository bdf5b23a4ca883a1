import { createHash } from 'node:crypto';
import type { Lexicon } from './lexicon.ts';
import type { RecordKind, SearchRecord } from './records.ts';
import { listWords, makeShard, type Shard, sortEntries, splitIndex } from './shards.ts';
import { indexWords } from './word-index.ts';

/** What a result shows beside its title; fetched in packs, see `packLength`. */
export interface Card extends Pick<SearchRecord, 'url' | 'answer' | 'sendable' | 'since' | 'changed'> {
  /** Its sections below the top, as anchor and heading in turn. */
  sections: string[];
}

/**
 * The small file that stands in front of everything that search loads: enough to know where the words of a query stand.
 * A small guide's words stand in it themselves; a large one's lie in shards of which a query needs a few.
 */
export interface FrontIndex {
  /** Says all that is published for search by its content, in eight digits; see `addresses.ts`. */
  edition: string;
  lexicon: Lexicon;
  kinds: RecordKind[];
  urls: string[];
  titles: string[];
  areas: string[];
  /** All words, those of the pages' text too, where that is little. */
  words?: Shard;
  /** Else the first word of each shard, */
  firsts: string[];
  /** and the letters with which words begin, each of which has a list of them. */
  letters: string[];
  packLength: number;
}

/** All that is published for search. */
export interface SearchFiles {
  front: FrontIndex;
  shards: Shard[];
  /** The words of all shards by first letter, as `writeWords` has them: what forms and slips are looked up in. */
  lists: string[];
  packs: Card[][];
}

/** Cards in one pack. */
export const packLength = 32;

/** Makes the search files of the records. */
export function buildSearchFiles(records: readonly SearchRecord[], lexicon: Lexicon): SearchFiles {
  const index = indexWords(records, lexicon);
  const entries = sortEntries(index);
  const split = index.body ? [] : splitIndex(entries, index);
  const lists = index.body ? [] : listWords(entries);
  return withEdition({
    front: {
      edition: '',
      lexicon,
      kinds: records.map(({ kind }) => kind),
      urls: records.map(({ url }) => url),
      titles: records.map(({ title }) => title),
      areas: records.map(({ area }) => area),
      ...(index.body ? { words: makeShard(entries, index) } : {}),
      firsts: split.map(({ first }) => first),
      letters: lists.map(({ letter }) => letter),
      packLength,
    },
    shards: split.map(({ shard }) => shard),
    lists: lists.map(({ words }) => words),
    packs: cardPacks(records),
  });
}

function withEdition(files: SearchFiles): SearchFiles {
  const edition = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
  return { ...files, front: { ...files.front, edition } };
}

/** The cards of the records, in packs, in their order. */
export function cardPacks(records: readonly SearchRecord[]): Card[][] {
  const cards = records.map(
    ({ url, answer, sendable, since, changed, sections }): Card => ({
      url,
      answer,
      sendable,
      since,
      changed,
      sections: sections.slice(1).flatMap(({ anchor, heading }) => [anchor ?? '', heading]),
    }),
  );
  return Array.from({ length: Math.ceil(cards.length / packLength) }, (_, i) =>
    cards.slice(i * packLength, (i + 1) * packLength),
  );
}
