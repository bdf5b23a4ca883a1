import type { FrontIndex } from './front-index.ts';
import { rootCandidates } from './roots.ts';
import { makeCandidates } from './typo.ts';
import { decodeWords } from './word-table.ts';

/** The words of a guide, as queries are read against them. */
export type Vocabulary = ReturnType<typeof makeVocabulary>;

/** The shortest variant in which a typo is recognized. Shorter ones are abbreviations, and similar to too many words. */
const minVariantLength = 5;

export function makeVocabulary(index: FrontIndex) {
  const { rootOfWord, postings } = decodeWords(index.words);
  const { phrases, light, plain } = index.lexicon;
  const words = [...rootOfWord.keys()];
  return {
    index,
    /** All words, sorted. */
    words,
    rootOfWord,
    /** The postings of each root, as `WordIndex` has them. Some roots are not words of the guide. */
    postings,
    /** The words, as those that a typo may be for. */
    candidates: makeCandidates(words),
    /** The single words that the lexicon gives a meaning, without those that are too short for a typo to be recognized. */
    variants: makeCandidates(
      Object.keys(phrases).filter((each) => each.length >= minVariantLength && !each.includes(' ')),
    ),
    /** The words that say nothing about what is asked: `light` in the lexicon. */
    stopWords: new Set(light),
    /** The correctly spelled words that the guide doesn't use: `plain` in the lexicon. */
    plain: new Set(plain),
  };
}

/** Whether a word that the guide doesn't use is spelled correctly: a stop word, or a plain word with or without affixes. */
export function isSpelledCorrectly(word: string, { plain, stopWords }: Vocabulary): boolean {
  return stopWords.has(word) || rootCandidates(word).some((candidate) => plain.has(candidate));
}

/** The root of a word or of a word without its affixes; undefined where the guide has no such word. */
export function findRoot(word: string, { rootOfWord, postings }: Vocabulary): string | undefined {
  const known = rootOfWord.get(word);
  if (known !== undefined) return known;
  for (const candidate of rootCandidates(word)) {
    const root = postings.has(candidate) ? candidate : rootOfWord.get(candidate);
    if (root !== undefined) return root;
  }
  return undefined;
}
