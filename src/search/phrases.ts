import { type Concept, sureness } from './concept.ts';
import { isDateToken } from './day-words.ts';
import type { Lexicon } from './lexicon.ts';
import { rootCandidates } from './roots.ts';
import { nearestWords } from './typo.ts';
import { findRoot, type Vocabulary } from './vocabulary.ts';

/** Longest phrase of the lexicon, in words. */
const phraseLength = 4;
/** Numbers that are an amount of money by themselves: from four digits on, save years. */
const isAmount = (digits: string) => /^\d{4,}$/.test(digits) && !/^(19|20)\d\d$/.test(digits);

/** The longest phrase of the lexicon that begins at a word, with the number of words it takes. */
export function findPhrase(tokens: readonly string[], at: number, vocabulary: Vocabulary) {
  for (let length = Math.min(phraseLength, tokens.length - at); length > 0; length--) {
    const form = tokens.slice(at, at + length).join(' ');
    const meaning = meaningOf(form, vocabulary.index.lexicon);
    const concept = meaning && readAs(form, meaning, vocabulary);
    if (!concept) continue;
    const own = tokens.slice(at, at + length).flatMap((token) => vocabulary.rootOfWord.get(token) ?? []);
    if (own.length === length) concept.alternatives.unshift({ roots: own, weight: sureness.exact });
    return { concept, length };
  }
  return undefined;
}

/** What a word that the guide doesn't use stands for: one of the lexicon with affixes, or a number of a kind. */
export function findMeaning(word: string, vocabulary: Vocabulary): Concept | undefined {
  if (vocabulary.plain.has(word)) return undefined;
  for (const meaning of looseMeanings(word, vocabulary.index.lexicon)) {
    const concept = readAs(word, meaning, vocabulary);
    if (concept) return concept;
  }
  return undefined;
}

/** What a form of the lexicon stands for; undefined where it isn't one. */
export function meaningOf(form: string, { phrases }: Lexicon): string[] | undefined {
  // `tfnya` is `tf`; `lamanya`, which stands there itself, is not `lama`.
  const key = [form, form.replace(/nya$/, '')].find((each) => Object.hasOwn(phrases, each));
  return key === undefined ? undefined : phrases[key];
}

/** All words that a word, or a phrase beginning with it, may stand for. */
export function meaningsAt(tokens: readonly string[], at: number, lexicon: Lexicon): string[] {
  const forms = Array.from({ length: phraseLength }, (_, i) => tokens.slice(at, at + i + 1).join(' '));
  return [
    ...forms.map((form) => meaningOf(form, lexicon) ?? []),
    ...looseMeanings(tokens[at] ?? '', lexicon),
  ].flat();
}

/** A concept that is found by what it stands for; undefined where the guide knows nothing of that. */
export function readAs(
  typed: string,
  meaning: readonly string[],
  vocabulary: Vocabulary,
  reading: 'lexicon' | 'typo' = 'lexicon',
): Concept | undefined {
  const roots = meaning.flatMap((word) => findRoot(word, vocabulary) ?? []);
  if (roots.length === 0) return undefined;
  return { typed, reading, taken: meaning.join(' '), alternatives: [{ roots, weight: sureness[reading] }] };
}

/** What a word stands for that is one slip away from a form of the lexicon. */
export function readMisspelt(word: string, vocabulary: Vocabulary): Concept | undefined {
  const { words, slips } = nearestWords(word, vocabulary.forms);
  const meaning = slips === 1 ? meaningOf(words[0] ?? '', vocabulary.index.lexicon) : undefined;
  return meaning && readAs(word, meaning, vocabulary, 'typo');
}

function looseMeanings(word: string, lexicon: Lexicon): string[][] {
  const { phrases, numbers } = lexicon;
  if (isDateToken(word)) return [numbers.day];
  if (/^\d+$/.test(word)) return isAmount(word) ? [numbers.amount] : [];
  return rootCandidates(word).flatMap((form) => (Object.hasOwn(phrases, form) ? [phrases[form] ?? []] : []));
}
