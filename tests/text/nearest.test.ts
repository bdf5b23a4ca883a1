import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearest } from '../../src/text/nearest.ts';
import { itHolds } from '../fixtures/property.ts';

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
    ...['warna', 'x', '', 'judul', 'jawaban'].map((word) => [word, undefined]),
  ])('%j was meant to be %s', (word = '', key) => {
    expect(findNearest(word, keys)).toBe(key);
  });

  it.each([
    ['one letter, not two, in a short word: two would be any other', 'tk', ['tl', 'qa'], 'tl'],
    ['no short word that differs in two letters', 'xx', ['tl', 'qa'], undefined],
    ['the nearest of several', 'satu', ['sata', 'satuan', 'satu-'], 'sata'],
    ['the first of equals', 'kebon', ['kebun', 'keban'], 'kebun'],
    ['upper and lower case for equal', 'kmc', ['KMC', 'kma'], 'KMC'],
    ['them for equal on either side', 'KMC', ['kma', 'kmc'], 'kmc'],
    [
      'the path of a name before another name',
      'SLA',
      ['kas/lama', 'sla-2', 'policy/sla', 'a/sla'],
      'policy/sla',
    ],
    ['the name itself before a path', 'sla', ['policy/sla', 'sla'], 'sla'],
    ['no path for no name', '', ['/akun/'], undefined],
    ['nothing of nothing', 'title', [], undefined],
  ])('takes %s: %s', (_, word, among, nearest) => {
    expect(findNearest(word, among)).toBe(nearest);
  });

  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 });
  itHolds('finds a word that is there, whatever its case', [words], (all) =>
    all.every((word) => findNearest(word.toUpperCase(), all) === word),
  );
});
