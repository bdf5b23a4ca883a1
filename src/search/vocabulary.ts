import type { FrontIndex, SearchFiles } from './front-index.ts';
import { rootCandidates } from './roots.ts';
import { readPostings, readWords, type Shard, shardsBeginning } from './shards.ts';

/** The words known so far, quick to look up: all of a small guide's, of a large one's those that were fetched. */
export interface Vocabulary {
  index: FrontIndex;
  rootOfWord: Map<string, string>;
  /** Every root, whether or not it is a word itself. */
  roots: Set<string>;
  /** Where a root stands, as `WordIndex` has it. */
  postings: Map<string, readonly number[]>;
  /** In order. */
  words: readonly string[];
  /** The lexicon's other ways to write a word, long enough to be told from their neighbours. */
  forms: readonly string[];
  /** The first letters of which every word is known, though not where each stands. */
  letters: Set<string>;
  /** The shards that were learned. */
  learned: Set<number>;
  light: ReadonlySet<string>;
  plain: ReadonlySet<string>;
}

/** Shorter forms of the lexicon are abbreviations, and near to anything. */
const shortestForm = 5;

/** Makes the vocabulary that a front file gives. */
export function makeVocabulary(index: FrontIndex): Vocabulary {
  const vocabulary: Vocabulary = {
    index,
    rootOfWord: new Map(),
    roots: new Set(),
    postings: new Map(),
    words: [],
    forms: Object.keys(index.lexicon.phrases).filter(
      (form) => form.length >= shortestForm && !form.includes(' '),
    ),
    letters: new Set(),
    learned: new Set(),
    light: new Set(index.lexicon.light),
    plain: new Set(index.lexicon.plain),
  };
  if (index.words) {
    learnPostings(vocabulary, index.words);
    addEntries(vocabulary, index.words.words);
  }
  return vocabulary;
}

/** The same with everything that lies in files of its own. */
export function makeWholeVocabulary({ front, shards, lists }: SearchFiles): Vocabulary {
  const vocabulary = makeVocabulary(front);
  for (const [i, letter] of [...front.letters].entries()) learnWords(vocabulary, letter, lists[i] ?? '');
  for (const [number, shard] of shards.entries()) learnShard(vocabulary, number, shard);
  return vocabulary;
}

/** Adds a shard's words and where they stand. */
export function learnShard(vocabulary: Vocabulary, number: number, shard: Shard): void {
  addEntries(vocabulary, shard.words);
  learnPostings(vocabulary, shard);
  vocabulary.learned.add(number);
}

/** Adds the list of all words that begin with a letter. */
export function learnWords(vocabulary: Vocabulary, letter: string, list: string): void {
  addEntries(vocabulary, list);
  vocabulary.letters.add(letter);
}

function addEntries(vocabulary: Vocabulary, list: string): void {
  const { rootOfWord, roots } = vocabulary;
  const known = rootOfWord.size;
  for (const { word, root } of readWords(list)) {
    if (word !== undefined) rootOfWord.set(word, root);
    roots.add(root);
  }
  if (rootOfWord.size > known) vocabulary.words = [...rootOfWord.keys()].sort();
}

function learnPostings({ postings }: Vocabulary, shard: Shard): void {
  for (const [root, list] of readPostings(shard)) postings.set(root, list);
}

/** Whether a word that the guide doesn't use is well written all the same, with affixes or without. */
export function isWellWritten(word: string, { plain, light }: Vocabulary): boolean {
  return light.has(word) || rootCandidates(word).some((candidate) => plain.has(candidate));
}

/** The root of the index that a word belongs to, through its affixes; undefined where there is none. */
export function findRoot(word: string, { rootOfWord, roots }: Vocabulary): string | undefined {
  const known = rootOfWord.get(word);
  if (known !== undefined) return known;
  for (const candidate of rootCandidates(word)) {
    const root = roots.has(candidate) ? candidate : rootOfWord.get(candidate);
    if (root !== undefined) return root;
  }
  return undefined;
}

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
  const { words, rootOfWord, index, learned } = vocabulary;
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
