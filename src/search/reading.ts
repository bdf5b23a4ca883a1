import { type Concept, type Reading, sureness } from './concept.ts';
import { findMeaning, readMisspelt } from './phrases.ts';
import { rootsWithPrefix } from './prefix.ts';
import { splitMisspelt, splitWord } from './spacing.ts';
import { nearestWords } from './typo.ts';
import { findRoot, isWellWritten, type Vocabulary, wordsOf } from './vocabulary.ts';

/**
 * Reads one word: as it stands, by its root, as two words, as the beginning of others if it is the `last` of a query that is
 * being typed, or as a slip, unless it is to be taken `literally`.
 */
export function readWord(token: string, vocabulary: Vocabulary, last: boolean, literally: boolean): Concept {
  const { rootOfWord } = vocabulary;
  const make = (reading: Exclude<Reading, 'unknown'>, roots: string[], taken?: string): Concept => ({
    typed: token,
    reading,
    taken,
    alternatives: roots.map((root) => ({ roots: [root], weight: sureness[reading] })),
  });
  const exact = rootOfWord.get(token);
  if (exact !== undefined) {
    const longer = last ? rootsWithPrefix(token, vocabulary) : [];
    const concept = make('exact', [exact]);
    concept.alternatives.push(...longer.map((root) => ({ roots: [root], weight: sureness.prefix })));
    return concept;
  }
  const root = findRoot(token, vocabulary);
  // A root that is no word of the guide says nothing to a reader.
  if (root !== undefined) return make('root', [root], rootOfWord.has(root) ? root : undefined);
  const meant = findMeaning(token, vocabulary);
  if (meant) return meant;
  if (last) {
    const longer = rootsWithPrefix(token, vocabulary);
    if (longer.length > 0) return make('prefix', longer);
  }
  const split = splitWord(token, vocabulary);
  if (split) return split;
  if (!literally && !/^[\d_]+$/.test(token) && !isWellWritten(token, vocabulary)) {
    const { words, slips } = nearestWords(token, wordsOf(vocabulary));
    const roots = [...new Set(words.flatMap((word) => rootOfWord.get(word) ?? []))];
    // The guide's own words first: the lexicon's are many, and near to much.
    if (roots.length > 0 && slips < 2) return make('typo', roots.slice(0, 6), words[0]);
    const meant = readMisspelt(token, vocabulary);
    if (meant) return meant;
    if (roots.length > 0) return make('typo', roots.slice(0, 6), words[0]);
    const halves = splitMisspelt(token, vocabulary);
    if (halves) return halves;
  }
  return { typed: token, reading: 'unknown', taken: undefined, alternatives: [] };
}
