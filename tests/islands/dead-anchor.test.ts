import { expect, it } from 'vitest';
import { anchorOf } from '../../src/islands/address.ts';
import { viewDeadAnchor } from '../../src/islands/dead-anchor/dead-anchor-view.ts';

it.each([
  ['#kapan-bisa-dipakai', 'kapan-bisa-dipakai'],
  ['#caf%C3%A9', 'café'],
  ['#50%', '50%'],
  ['#bagian:~:text=kode', 'bagian'],
  ['#:~:text=kode%20unik', undefined],
  ['#q=resi', undefined],
  ['#top', undefined],
  ['#', undefined],
  ['', undefined],
])('the hash %j names the id %j', (hash, id) => {
  expect(anchorOf(hash)).toBe(id);
});

const ids = ['kapan-bisa-dipakai', 'langkah-reseller', 'contoh-hitungan', 'belum-jelas', 'digipro'];
const parts = ids.map((id) => ({ id, heading: `Judul ${id}` }));

it.each([
  ['kapan-dipakai', 'kapan-bisa-dipakai'],
  ['masih-belum-jelas', 'belum-jelas'],
  ['contoh-hitung', 'contoh-hitungan'],
  ['hitungan-lama', 'contoh-hitungan'],
  ['Digi-Pro', 'digipro'],
  ['rentang-kode-unik', undefined],
  ['langkah-untuk-admin', undefined],
])('#%s was probably meant to be #%s', (gone, id) => {
  expect(viewDeadAnchor(parts, gone).nearest?.id).toBe(id);
});

it('quotes the anchor as words, cut short', () => {
  const { words } = viewDeadAnchor([], `cara-retur-${'x'.repeat(200)}`);
  expect(words).toMatch(/^Bagian “cara retur x{49}” tidak ada lagi di halaman ini\.$/);
});
