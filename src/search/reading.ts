import { type Concept, makeConcept } from './concept.ts';
import { readDerived, readMisspelledVariant } from './phrases.ts';
import { splitMisspelled, splitWord } from './spacing.ts';
import { nearestWords } from './typo.ts';
import { findRoot, isSpelledCorrectly, type Vocabulary } from './vocabulary.ts';

/** The most words of the guide for which a typo is taken. */
const maxCorrections = 6;

/**
 * Reads one word of a query, `unfinished` where it may be the start of a longer one, `literally` where no typo is corrected. The first of
 * these that applies: a word of the guide, one with the same root, one of the lexicon, the start of words, two words joined, a typo.
 */
export function readWord(
  token: string,
  vocabulary: Vocabulary,
  unfinished: boolean,
  literally: boolean,
): Concept {
  const { rootOfWord } = vocabulary;
  const longer = makeConcept(
    token,
    'prefix',
    undefined,
    unfinished ? rootsWithPrefix(token, vocabulary) : [],
  );
  const exact = rootOfWord.get(token);
  if (exact !== undefined) {
    const concept = makeConcept(token, 'exact', undefined, [exact]);
    return { ...concept, alternatives: [...concept.alternatives, ...longer.alternatives] };
  }
  const root = findRoot(token, vocabulary);
  // A root that is not a word of the guide is not shown to a reader.
  if (root !== undefined) return makeConcept(token, 'root', rootOfWord.has(root) ? root : undefined, [root]);
  return (
    readDerived(token, vocabulary) ??
    (longer.alternatives.length > 0 ? longer : undefined) ??
    splitWord(token, vocabulary) ??
    (literally ? undefined : readTypo(token, vocabulary)) ??
    makeConcept(token, 'unknown', undefined, [])
  );
}

function readTypo(token: string, vocabulary: Vocabulary): Concept | undefined {
  if (/^[\d_]+$/.test(token) || isSpelledCorrectly(token, vocabulary)) return undefined;
  const { words, distance } = nearestWords(token, vocabulary.candidates);
  const roots = [...new Set(words.flatMap((word) => vocabulary.rootOfWord.get(word) ?? []))];
  const corrected =
    roots.length > 0 ? makeConcept(token, 'typo', words[0], roots.slice(0, maxCorrections)) : undefined;
  // A word of the guide with one typo is more likely than a variant: the lexicon has many, and they are similar to a lot of words.
  if (corrected && distance < 2) return corrected;
  return readMisspelledVariant(token, vocabulary) ?? corrected ?? splitMisspelled(token, vocabulary);
}

const maxRoots = 24;

/** The roots of the words with a prefix, at most `maxRoots`. */
export function rootsWithPrefix(prefix: string, { words, rootOfWord }: Vocabulary): string[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found = new Set<string>();
  for (let i = low; i < words.length && words[i]?.startsWith(prefix) && found.size < maxRoots; i++)
    found.add(rootOfWord.get(words[i] ?? '') ?? '');
  return [...found];
}
