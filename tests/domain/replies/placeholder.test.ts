import { expect, it } from 'vitest';
import { readValue } from '../../../src/domain/replies/placeholder.ts';
import type { PlaceholderType } from '../../../src/schemas/reply.ts';

const read = (type: PlaceholderType, typed: string) => readValue({ type, label: 'Isian' }, typed);

it.each([
  ['rupiah', '100075', 'Rp 100.075'],
  ['rupiah', ' 100rb ', 'Rp 100.000'],
  ['rupiah', '\u2068Rp\u00a0100\u00ad.\u202f075\u2069.', 'Rp 100.075'],
  ['time', '2026-11-24T11:00', 'Selasa, 24 November 2026 pukul 11.00 WIB'],
  ['text', '  JX 123\n 456 ', 'JX 123 456'],
  ['link', ' https://contoh.test/retur ', 'https://contoh.test/retur'],
  ['link', 'https://youtu.be/abcdefghijk', 'https://youtu.be/abcdefghijk'],
] as const)('a value of type %s, %j, says in the message: %s', (type, typed, text) => {
  expect(read(type, typed)).toMatchObject({ ok: true, text });
});

it.each(['', '   ', '\n', '\u200b'])('%j is a value of no type', (typed) => {
  for (const type of ['rupiah', 'time', 'text', 'link'] as const) {
    expect(read(type, typed)).toEqual({ ok: false, isEmpty: true, problem: '“Isian” belum diisi.' });
  }
});

const playlist = 'https://www.youtube.com/watch?v=abcdefghijk&list=PL1';
it.each([
  ['rupiah', 'seratus', /tidak terbaca/],
  ['rupiah', '0', /nol/],
  ['rupiah', '-5', /negatif/],
  ['time', '2026-02-30T10:00', /bukan tanggal/],
  ['time', 'besok', /bukan tanggal/],
  ['text', 'resi {resi}', /kurung kurawal/],
  ['link', 'contoh.test', /https:\/\//],
  ['link', 'javascript:alert(1)', /bukan tautan/],
  ['link', 'https://a b', /bukan tautan/],
  ['link', 'https://x.test/{id}', /bukan tautan/],
  ['link', 'https://www.youtube.com/@everpro', /satu channel, bukan satu video/],
  ['link', playlist, /Pakai https:\/\/youtu\.be\/abcdefghijk/],
] as const)('no value of type %s is %j', (type, typed, why) => {
  expect(read(type, typed)).toMatchObject({ ok: false, isEmpty: false, problem: expect.stringMatching(why) });
});
