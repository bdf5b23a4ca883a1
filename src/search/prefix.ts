import { firstLetter, shardsBeginning } from './shards.ts';
import { type Vocabulary, wordsOf } from './vocabulary.ts';

/** Most roots that the beginning of a word stands for. */
const mostRoots = 24;
/** Most shards that are fetched for the beginning of a word: one or two letters would take dozens. */
const mostShards = 4;

/** The shards needed for words that begin with `prefix`; none where those are too many for what they tell. */
export function shardsOfPrefix(prefix: string, { index }: Vocabulary): number[] {
  const shards = shardsBeginning(prefix, index.firsts);
  return shards.length > mostShards ? [] : shards;
}

/**
 * The roots of the words that begin with `prefix`, at most two dozen. Where those words lie in too many shards, one root
 * made up for them, which stands in every title with a word that begins so.
 */
export function rootsWithPrefix(prefix: string, vocabulary: Vocabulary): string[] {
  const { rootOfWord, index, learned } = vocabulary;
  const words =
    prefix === '' ? wordsOf(vocabulary) : (vocabulary.wordsByLetter.get(firstLetter(prefix)) ?? []);
  const shards = shardsBeginning(prefix, index.firsts);
  if (shards.length > mostShards && !shards.every((shard) => learned.has(shard)))
    return titlesWithPrefix(prefix, vocabulary);
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found = new Set<string>();
  for (let i = low; i < words.length && words[i]?.startsWith(prefix) && found.size < mostRoots; i++)
    found.add(rootOfWord.get(words[i] ?? '') ?? '');
  return [...found];
}

/** How strongly a title counts for the beginning of one of its words. */
const titleWeight = 60;

function titlesWithPrefix(prefix: string, { index, postings }: Vocabulary): string[] {
  // No word has a star in it.
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
