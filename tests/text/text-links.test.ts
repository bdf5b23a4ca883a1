import { expect, it } from 'vitest';
import { findLinks } from '../../src/text/text-links.ts';

it.each([
  ['Cek di https://contoh.test/a?b=1.', 'https://contoh.test/a?b=1'],
  ['(lihat www.contoh.test/a)', 'www.contoh.test/a'],
  ['buka youtube.com/@everpro, ya', 'youtube.com/@everpro'],
  ['buka evermos.com ya', 'evermos.com'],
  ['HTTPS://Contoh.Test/A!', 'HTTPS://Contoh.Test/A'],
  ['a https://x.test/1\nb youtu.be/abc', 'https://x.test/1', 'youtu.be/abc'],
  ['Rp 100.000 ya Kak.Silakan transfer'],
  ['versi v5.13'],
  ['dan/atau'],
  ['surat ke a@contoh.com'],
  ['halaman.detail'],
  [''],
])('the links in %j, in their order, each at its offset', (text, ...links) => {
  expect(findLinks(text)).toEqual(links.map((url) => ({ url, index: text.indexOf(url) })));
});
