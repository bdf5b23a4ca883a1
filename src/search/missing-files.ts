import type { Reading } from './concept.ts';
import type { ShardedIndex } from './front-index.ts';
import { meaningsAt } from './phrases.ts';
import { shardsForPrefix } from './prefix.ts';
import { rootCandidates } from './roots.ts';
import { firstLetter, shardOf } from './shards.ts';
import { queryTokens, understand } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The files to fetch before a query can be searched, by number. */
export interface MissingFiles {
  shards: number[];
  /** Word lists, see `SearchFiles`. */
  lists: number[];
}

/** The readings that may change when more words are loaded. */
const uncertain = new Set<Reading>(['unknown', 'typo', 'root', 'joined', 'split']);

/**
 * The files that a query needs next. It is called again after they are loaded, until none are missing. In order:
 *
 * 1. the shards of its words and of their meanings in the lexicon
 * 2. for uncertain words, the lists with their possible roots and with most of the words that they may be typos of
 * 3. for words that are unknown even then, all lists
 * 4. the shards of what the words were taken for
 */
export function findMissingFiles(
  query: string,
  index: ShardedIndex,
  vocabulary: Vocabulary,
  typing: boolean,
): MissingFiles {
  const { loadedShards, loadedLetters, postings } = vocabulary;
  const missing = (shards: readonly number[]) =>
    [...new Set(shards)].filter((shard) => shard >= 0 && !loadedShards.has(shard));
  const tokens = queryTokens(query);
  const direct = missing(directShards(tokens, index, vocabulary, typing));
  if (direct.length > 0) return { shards: direct, lists: [] };

  const { concepts } = understand(query, vocabulary, typing);
  const missingLists = (isNeeded: (letter: string) => boolean) =>
    index.letters.flatMap((letter, list) => (isNeeded(letter) && !loadedLetters.has(letter) ? [list] : []));
  // A word that is still being typed is not a typo yet.
  const unfinished = typing ? tokens.at(-1) : undefined;
  const doubtful = concepts.filter(({ reading, typed }) => uncertain.has(reading) && typed !== unfinished);
  const letters = new Set(
    doubtful.flatMap(({ typed }) => typed.split(' ').flatMap(rootCandidates)).map(firstLetter),
  );
  const lists = missingLists((letter) => letters.has(letter));
  if (lists.length > 0) return { shards: [], lists };
  if (doubtful.some(({ reading }) => reading === 'unknown')) {
    const all = missingLists(() => true);
    if (all.length > 0) return { shards: [], lists: all };
  }
  const roots = concepts.flatMap(({ alternatives }) => alternatives.flatMap((each) => each.roots));
  const absent = roots.filter((root) => !postings.has(root));
  return { shards: missing(absent.map((root) => shardOf(root, index.firstWords))), lists: [] };
}

/** The shards of the query's own words, of their meanings in the lexicon, and of what an unfinished last word may become. */
function directShards(
  tokens: readonly string[],
  index: ShardedIndex,
  { stopWords }: Vocabulary,
  typing: boolean,
): number[] {
  const last = tokens.at(-1);
  const words = tokens.flatMap((token, i) => [
    ...(stopWords.has(token) ? [] : [token]),
    ...meaningsAt(tokens, i, index.lexicon),
  ]);
  return [
    ...words.map((word) => shardOf(word, index.firstWords)),
    ...(typing && last !== undefined ? shardsForPrefix(last, index) : []),
  ];
}
