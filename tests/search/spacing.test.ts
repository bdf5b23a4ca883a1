import { describe, expect, it } from 'vitest';
import { moveSpace, readJoined, splitMisspelled, splitWord } from '../../src/search/spacing.ts';
import { type MadeUpSearch, recordOf, searchOf } from './made-up.ts';

const { vocabulary } = searchOf(
  [recordOf({ title: 'sicepat cris cross biaya retur bank transfer banktransfer hp kmc 747 untuk' })],
  { light: ['untuk', 'itu'] },
);

describe('two words are read as one', () => {
  it('if the guide writes one', () => {
    const joined = { typed: 'si cepat', reading: 'joined', taken: 'sicepat' };
    expect(readJoined('si', 'cepat', vocabulary)).toMatchObject(joined);
    expect(readJoined('sice', 'pat', vocabulary)?.alternatives[0]?.roots).toEqual(['sicepat']);
  });

  it.each([
    ['bank', 'transfer', 'it writes both ways'],
    ['h', 'p', 'so few letters meet by chance'],
    ['si', 'lambat', 'it does not write them'],
    ['', '', 'nothing is nothing'],
  ])('but not %j and %j: %s', (first, second) => {
    expect(readJoined(first, second, vocabulary)).toBeUndefined();
  });
});

describe('one word is read as two', () => {
  it.each([
    ['criscross', 'cris cross'],
    ['biayaretur', 'biaya retur'],
    ['kmc747', 'kmc 747'],
  ])('%s as %s, and finds what holds both', (word, taken) => {
    const split = splitWord(word, vocabulary);
    expect(split).toMatchObject({ typed: word, reading: 'split', taken });
    expect(split?.alternatives[0]?.roots).toEqual(taken.split(' '));
  });

  it.each([
    ['hpretur', 'two letters are too few to be cut off'],
    ['returhp', 'at either end'],
    ['untuklain', 'beside a stop word there is none'],
    ['ituretur', 'a short stop word may be a suffix as well'],
    ['crisx', 'the rest is no word'],
    ['retur', 'a word is not cut at its end'],
    ['', 'nothing is nothing'],
  ])('but not %j: %s', (word) => {
    expect(splitWord(word, vocabulary)).toBeUndefined();
  });

  it('and found by one if the other is a stop word', () => {
    expect(splitWord('returuntuk', vocabulary)).toMatchObject({ taken: 'retur untuk' });
    expect(splitWord('untukretur', vocabulary)?.alternatives[0]?.roots).toEqual(['retur']);
  });
});

describe('one word is read as two with a typo in one', () => {
  it.each([
    ['biayaretru', 'biaya retur'],
    ['biyaaretur', 'biaya retur'],
    ['untuktranfer', 'untuk transfer'],
  ])('%s as %s', (word, taken) => {
    expect(splitMisspelled(word, vocabulary)).toMatchObject({ typed: word, reading: 'split', taken });
  });

  it.each([
    ['biyaaretru', 'a typo in each is one too many'],
    ['biayacros', 'a short word is near to too much'],
    ['untuklamban', 'there is nothing to find'],
  ])('but not %j: %s', (word) => {
    expect(splitMisspelled(word, vocabulary)).toBeUndefined();
  });
});

describe('a space a letter or two off', () => {
  it.each([
    ['biayar etur', 'biaya retur'],
    ['biay aretur', 'biaya retur'],
    ['biayare tur', 'biaya retur'],
    ['cri scross', 'cris cross'],
  ])('is moved: %s', (typed, meant) => {
    const [words, taken] = [typed.split(' '), meant.split(' ')];
    const read = moveSpace(words, 0, vocabulary);
    expect(read?.map((concept) => [concept.typed, concept.reading, concept.taken])).toEqual(
      words.map((word, i) => [word, 'typo', taken[i]]),
    );
    expect(read?.flatMap(({ alternatives }) => alternatives[0]?.roots)).toEqual(taken);
  });

  it.each([
    [['biayar', 'retur'], 'the next is a word as it stands'],
    [['biayar', 'untuk'], 'the next is a stop word'],
    [['biayar'], 'there is no next'],
    [['biayaretu', 'r'], 'it is too far off'],
    [['zebra', 'kuda'], 'no shift makes words'],
  ])('is not moved in %j: %s', (typed) => {
    expect(moveSpace(typed, 0, vocabulary)).toBeUndefined();
  });

  it('is not moved before a word of the guide or a stop word', () => {
    const title = recordOf({ title: 'biaya retur' });
    const moved = (among: MadeUpSearch) => moveSpace(['biayar', 'etur'], 0, among.vocabulary)?.length;
    expect(moved(searchOf([title, recordOf({ title: 'etur' })]))).toBeUndefined();
    expect(moved(searchOf([title], { light: ['etur'] }))).toBeUndefined();
    expect(moved(searchOf([title]))).toBe(2);
  });

  it('is moved at the given place', () => {
    expect(moveSpace(['bank', 'biayar', 'etur'], 1, vocabulary)?.map(({ typed }) => typed)).toEqual([
      'biayar',
      'etur',
    ]);
  });
});
