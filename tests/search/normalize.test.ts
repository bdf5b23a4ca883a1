import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/search/normalize.ts';
import { anyText } from './any-text.ts';

const asked = (text: string) => tokenize(text, 'query').join(' ');

describe('tokenize writes in one way', () => {
  it.each([
    [
      'amounts',
      '100075',
      'Rp 100.075 | Rp100.075,00 | rp. 100.075 | RP100075 | Rp\u00a0100.075 | IDR 100.075',
    ],
    ['amounts, shorter', '100075', '100.075,- | 100,075 | 100.075 rupiah | 100rb75 | 100k75'],
    ['amounts in words', '100075', 'seratus ribu tujuh puluh lima'],
    ['amounts over a million', '1500000', 'Rp 1.500.000 | 1.500.000,00 | 1,5jt | 1.5 juta | 1500rb'],
    ['thousands', '100000', '100rb | 100 rb | 100k | 100 ribu | 100RB | 100.000'],
    ['versions', '5_13', 'v5.13 | 5.13 | versi 5.13 | V 5.13 | v.5.13 | v5.13.2 | 5,13 | ver 5,13 | v 5 13'],
    ['versions in words', '5_13', 'versi lima titik tiga belas'],
    ['days', '2023_11_01', '1 Nov 2023 | 01/11/2023 | satu November dua ribu dua puluh tiga | 1 NOV ’23'],
    ['messages of the channel', 'kmc 747', 'kmc 747 | KMC-747 | kmc #747 | kmc747 | KMC tujuh empat tujuh'],
    ['addresses of its messages', 'kmc 747', 't.me/c/1234567/747 | https://t.me/c/1/747'],
    ['numbers', '1', '1 | satu | Satu | 01'],
    ['unique codes', '75', '75 | 075 | tujuh puluh lima'],
    ['ten', '10', '10 | sepuluh'],
    ['reduplication', 'user', 'user | user2 | USER2'],
    ['letters in other shapes', 'cafeku', 'caféku | cafe\u0301ku | ＣＡＦＥＫＵ | Cafeku'],
    ['punctuation', 'e ktp', 'e-KTP | e ktp! | (e) "ktp"? | e\nktp'],
  ])('%s', (_, token, forms) => {
    for (const form of forms.split(' | ')) expect(asked(form), form).toBe(token);
  });

  it.each([
    ['100.075', '100.750'],
    ['5.13', '5.31'],
    ['5.13', '513'],
    ['1 nov 2023', '11 jan 2023'],
    ['01/02/2023', '02/01/2023'],
    ['kmc 74', 'kmc 747'],
    ['100rb', '100'],
    ['belum', 'sebelum'],
  ])('and keeps apart %j and %j', (a, b) => expect(asked(a)).not.toBe(asked(b)));

  it.each([
    ['bt2', 'a `2` after two letters is part of an abbreviation'],
    ['versinya', 'a word that begins as `versi` does'],
    ['rpg', 'a word that begins as `rp` does'],
    ['1jam', 'a number with another unit'],
    ['satuan', 'a word that begins as a number does'],
  ])('but leaves %s: %s', (word) => expect(asked(word)).toBe(word));
});

describe('a day', () => {
  it('in a text is found by its month and its day of the month too', () => {
    for (const written of ['1 nov 2023', '2023-11-01', '1/11/23']) {
      const tokens = tokenize(written);
      for (const query of ['1 November 2023', 'nov 2023', '1 nov', 'november'])
        expect(tokens, `${written} by ${query}`).toContain(asked(query));
    }
  });

  it('in a query names only what it says', () => {
    expect(tokenize('1 nov 2023', 'query')).toHaveLength(1);
    expect(tokenize('2023-11-01', 'query')).toHaveLength(1);
  });
});

describe('whatever the text,', () => {
  it('tokenize gives plain words of letters and digits, and never throws', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('text' as const, 'query' as const), (text, use) => {
        for (const token of tokenize(text, use)) expect(token).toMatch(/^[\p{L}\p{N}_]+$/u);
      }),
    );
  });

  it('a text is found by the words it is written in', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokenize(text)).toEqual(expect.arrayContaining(tokenize(text, 'query')));
      }),
    );
  });

  it('letter case says nothing', () => {
    for (const text of ['RP 100.075 Tgl 1 NOV 2023', 'T.ME/C/12/747', 'V5.13 SATU USER2'])
      expect(tokenize(text)).toEqual(tokenize(text.toLowerCase()));
  });
});
