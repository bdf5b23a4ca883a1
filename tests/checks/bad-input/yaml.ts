import { soundText } from '../../fixtures/overlay.ts';
import { type BadInput, bad, badWith } from './bad-input.ts';

const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';

/** Text that is no YAML, or no frontmatter. */
// biome-ignore format: a case a line
export const yaml: readonly BadInput[] = [
  bad('frontmatter-below', ['no-frontmatter', `${nasi}:1:1`, 'Kepala berkas tidak ditemukan', 'Mulai dengan baris ---']),
  bad('frontmatter-empty', ['missing-field', 'replies/air-habis/awal.md:2:1', '`title`', 'Tambahkan `title: …`'], ['missing-field', 'replies/air-habis/awal.md:2:1', '`area`', 'Tambahkan `area: …`']),
  bad('frontmatter-open', ['no-frontmatter', `${nasi}:10:1`, 'Kepala berkas tidak ditutup', 'Tulis baris --- di sini']),
  bad('frontmatter-open-end', ['no-frontmatter', 'replies/air-habis/awal.md:4:1', 'Kepala berkas tidak ditutup', 'Tulis baris --- di sini']),
  bad('no-frontmatter', ['no-frontmatter', `${nasi}:1:1`, 'Kepala berkas tidak ditemukan', 'Mulai dengan baris ---']),
  badWith('yaml-proto', { bytes: { 'glossary.yaml': Buffer.from(`${soundText('glossary.yaml')}__proto__: { term: X, definition: Y }\n`) } }, ['invalid-yaml', 'glossary.yaml:14:1', '`__proto__: ', 'Beri nama lain']),
  bad('yaml-anchor', ['invalid-yaml', `${nasi}:3:9`, '`answer: &x dua gelas air.`', "Tulis `answer: '&x dua gelas air.'`"]),
  bad('yaml-apostrophe', ['invalid-yaml', `${nasi}:2:13`, "`title: 'Jum'at memasak'`", "Tulis `title: \"Jum'at memasak\"`"]),
  bad('yaml-at', ['invalid-yaml', `${nasi}:3:9`, '`answer: @sari yang tahu.`', "Tulis `answer: '@sari yang tahu.'`"]),
  bad('yaml-bracket', ['invalid-yaml', 'glossary.yaml:4:9', 'tidak ditutup: `also: [penyiram`', 'Tutup di akhir isinya']),
  bad('yaml-colon', ['invalid-yaml', `${nasi}:2:8`, 'titik dua', "Tulis `title: 'Memasak: nasi'`"]),
  bad('yaml-colon-below', ['invalid-yaml', `${nasi}:4:3`, '`Ingat: dua gelas air.`', '`>-`']),
  bad('yaml-documents', ['invalid-yaml', 'glossary.yaml:6:1', '`---`', 'Hapus baris ---']),
  bad('yaml-indent', ['invalid-yaml', `${nasi}:6:5`, '`summary: Takaran pertama.`', 'sejajarkan dengan kunci di atasnya']),
  bad('yaml-indent-first', ['invalid-yaml', `${nasi}:2:2`, '`title: Memasak nasi`', 'dua spasi per tingkat']),
  bad('yaml-indent-less', ['invalid-yaml', `${nasi}:6:2`, '`summary: Takaran pertama.`', 'Sejajarkan dengan baris di atasnya']),
  bad('yaml-key-only', ['invalid-yaml', `${nasi}:10:1`, 'Kurang titik dua', 'Tulis `owner: …`']),
  bad('yaml-no-colon', ['invalid-yaml', `${nasi}:9:1`, '`state in-force`', 'Tulis `kunci: isi`']),
  bad('yaml-no-space', ['invalid-yaml', `${nasi}:3:1`, 'Kurang spasi sesudah titik dua', 'Tulis `answer: Masak beras.`']),
  bad('yaml-quote', ['invalid-yaml', `${nasi}:2:8`, 'tidak ditutup: `title: "Memasak nasi`', 'Tutup di akhir isinya']),
  bad('yaml-quote-far', ['invalid-yaml', `${nasi}:5:9`, 'tidak ditutup: `kind: "new`', 'Tutup di akhir isinya']),
  bad('yaml-star', ['invalid-yaml', `${nasi}:3:9`, '`answer: *penting* dua gelas air.`', "Tulis `answer: '*penting* dua gelas air.'`"]),
  bad('yaml-star-word', ['invalid-yaml', `${nasi}:3:9`, '`answer: *Penting`', "Tulis `answer: '*Penting'`"]),
  bad('yaml-tab', ['invalid-yaml', `${nasi}:6:1`, 'tab di awal baris', 'Ganti tab dengan dua spasi']),
  bad('yaml-tag', ['invalid-yaml', `${nasi}:3:9`, '`answer: !Penting dua gelas air.`', "Tulis `answer: '!Penting dua gelas air.'`"]),
  bad('yaml-top-indent', ['invalid-yaml', `${nasi}:9:2`, '`state: in-force`', 'Sejajarkan dengan baris di atasnya']),
];
