import { tokenize } from '../normalize.ts';
import { setAside } from './set-aside.ts';

/** The lengths of the pieces of a word. They find what is misspelled, and a word with other affixes. */
const pieceLengths = [3, 4, 5];

/**
 * The features of a query: its words, each two neighbours and the pieces of its words, each as the number of a bucket below
 * `buckets`. Features may share a bucket, so that a table of what they mean has one size and none of the words.
 */
export function featuresOf(query: string, stopWords: ReadonlySet<string>, buckets: number): Set<number> {
  const found = new Set<number>();
  const add = (feature: string) => found.add(hash(feature) % buckets);
  const words = tokenize(setAside(query), 'query').filter((word) => !/^\d+$/.test(word));
  for (const [i, word] of words.entries()) {
    const isLight = stopWords.has(word);
    const next = words[i + 1];
    if (next !== undefined && !(isLight && stopWords.has(next))) add(`${word} ${next}`);
    if (isLight) continue;
    add(`=${word}`);
    const whole = `^${word}$`;
    for (const length of pieceLengths)
      for (let at = 0; at + length <= whole.length; at++) add(whole.slice(at, at + length));
  }
  return found;
}

/** A hash of 32 bits: FNV-1a, with the last steps of MurmurHash3, as its lower bits alone are alike for words that are alike. */
function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  value = Math.imul(value ^ (value >>> 15), 2246822507);
  return (value ^ (value >>> 13)) >>> 0;
}
