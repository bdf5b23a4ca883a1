import type { ShardedIndex } from './front-index.ts';
import { firstLetter, shardsWithPrefix } from './shards.ts';
import { sortedWords, type Vocabulary } from './vocabulary.ts';

/** The most roots for a prefix. */
const maxRoots = 24;
/** The most shards that are fetched for a prefix. One or two letters would need dozens. */
const maxShards = 4;
/** The weight of a title in the postings of a prefix, see `WordIndex`. */
const titleWeight = 60;

/** The shards to fetch for words with a prefix; none where these are too many. */
export function shardsForPrefix(prefix: string, { firstWords }: ShardedIndex): number[] {
  const shards = shardsWithPrefix(prefix, firstWords);
  return shards.length > maxShards ? [] : shards;
}

/**
 * The roots of the words with a prefix, at most `maxRoots`. Where these words are in too many shards to fetch, the result is one made-up
 * root, with postings for all titles that have a word with this prefix.
 */
export function rootsWithPrefix(prefix: string, vocabulary: Vocabulary): string[] {
  if (!isPrefixLoaded(prefix, vocabulary)) return titlesWithPrefix(prefix, vocabulary);
  const words =
    prefix === '' ? sortedWords(vocabulary) : (vocabulary.wordsByLetter.get(firstLetter(prefix)) ?? []);
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found = new Set<string>();
  for (let i = low; i < words.length && words[i]?.startsWith(prefix) && found.size < maxRoots; i++)
    found.add(vocabulary.rootOfWord.get(words[i] ?? '') ?? '');
  return [...found];
}

function isPrefixLoaded(prefix: string, { index, loadedShards }: Vocabulary): boolean {
  if (index.layout === 'small') return true;
  const shards = shardsWithPrefix(prefix, index.firstWords);
  return shards.length <= maxShards || shards.every((shard) => loadedShards.has(shard));
}

function titlesWithPrefix(prefix: string, { index, postings }: Vocabulary): string[] {
  // No word has an asterisk.
  const root = `${prefix}*`;
  if (!postings.has(root)) {
    let last = 0;
    const list = index.titles.flatMap((title, record) => {
      if (!` ${title.toLowerCase()}`.includes(` ${prefix}`)) return [];
      const step = record - last;
      last = record;
      return [step, titleWeight, 0];
    });
    postings.set(root, list);
  }
  return postings.get(root)?.length ? [root] : [];
}
