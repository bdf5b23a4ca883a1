import { describe, expect, it } from 'vitest';
import { findLinks } from '../../src/text/text-links.ts';

const urls = (text: string) => findLinks(text).map(({ url }) => url);

describe('links in plain text', () => {
  it.each([
    ['Cek di https://contoh.test/a?b=1.', 'https://contoh.test/a?b=1'],
    ['(lihat www.contoh.test/a)', 'www.contoh.test/a'],
    ['buka youtube.com/@everpro, ya', 'youtube.com/@everpro'],
    ['buka evermos.com ya', 'evermos.com'],
    ['HTTPS://Contoh.Test/A!', 'HTTPS://Contoh.Test/A'],
  ])('%s has one', (text, url) => {
    expect(urls(text)).toEqual([url]);
  });

  it.each([
    'Rp 100.000 ya Kak.Silakan transfer',
    'versi v5.13',
    'dan/atau',
    'surat ke a@contoh.com',
    'halaman.detail',
    '',
  ])('%j has none', (text) => {
    expect(urls(text)).toEqual([]);
  });

  it('are found in their order, at their offset', () => {
    const text = 'a https://x.test/1\nb youtu.be/abc';
    expect(findLinks(text).map(({ url, index }) => text.slice(index, index + url.length))).toEqual([
      'https://x.test/1',
      'youtu.be/abc',
    ]);
  });
});
