import { type BadInput, bad } from './bad-input.ts';

const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';

/** Links and anchors in Markdown. */
// biome-ignore format: a case a line
export const links: readonly BadInput[] = [
  bad('broken-anchor-none', ['broken-anchor', `${nasi}:12:39`, '`#kapan` di `/kebun/panen/`', 'Hapus `#kapan`']),
  bad('broken-anchor-note', ['broken-anchor', `${nasi}:12:39`, '`#siram-dua` di `/kalibrasi/2023-12-20/`', 'Bagian yang ada: #siram-dua-kali, #takaran-nasi']),
  bad('broken-anchor-page', ['broken-anchor', `${nasi}:12:39`, '`#kapn` di `/kebun/siram-tanaman/`', 'Mungkin maksudnya `#kapan`']),
  bad('broken-anchor-percent', ['broken-anchor', `${nasi}:12:39`, '`#100%` di `/kebun/siram-tanaman/`', 'Bagian yang ada: #kapan, #dengan-apa']),
  bad('broken-anchor-same', ['broken-anchor', `${nasi}:12:39`, '`#kapan`', 'Hapus `#kapan`']),
  bad('broken-anchor-term', ['broken-anchor', `${nasi}:12:39`, '`#gembr` di `/glosarium/`', 'Mungkin maksudnya `#gembor`']),
  bad('broken-link-definition', ['broken-link', 'calibrations/2024-02-01.md:26:1', '`/sumur/`', 'Tulis alamat dari akar situs']),
  bad('broken-link-far', ['broken-link', `${nasi}:12:39`, '`/gudang/`', 'Tulis alamat dari akar situs']),
  bad('broken-link-page', ['broken-link', `${nasi}:12:39`, '`/kebun/siram-tanamn/`', 'Mungkin maksudnya `/kebun/siram-tanaman/`']),
  bad('broken-link-relative', ['broken-link', `${nasi}:12:39`, '`../panen/`', 'Mungkin maksudnya `/kebun/panen/`']),
  bad('broken-link-reply', ['broken-link', 'replies/air-habis/awal.md:9:30', '`/sumur/`', 'Tulis alamat dari akar situs'], ['reply-markup', 'replies/air-habis/awal.md:9:30', '[habis](/sumur/)', 'sebagai teks biasa']),
  bad('broken-link-revision', ['broken-link', `${nasi}:12:39`, '`/kebun/siram-tanaman/2024-01-02/`', 'Mungkin maksudnya `/kebun/siram-tanaman/2024-01-01/`']),
  bad('broken-link-slash', ['broken-link', `${nasi}:12:39`, '`/kebun/siram-tanaman`', 'Mungkin maksudnya `/kebun/siram-tanaman/`']),
];
