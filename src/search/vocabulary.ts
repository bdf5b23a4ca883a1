import type { FrontIndex, SearchFiles } from './front-index.ts';
import { rootCandidates } from './roots.ts';
import { decodeEntries, firstLetter, postingsByRoot, type Shard } from './shards.ts';

/** The words that are loaded, ready to be looked up: all words of a small guide, and the fetched ones of a large guide. */
export interface Vocabulary {
  index: FrontIndex;
  /** The root of each loaded word. */
  rootOfWord: Map<string, string>;
  /** All loaded roots. Some of them are not words of the guide. */
  roots: Set<string>;
  /** The postings of each root, as `WordIndex` has them. */
  postings: Map<string, readonly number[]>;
  /** The loaded words by first letter, each list sorted. */
  wordsByLetter: Map<string, readonly string[]>;
  /** The result of `sortedWords`; undefined until it is called, and after words were added. */
  sorted: readonly string[] | undefined;
  /** The single words that the lexicon gives a meaning, without those that are too short for a typo to be recognized. */
  variants: readonly string[];
  /** The first letters of the word lists that are loaded. */
  loadedLetters: Set<string>;
  /** The numbers of the shards that are loaded. */
  loadedShards: Set<number>;
  /** The words that say nothing about what is asked: `light` in the lexicon. */
  stopWords: ReadonlySet<string>;
  /** The correctly spelled words that the guide doesn't use: `plain` in the lexicon. */
  plain: ReadonlySet<string>;
}

/** The shortest variant in which a typo is recognized. Shorter ones are abbreviations, and similar to too many words. */
const minVariantLength = 5;

/** Makes the vocabulary of a front index. */
export function makeVocabulary(index: FrontIndex): Vocabulary {
  const vocabulary: Vocabulary = {
    index,
    rootOfWord: new Map(),
    roots: new Set(),
    postings: new Map(),
    wordsByLetter: new Map(),
    sorted: undefined,
    variants: Object.keys(index.lexicon.phrases).filter(
      (variant) => variant.length >= minVariantLength && !variant.includes(' '),
    ),
    loadedLetters: new Set(),
    loadedShards: new Set(),
    stopWords: new Set(index.lexicon.light),
    plain: new Set(index.lexicon.plain),
  };
  if (index.layout === 'small') addWords(vocabulary, index.words);
  return vocabulary;
}

/** Makes the vocabulary with all words of the guide, whatever its size. */
export function makeFullVocabulary({ front, shards, lists }: SearchFiles): Vocabulary {
  const vocabulary = makeVocabulary(front);
  if (front.layout === 'sharded') {
    for (const [i, letter] of front.letters.entries()) addWordList(vocabulary, letter, lists[i] ?? '');
    for (const [number, shard] of shards.entries()) addShard(vocabulary, number, shard);
  }
  return vocabulary;
}

/** Adds the words of a shard with their postings. */
export function addShard(vocabulary: Vocabulary, number: number, shard: Shard): void {
  addWords(vocabulary, shard);
  vocabulary.loadedShards.add(number);
}

/** Adds all words that begin with a letter, without postings. */
export function addWordList(vocabulary: Vocabulary, letter: string, list: string): void {
  addEntries(vocabulary, list);
  vocabulary.loadedLetters.add(letter);
}

function addWords(vocabulary: Vocabulary, shard: Shard): void {
  addEntries(vocabulary, shard.words);
  for (const [root, list] of postingsByRoot(shard)) vocabulary.postings.set(root, list);
}

function addEntries(vocabulary: Vocabulary, list: string): void {
  const { rootOfWord, roots, wordsByLetter } = vocabulary;
  const added: string[] = [];
  for (const { word, root } of decodeEntries(list)) {
    roots.add(root);
    if (word === undefined || rootOfWord.has(word)) continue;
    rootOfWord.set(word, root);
    added.push(word);
  }
  // By letter, so that adding one list doesn't sort all words again.
  for (const letter of new Set(added.map(firstLetter))) {
    const own = added.filter((word) => firstLetter(word) === letter);
    wordsByLetter.set(letter, [...(wordsByLetter.get(letter) ?? []), ...own].sort());
  }
  if (added.length > 0) vocabulary.sorted = undefined;
}

/** All loaded words, sorted. */
export function sortedWords(vocabulary: Vocabulary): readonly string[] {
  vocabulary.sorted ??= [...vocabulary.wordsByLetter.keys()]
    .sort()
    .flatMap((letter) => vocabulary.wordsByLetter.get(letter) ?? []);
  return vocabulary.sorted;
}

/** Whether a word that the guide doesn't use is spelled correctly: a stop word, or a plain word with or without affixes. */
export function isSpelledCorrectly(word: string, { plain, stopWords }: Vocabulary): boolean {
  return stopWords.has(word) || rootCandidates(word).some((candidate) => plain.has(candidate));
}

/** The root of a word or of a word without its affixes; undefined where no such word is loaded. */
export function findRoot(word: string, { rootOfWord, roots }: Vocabulary): string | undefined {
  const known = rootOfWord.get(word);
  if (known !== undefined) return known;
  for (const candidate of rootCandidates(word)) {
    const root = roots.has(candidate) ? candidate : rootOfWord.get(candidate);
    if (root !== undefined) return root;
  }
  return undefined;
}
