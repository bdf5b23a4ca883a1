import { type BadInput, bad } from './bad-input.ts';

const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';

/** Links and anchors in Markdown. */
// biome-ignore format: a case a line
export const links: readonly BadInput[] = [
  bad('broken-anchor-none', ['broken-anchor', `${nasi}:12:39`, '`#kapan` di `/kebun/panen/`', 'Hapus `#kapan`']),
  bad('broken-anchor-note', ['broken-anchor', `${nasi}:12:39`, '`#siram-dua` di `/kalibrasi/2023-12-20/`', 'Pilih `#siram-dua-kali`, `#hujan-siram`, atau `#takaran-nasi`']),
  bad('broken-anchor-page', ['broken-anchor', `${nasi}:12:39`, '`#kapn` di `/kebun/siram-tanaman/`', 'Tulis `#kapan`']),
  bad('broken-anchor-percent', ['broken-anchor', `${nasi}:12:39`, '`#100%` di `/kebun/siram-tanaman/`', 'Pilih `#kapan` atau `#dengan-apa`']),
  bad('broken-anchor-same', ['broken-anchor', `${nasi}:12:39`, '`#kapan`', 'Hapus `#kapan`']),
  bad('broken-anchor-term', ['broken-anchor', `${nasi}:12:39`, '`#gembr` di `/glosarium/`', 'Tulis `#gembor`']),
  bad('broken-link-definition', ['broken-link', 'calibrations/2024-02-01.md:26:1', '`/sumur/`', 'Tulis `/area/halaman/`, atau hapus']),
  bad('broken-link-far', ['broken-link', `${nasi}:12:39`, '`/gudang/`', 'Tulis `/area/halaman/`, atau hapus']),
  bad('broken-link-page', ['broken-link', `${nasi}:12:39`, '`/kebun/siram-tanamn/`', 'Tulis `/kebun/siram-tanaman/`']),
  bad('broken-link-relative', ['broken-link', `${nasi}:12:39`, '`../panen/`', 'Tulis `/kebun/panen/`']),
  bad('broken-link-reply', ['broken-link', 'replies/air-habis/awal.md:9:30', '`/sumur/`', 'Tulis `/area/halaman/`, atau hapus'], ['reply-markup', 'replies/air-habis/awal.md:9:30', '[habis](/sumur/)', 'sebagai teks biasa']),
  bad('broken-link-revision', ['broken-link', `${nasi}:12:39`, '`/kebun/siram-tanaman/2024-01-02/`', 'Tulis `/kebun/siram-tanaman/2024-01-01/`']),
  bad('broken-link-slash', ['broken-link', `${nasi}:12:39`, '`/kebun/siram-tanaman`', 'Tulis `/kebun/siram-tanaman/`']),
];
