import { type Concept, type Reading, sureness } from './concept.ts';
import type { Lexicon } from './lexicon.ts';
import { splitWord } from './spacing.ts';
import { nearestWords } from './typo.ts';
import { findRoot, isWellWritten, rootsWithPrefix, type Vocabulary } from './vocabulary.ts';

/** The parts of understanding that a benchmark can take away to see what each is worth. */
export interface Parts {
  lexicon: boolean;
  roots: boolean;
  typos: boolean;
  light: boolean;
  prefix: boolean;
}

export const allParts: Parts = { lexicon: true, roots: true, typos: true, light: true, prefix: true };

/** Longest phrase of the lexicon, in words. */
const phraseLength = 4;

function meaningOf(form: string, { phrases }: Lexicon): string[] | undefined {
  // `tfnya` is `tf`; `lamanya`, which stands there itself, is not `lama`.
  const key = [form, form.replace(/nya$/, '')].find((each) => Object.hasOwn(phrases, each));
  return key === undefined ? undefined : phrases[key];
}

/** The words that any phrase of the lexicon stands for which begins at a word. */
export function meaningsAt(tokens: readonly string[], at: number, lexicon: Lexicon): string[] {
  return Array.from({ length: phraseLength }, (_, i) => tokens.slice(at, at + i + 1).join(' ')).flatMap(
    (form) => meaningOf(form, lexicon) ?? [],
  );
}

/** The longest phrase of the lexicon that begins at a word, with the number of words it takes. */
export function findPhrase(tokens: string[], at: number, vocabulary: Vocabulary) {
  for (let length = Math.min(phraseLength, tokens.length - at); length > 0; length--) {
    const form = tokens.slice(at, at + length).join(' ');
    const meaning = meaningOf(form, vocabulary.index.lexicon);
    if (!meaning) continue;
    const own = tokens.slice(at, at + length).flatMap((token) => vocabulary.rootOfWord.get(token) ?? []);
    const taken = meaning.flatMap((word) => findRoot(word, vocabulary) ?? []);
    const alternatives = [
      ...(own.length === length ? [{ roots: own, weight: sureness.exact }] : []),
      ...(taken.length > 0 ? [{ roots: taken, weight: sureness.lexicon }] : []),
    ];
    if (alternatives.length === 0) continue;
    const concept: Concept = { typed: form, reading: 'lexicon', taken: meaning.join(' '), alternatives };
    return { concept, length };
  }
  return undefined;
}

/** Reads one word: as it stands, by its root, as the beginning of others, as two, or as a slip. */
export function readWord(token: string, vocabulary: Vocabulary, last: boolean, parts: Parts): Concept {
  const { rootOfWord } = vocabulary;
  const make = (reading: Exclude<Reading, 'unknown'>, roots: string[], taken?: string): Concept => ({
    typed: token,
    reading,
    taken,
    alternatives: roots.map((root) => ({ roots: [root], weight: sureness[reading] })),
  });
  const exact = rootOfWord.get(token);
  if (exact !== undefined) {
    const longer = last && parts.prefix ? rootsWithPrefix(token, vocabulary) : [];
    const concept = make('exact', [exact]);
    concept.alternatives.push(...longer.map((root) => ({ roots: [root], weight: sureness.prefix })));
    return concept;
  }
  const root = parts.roots ? findRoot(token, vocabulary) : undefined;
  // A root that is no word of the guide says nothing to a reader.
  if (root !== undefined) return make('root', [root], rootOfWord.has(root) ? root : undefined);
  if (last && parts.prefix) {
    const longer = rootsWithPrefix(token, vocabulary);
    if (longer.length > 0) return make('prefix', longer);
  }
  const split = splitWord(token, vocabulary);
  if (split) return split;
  if (parts.typos && !/^[\d_]+$/.test(token) && !isWellWritten(token, vocabulary)) {
    const { words } = nearestWords(token, vocabulary.words);
    const roots = [...new Set(words.flatMap((word) => rootOfWord.get(word) ?? []))];
    if (roots.length > 0) return make('typo', roots.slice(0, 6), words[0]);
  }
  return { typed: token, reading: 'unknown', taken: undefined, alternatives: [] };
}
