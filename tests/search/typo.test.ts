import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, makeCandidates, maxTypos, nearestWords } from '../../src/search/typo.ts';

it('a word may have one typo from four letters on, and two from seven on', () => {
  expect([1, 3, 4, 6, 7, 30].map(maxTypos)).toEqual([0, 0, 1, 1, 2, 2]);
});

it('editDistance counts what the recursive definition counts, and one more than the limit beyond it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 5 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(limit + 1, slowDistance(a, b)));
    }),
    // Near in all but the last letters, and two typos beyond the limit.
    { examples: [['aab', 'bccc', 2]] },
  );
});

describe('nearestWords', () => {
  const vocabulary = 'rekening resi retur status transfer kirim kiri pod hp sicepat'.split(' ');
  const candidates = makeCandidates(vocabulary);
  const nearest = (word: string) => nearestWords(word, candidates).words;

  it.each([
    ['reknening', 'rekening'],
    ['rekenig', 'rekening'],
    ['stauts', 'status'],
    ['tranfser', 'transfer'],
    ['rsei', 'resi'],
    ['retut', 'retur'],
    ['siceapt', 'sicepat'],
  ])('takes %s for %s', (typed, word) => expect(nearest(typed)).toEqual([word]));

  it.each([
    ['pdo', 'three letters are too few to tell a typo from another word'],
    ['rutar', 'two typos in five letters make another word'],
    ['tatus', 'a short word with another first letter is another word'],
    ['', 'nothing'],
    ['zzzzzzzzzz', 'nothing like it'],
  ])('takes %j for none: %s', (word) => expect(nearest(word)).toEqual([]));

  it('has all words at the smallest distance, and no others', () => {
    expect(nearest('kirit')).toEqual(['kiri', 'kirim']);
    expect(nearestWords('kirim', candidates)).toEqual({ words: ['kirim'], distance: 0 });
  });

  it('finds what a comparison with all words finds', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeiknr'), maxLength: 2 });
    const edits = fc.array(fc.tuple(fc.nat(10), fc.nat(2), letters), { maxLength: 3 });
    const word = fc.string({ unit: fc.constantFrom(...'aeiknr'), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(word, fc.array(edits, { maxLength: 12 }), (asked, many) => {
        const edited = many.map((each) =>
          each.reduce((word, [at, out, put]) => word.slice(0, at) + put + word.slice(at + out), asked),
        );
        const words = [...new Set(edited)].sort();
        const limit = maxTypos(asked.length);
        const distances = words.map((each) => editDistance(asked, each, limit));
        const least = Math.min(...distances);
        const slow = limit === 0 || least > limit ? [] : words.filter((_, i) => distances[i] === least);
        const sameStart = slow.filter((each) => each[0] === asked[0]);
        const isShort = asked.length < 7;
        expect(nearestWords(asked, makeCandidates(words)).words).toEqual(
          sameStart.length > 0 || isShort ? sameStart : slow,
        );
      }),
    );
  });
});

/** Damerau-Levenshtein with each stretch edited once, by its recursive definition. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1);
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    slowDistance(a.slice(0, -1), b) + 1,
    slowDistance(a, b.slice(0, -1)) + 1,
    slowDistance(a.slice(0, -1), b.slice(0, -1)) + (same ? 0 : 1),
    ...(swapped ? [slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1] : []),
  );
}
