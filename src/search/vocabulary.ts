import type { FrontIndex, SearchFiles } from './front-index.ts';
import { rootCandidates } from './roots.ts';
import { firstLetter, readPostings, readWords, type Shard } from './shards.ts';

/** The words known so far, quick to look up: all of a small guide's, of a large one's those that were fetched. */
export interface Vocabulary {
  index: FrontIndex;
  rootOfWord: Map<string, string>;
  /** Every root, whether or not it is a word itself. */
  roots: Set<string>;
  /** Where a root stands, as `WordIndex` has it. */
  postings: Map<string, readonly number[]>;
  /** Words known so far by first letter, each list in order. */
  wordsByLetter: Map<string, readonly string[]>;
  /** All of them in order; put together when first asked for. */
  words: readonly string[] | undefined;
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
    wordsByLetter: new Map(),
    words: undefined,
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
  const { rootOfWord, roots, wordsByLetter } = vocabulary;
  const added: string[] = [];
  for (const { word, root } of readWords(list)) {
    roots.add(root);
    if (word === undefined || rootOfWord.has(word)) continue;
    rootOfWord.set(word, root);
    added.push(word);
  }
  // By letter, so that one list of many doesn't put all words in order anew.
  for (const [letter, words] of Map.groupBy(added, firstLetter))
    wordsByLetter.set(letter, [...(wordsByLetter.get(letter) ?? []), ...words].sort());
  if (added.length > 0) vocabulary.words = undefined;
}

/** All words known so far, in order. */
export function wordsOf(vocabulary: Vocabulary): readonly string[] {
  vocabulary.words ??= [...vocabulary.wordsByLetter.keys()]
    .sort()
    .flatMap((letter) => vocabulary.wordsByLetter.get(letter) ?? []);
  return vocabulary.words;
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
