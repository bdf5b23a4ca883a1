import { describe, expect, it } from 'vitest';
import { readValue } from '../../../src/domain/replies/placeholder.ts';
import type { PlaceholderType } from '../../../src/schemas/reply.ts';

const read = (type: PlaceholderType, typed: string) => readValue({ type, label: 'Isian' }, typed);
const text = (type: PlaceholderType, typed: string) => {
  const value = read(type, typed);
  return value.ok ? value.text : undefined;
};
const problem = (type: PlaceholderType, typed: string) => {
  const value = read(type, typed);
  return value.ok ? undefined : value.problem;
};

describe('a value says in the message', () => {
  it.each([
    ['rupiah', '100075', 'Rp 100.075'],
    ['rupiah', ' 100rb ', 'Rp 100.000'],
    ['time', '2026-11-24T11:00', 'Selasa, 24 November 2026 pukul 11.00 WIB'],
    ['text', '  JX 123\n 456 ', 'JX 123 456'],
    ['link', ' https://contoh.test/retur ', 'https://contoh.test/retur'],
    ['link', 'https://youtu.be/abcdefghijk', 'https://youtu.be/abcdefghijk'],
  ] as const)('%s %j as %s', (type, typed, said) => {
    expect(text(type, typed)).toBe(said);
  });
});

describe('a value is refused', () => {
  it.each(['rupiah', 'time', 'text', 'link'] as const)('as %s where it only looks like one', (type) => {
    for (const typed of ['', '   ', '\n', '\u200b']) {
      expect(read(type, typed)).toEqual({ ok: false, isEmpty: true, problem: '“Isian” belum diisi.' });
    }
  });

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
    [
      'link',
      'https://www.youtube.com/watch?v=abcdefghijk&list=PL1',
      /Pakai https:\/\/youtu\.be\/abcdefghijk/,
    ],
  ] as const)('%s %j', (type, typed, why) => {
    expect(problem(type, typed)).toMatch(why);
    expect(read(type, typed)).toMatchObject({ isEmpty: false });
  });
});
