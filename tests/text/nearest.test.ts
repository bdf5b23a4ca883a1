import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearest } from '../../src/text/nearest.ts';

const keys = ['title', 'answer', 'state', 'decidedIn', 'reviewMonths'];

describe('findNearest', () => {
  it.each([
    ['titel', 'title'],
    ['awnser', 'answer'],
    ['decidedin', 'decidedIn'],
    ['decided_in', 'decidedIn'],
    ['STATE', 'state'],
    ['stat', 'state'],
    ['reviewMonth', 'reviewMonths'],
  ])('%s was meant to be %s', (word, key) => {
    expect(findNearest(word, keys)).toBe(key);
  });

  it.each(['warna', 'x', '', 'judul', 'jawaban'])('%j was meant to be none', (word) => {
    expect(findNearest(word, keys)).toBeUndefined();
  });

  it('takes one letter, not two, in a short word: two would be any other', () => {
    expect(findNearest('tk', ['tl', 'qa'])).toBe('tl');
    expect(findNearest('xx', ['tl', 'qa'])).toBeUndefined();
  });

  it('takes the nearest of several, and the first of equals', () => {
    expect(findNearest('satu', ['sata', 'satuan', 'satu-'])).toBe('sata');
    expect(findNearest('kebon', ['kebun', 'keban'])).toBe('kebun');
  });

  it('takes upper and lower case for equal on either side', () => {
    expect(findNearest('kmc', ['KMC', 'kma'])).toBe('KMC');
    expect(findNearest('KMC', ['kma', 'kmc'])).toBe('kmc');
  });

  it('finds nothing among nothing', () => {
    expect(findNearest('title', [])).toBeUndefined();
  });

  it('finds a word that is there, whatever its case', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, (all) => all.every((word) => findNearest(word.toUpperCase(), all) === word)),
    );
  });
});
