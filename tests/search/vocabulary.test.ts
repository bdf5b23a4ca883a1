import { describe, expect, it } from 'vitest';
import { rootsWithPrefix } from '../../src/search/reading.ts';
import { findRoot, isSpelledCorrectly } from '../../src/search/vocabulary.ts';
import { recordOf, searchOf } from './made-up.ts';

const { vocabulary } = searchOf([recordOf({ title: 'kirim pengiriman hp resi restrik rekening' })], {
  plain: ['gaji', 'tunai'],
  light: ['bang'],
});
const rootNamed = (word: string) => findRoot(word, vocabulary);

describe('the vocabulary', () => {
  it.each([
    ['kirim', 'kirim'],
    ['pengiriman', 'kirim'],
    ['dikirimkan', 'kirim'],
    ['ngirim', 'kirim'],
    ['hpnya', 'hp'],
    ['resinya', 'resi'],
  ])('knows %s by the root %s', (word, root) => {
    expect(rootNamed(word)).toBe(root);
  });

  it.each(['irama', 'resmi', 'hpku', '', '__proto__', 'constructor'])('knows no root of %j', (word) => {
    expect(rootNamed(word)).toBeUndefined();
  });

  it('takes a plain word for correct, also with affixes, and a stop word without them', () => {
    for (const word of ['gaji', 'gajinya', 'gajian', 'penggajian', 'ditunaikan', 'bang'])
      expect(isSpelledCorrectly(word, vocabulary), word).toBe(true);
    for (const word of ['gajah', 'bangnya', 'kirim', ''])
      expect(isSpelledCorrectly(word, vocabulary), word).toBe(false);
  });

  it('finds the roots of words with a prefix, each once', () => {
    const named = (prefix: string) => rootsWithPrefix(prefix, vocabulary).join(' ');
    expect(['re', 'res', 'restrik', 'z', 'a'].map(named)).toEqual([
      'rekening resi restrik',
      'resi restrik',
      'restrik',
      '',
      '',
    ]);
    expect(rootsWithPrefix('', vocabulary)).toHaveLength(5);
  });

  it('takes at most two dozen of them', () => {
    const title = Array.from({ length: 60 }, (_, i) => `a${i + 10}`).join(' ');
    const many = searchOf([recordOf({ title })]);
    expect(rootsWithPrefix('a', many.vocabulary)).toHaveLength(24);
  });
});
