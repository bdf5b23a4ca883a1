import type { Reading } from './concept.ts';
import { meaningsAt } from './phrases.ts';
import { shardsOfPrefix } from './prefix.ts';
import { rootCandidates } from './roots.ts';
import { firstLetter, shardOf } from './shards.ts';
import { queryTokens, understand } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is still to be fetched before a query can be answered, by number. */
export interface Wanted {
  shards: number[];
  /** Lists of all words with a first letter. */
  lists: number[];
}

/** Readings that another word, not fetched yet, could take the place of. */
const guesses = new Set<Reading>(['unknown', 'typo', 'root', 'joined', 'split']);

/**
 * What a query wants next: the shards of its words; for those that aren't there, the lists in which their roots and most
 * slips would be; for those still unknown, all lists; then the shards of what they were taken for. Nothing once it can be
 * answered.
 */
export function findWanted(query: string, vocabulary: Vocabulary, typing: boolean): Wanted {
  const { index, learned, letters, postings } = vocabulary;
  if (index.words) return { shards: [], lists: [] };
  const missing = (shards: readonly number[]) =>
    [...new Set(shards)].filter((shard) => shard >= 0 && !learned.has(shard));
  const tokens = queryTokens(query);
  const direct = missing(directShards(tokens, vocabulary, typing));
  if (direct.length > 0) return { shards: direct, lists: [] };

  const { concepts } = understand(query, vocabulary, typing);
  const listsOf = (wanted: (letter: string) => boolean) =>
    index.letters.flatMap((letter, list) => (wanted(letter) && !letters.has(letter) ? [list] : []));
  // A word that is still being typed isn't anything yet.
  const unfinished = typing ? tokens.at(-1) : undefined;
  const doubtful = concepts.filter(({ reading, typed }) => guesses.has(reading) && typed !== unfinished);
  const near = new Set(
    doubtful.flatMap(({ typed }) => typed.split(' ').flatMap(rootCandidates)).map(firstLetter),
  );
  const lists = listsOf((letter) => near.has(letter));
  if (lists.length > 0) return { shards: [], lists };
  if (doubtful.some(({ reading }) => reading === 'unknown')) {
    const all = listsOf(() => true);
    if (all.length > 0) return { shards: [], lists: all };
  }
  const roots = concepts.flatMap(({ alternatives }) => alternatives.flatMap((each) => each.roots));
  const absent = roots.filter((root) => !postings.has(root));
  return { shards: missing(absent.map((root) => shardOf(root, index.firsts))), lists: [] };
}

/** The shards in which the query's own words stand, and those of the lexicon that they may stand for. */
function directShards(tokens: readonly string[], vocabulary: Vocabulary, typing: boolean): number[] {
  const { index, light } = vocabulary;
  const last = tokens.at(-1);
  const asked = tokens.flatMap((token, i) => [
    ...(light.has(token) ? [] : [token]),
    ...meaningsAt(tokens, i, index.lexicon),
  ]);
  return [
    ...asked.map((word) => shardOf(word, index.firsts)),
    ...(typing && last !== undefined ? shardsOfPrefix(last, vocabulary) : []),
  ];
}
