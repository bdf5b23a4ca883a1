import { expect, it } from 'vitest';
import { issuesOf } from '../../fixtures/issues.ts';
import { treeWith } from '../../fixtures/overlay.ts';

const said = (files: Record<string, string>) =>
  issuesOf(treeWith(files)).map(({ rule, path, line, fix }) => [rule, path, line, fix]);

it('examples of queries are of a page, a section, or nothing', () => {
  const files = {
    'queries/kebun/siram-tanaman.txt': 'siram kak\nkapan nyiram',
    'queries/glosarium.txt': 'arti x',
  };
  expect(said({ ...files, 'queries/tanpa-jawaban.txt': 'promo: apa # ini\n\n"diskon' })).toEqual([]);
});

it('an address that is not there is named, with the nearest', () => {
  expect(said({ 'queries/kebun/siram-tanamam.txt': 'siram kak' })).toEqual([
    ['unknown-page', 'queries/kebun/siram-tanamam.txt', 1, expect.stringContaining('kebun/siram-tanaman')],
  ]);
});

it('other words for a part of the site are of one that is there', () => {
  const lexicon = 'light: []\nwords: {}\nsections:\n  glosarium: [kamus]\n  kalkulater: [hitung]\n';
  expect(said({ 'lexicon.yaml': lexicon })).toEqual([
    ['unknown-page', 'lexicon.yaml', 5, expect.stringContaining('kalkulator')],
  ]);
});

it('an example stands once, at the page that answers it', () => {
  const files = {
    'queries/kebun/siram-tanaman.txt': 'kapan\nsiram kak',
    'queries/glosarium.txt': 'Siram kak',
  };
  expect(said(files)).toEqual([
    ['duplicate-name', expect.any(String), expect.any(Number), expect.any(String)],
  ]);
});

it('an example that stands again is named by its own line, though another begins with its words', () => {
  expect(said({ 'queries/kebun/siram-tanaman.txt': 'siram kak pagi\nsiram kak\n\nsiram kak' })).toEqual([
    ['duplicate-name', 'queries/kebun/siram-tanaman.txt', 4, expect.any(String)],
  ]);
});

it('a phone number in an example is a leak of its line', async () => {
  const { checkLeaks } = await import('../../../src/checks/leaks/check-leaks.ts');
  const texts = new Map([['queries/tanpa-jawaban.txt', 'promo\nhubungi 0812-3456-7890 ya']]);
  expect((await checkLeaks(texts)).map(({ rule, line }) => [rule, line])).toEqual([['leak-phone', 2]]);
});
