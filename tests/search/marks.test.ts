import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText, rootsOf } from '../../src/search/marks.ts';
import { anyText } from './any-text.ts';
import { recordOf, searchOf } from './made-up.ts';

const title = 'kirim pengiriman bukti POD transfer retur 100.075 v5.13 1 satu belum sebelum sicepat';
const made = searchOf([recordOf({ title })], { phrases: { tf: ['transfer'] } });
/** The text with what is marked for a query in brackets. */
const marked = (query: string, text: string) =>
  markText(text, rootsOf(made.understand(query)), made.vocabulary)
    .map((segment) => (segment.marked ? `[${segment.text}]` : segment.text))
    .join('');

describe('the words of a query are marked', () => {
  it.each([
    ['as they stand', 'retur', 'Biaya retur, retur!', 'Biaya [retur], [retur]!'],
    ['in other forms', 'pengiriman', 'Dikirim; kirim. Mengirimkan', '[Dikirim]; [kirim]. [Mengirimkan]'],
    ['with a suffix more', 'pengiriman', 'Mengirimkannya', '[Mengirimkannya]'],
    ['in any case and marks', 'pod', 'POD, Pod, pód', '[POD], [Pod], [pód]'],
    ['by what they stand for', 'tf', 'Bukti transfer', 'Bukti [transfer]'],
    ['as they were meant', 'retru', 'Biaya retur', 'Biaya [retur]'],
    ['as amounts, whole', '100075', 'Bayar Rp 100.075, ya', 'Bayar Rp [100.075], ya'],
    ['as versions, whole', 'versi 5.13', 'App v5.13.', 'App [v5.13].'],
    ['as numbers, in words too', '1', 'Satu akun, 1 KTP', '[Satu] akun, [1] KTP'],
    ['in words with a hyphen, apart', 'kirim', 'kirim-mengirim', '[kirim]-[mengirim]'],
  ])('%s', (_, query, text, expected) => expect(marked(query, text)).toBe(expected));

  it.each([
    ['what only looks alike', 'belum', 'Sebelum itu'],
    ['a part of a word', 'pod', 'podium'],
    ['a part of an amount', '100', '100.075'],
    ['anything, where nothing was asked', '', 'Biaya retur'],
    ['what the guide does not know', 'zebra', 'zebra'],
    ['punctuation', '???', '???'],
  ])('but not %s', (_, query, text) => expect(marked(query, text)).toBe(text));
});

describe('markText', () => {
  it('joins neighbouring segments that are both marked or both not', () => {
    const segments = markText('a b retur c', rootsOf(made.understand('retur')), made.vocabulary);
    expect(segments).toEqual([
      { text: 'a b ', marked: false },
      { text: 'retur', marked: true },
      { text: ' c', marked: false },
    ]);
    expect(markText('', new Set(), made.vocabulary)).toEqual([]);
  });

  it('keeps all characters of any text for any query', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, query) => {
        const segments = markText(text, rootsOf(made.understand(query)), made.vocabulary);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const [i, segment] of segments.entries()) {
          expect(segment.text).not.toBe('');
          expect(segment.marked).not.toBe(segments[i - 1]?.marked);
        }
      }),
    );
  });
});

describe('rootsOf', () => {
  it('has the roots of all alternatives', () => {
    const phrases = { tf: ['transfer'] };
    const { understand } = searchOf([recordOf({ title: 'tf transfer retur' })], { phrases });
    expect([...rootsOf(understand('tf retur'))]).toEqual(['tf', 'transfer', 'retur']);
    expect(rootsOf(understand(''))).toEqual(new Set());
  });
});
