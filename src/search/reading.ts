import { type Concept, type Reading, sureness } from './concept.ts';
import { findMeaning, readMisspelt } from './phrases.ts';
import { rootsWithPrefix } from './prefix.ts';
import { splitMisspelt, splitWord } from './spacing.ts';
import { nearestWords } from './typo.ts';
import { findRoot, isWellWritten, type Vocabulary, wordsOf } from './vocabulary.ts';

/** The parts of understanding that a benchmark can take away to see what each is worth. */
export interface Parts {
  lexicon: boolean;
  roots: boolean;
  typos: boolean;
  light: boolean;
  prefix: boolean;
}

export const allParts: Parts = { lexicon: true, roots: true, typos: true, light: true, prefix: true };

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
  const meant = parts.lexicon ? findMeaning(token, vocabulary) : undefined;
  if (meant) return meant;
  if (last && parts.prefix) {
    const longer = rootsWithPrefix(token, vocabulary);
    if (longer.length > 0) return make('prefix', longer);
  }
  const split = splitWord(token, vocabulary);
  if (split) return split;
  if (parts.typos && !/^[\d_]+$/.test(token) && !isWellWritten(token, vocabulary)) {
    const { words, slips } = nearestWords(token, wordsOf(vocabulary));
    const roots = [...new Set(words.flatMap((word) => rootOfWord.get(word) ?? []))];
    // The guide's own words first: the lexicon's are many, and near to much.
    if (roots.length > 0 && slips < 2) return make('typo', roots.slice(0, 6), words[0]);
    const meant = parts.lexicon ? readMisspelt(token, vocabulary) : undefined;
    if (meant) return meant;
    if (roots.length > 0) return make('typo', roots.slice(0, 6), words[0]);
    const halves = splitMisspelt(token, vocabulary);
    if (halves) return halves;
  }
  return { typed: token, reading: 'unknown', taken: undefined, alternatives: [] };
}
