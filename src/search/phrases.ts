import { type Concept, makeConcept } from './concept.ts';
import { isDateToken } from './day-words.ts';
import type { Lexicon } from './lexicon.ts';
import { rootCandidates } from './roots.ts';
import { nearestWords } from './typo.ts';
import { findRoot, type Vocabulary } from './vocabulary.ts';

const maxPhraseLength = 4;

/** Whether a number by itself is an amount of money: from four digits on, except years. */
const isAmount = (digits: string) => /^\d{4,}$/.test(digits) && !/^(19|20)\d\d$/.test(digits);

/** The longest phrase of the lexicon that begins at a word, with its length in words; undefined where there is none. */
export function findPhrase(tokens: readonly string[], at: number, vocabulary: Vocabulary) {
  for (let length = Math.min(maxPhraseLength, tokens.length - at); length > 0; length--) {
    const phrase = tokens.slice(at, at + length).join(' ');
    const meaning = findMeaning(phrase, vocabulary.index.lexicon);
    const concept = meaning && conceptOf(phrase, meaning, 'lexicon', vocabulary);
    if (!concept) continue;
    const own = tokens.slice(at, at + length).flatMap((token) => vocabulary.rootOfWord.get(token) ?? []);
    const exact = makeConcept(phrase, 'exact', undefined, own.length === length ? [own] : []);
    return {
      concept: { ...concept, alternatives: [...exact.alternatives, ...concept.alternatives] },
      length,
    };
  }
  return undefined;
}

/** Reads an unknown word as a word of the lexicon with affixes, or as an amount or a day. Undefined where it is none of these. */
export function readDerived(word: string, vocabulary: Vocabulary): Concept | undefined {
  if (vocabulary.plain.has(word)) return undefined;
  for (const meaning of derivedMeanings(word, vocabulary.index.lexicon)) {
    const concept = conceptOf(word, meaning, 'lexicon', vocabulary);
    if (concept) return concept;
  }
  return undefined;
}

/** Reads a word as a variant of the lexicon with one typo; undefined where there is no such variant. */
export function readMisspelledVariant(word: string, vocabulary: Vocabulary): Concept | undefined {
  const { words, distance } = nearestWords(word, vocabulary.variants);
  const meaning = distance === 1 ? findMeaning(words[0] ?? '', vocabulary.index.lexicon) : undefined;
  return meaning && conceptOf(word, meaning, 'typo', vocabulary);
}

function findMeaning(phrase: string, { phrases }: Lexicon): string[] | undefined {
  // `tfnya` is `tf`. `lamanya` is in the lexicon itself, so it is not `lama`.
  const key = [phrase, phrase.replace(/nya$/, '')].find((each) => Object.hasOwn(phrases, each));
  return key === undefined ? undefined : phrases[key];
}

/** The concept with the roots of a meaning; undefined where the guide has none of its words. */
function conceptOf(
  typed: string,
  meaning: readonly string[],
  reading: 'lexicon' | 'typo',
  vocabulary: Vocabulary,
): Concept | undefined {
  const roots = meaning.flatMap((word) => findRoot(word, vocabulary) ?? []);
  return roots.length > 0 ? makeConcept(typed, reading, meaning.join(' '), [roots]) : undefined;
}

function derivedMeanings(word: string, { phrases, numbers }: Lexicon): string[][] {
  if (isDateToken(word)) return [numbers.day];
  if (/^\d+$/.test(word)) return isAmount(word) ? [numbers.amount] : [];
  return rootCandidates(word).flatMap((root) => (Object.hasOwn(phrases, root) ? [phrases[root] ?? []] : []));
}
