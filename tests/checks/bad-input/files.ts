import { soundText } from '../../fixtures/overlay.ts';
import { type BadInput, bad, badWith } from './bad-input.ts';

const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';
const latin1 = Buffer.from(soundText(nasi).replace('dua gelas air. Cari', 'dua gelas é air. Cari'), 'latin1');
const nasiText = soundText(nasi);
const withUnseen = nasiText.replace(
  'dua gelas air. Cari',
  'dua ge\u200Blas\0 \u202Eair. Budi 0812-3456-7890\0. 👩‍🍳❤️ Cari',
);
const utf16 = Buffer.from(`\uFEFF${soundText(nasi)}`, 'utf16le');

/** Files that can't be read at all, lie in a wrong place, or are gone. */
// biome-ignore format: a case a line
export const files: readonly BadInput[] = [
  bad('empty-file', ['empty-file', `${nasi}:1:1`, 'kosong', 'Isi berkasnya']),
  bad('empty-yaml', ['empty-file', 'flows/pilih-alat/awal.yaml:1:1', 'kosong', 'Isi berkasnya']),
  bad('misplaced-deep', ['misplaced-file', 'replies/kebun/tanya/awal.md:1:1', '`replies/kebun/tanya/awal.md`', '`replies/<id>/<TTTT-BB-HH>.md`']),
  bad('misplaced-folder', ['misplaced-file', 'gude/dapur/masak-nasi/2024-02-01.md:1:1', '`gude/dapur/masak-nasi/2024-02-01.md`', 'Ganti namanya menjadi `guide/dapur/masak-nasi/2024-02-01.md`']),
  bad('misplaced-mdx', ['misplaced-file', 'guide/dapur/masak-nasi/2024-02-01.mdx:1:1', '`guide/dapur/masak-nasi/2024-02-01.mdx`', 'Ganti namanya menjadi `guide/dapur/masak-nasi/2024-02-01.md`']),
  bad('misplaced-no-page', ['misplaced-file', 'guide/dapur/2024-02-01.md:1:1', '`guide/dapur/2024-02-01.md`', '`guide/<area>/<halaman>/<TTTT-BB-HH>.md`']),
  bad('misplaced-root', ['misplaced-file', 'catatan.txt:1:1', '`catatan.txt`', 'calibrations/<TTTT-BB-HH>.md; replies/<id>/<TTTT-BB-HH>.md']),
  bad('misplaced-upper', ['misplaced-file', 'guide/dapur/Rebus Air/2024-02-01.md:1:1', '`guide/dapur/Rebus Air/2024-02-01.md`', 'Ganti namanya menjadi `guide/dapur/rebus-air/2024-02-01.md`']),
  bad('misplaced-yml', ['misplaced-file', 'flows/tanya.yml:1:1', '`flows/tanya.yml`', 'Ganti namanya menjadi `flows/tanya/awal.yaml`']),
  badWith('latin-1', { bytes: { [nasi]: latin1 } }, ['not-utf8', `${nasi}:12:29`, 'tidak tersimpan sebagai UTF-8', 'pilih "Save with encoding" lalu "UTF-8"']),
  badWith('utf-16', { bytes: { [nasi]: utf16 } }, ['not-utf8', `${nasi}:1:1`, 'tidak tersimpan sebagai UTF-8', 'UTF-8']),
  badWith('unseen', { bytes: { [nasi]: Buffer.from(withUnseen) } }, ['unseen-character', `${nasi}:12:25`, 'U+200B, U+0000, U+202E', 'dua gelas air. Budi [nomor HP]. 👩‍🍳❤️ Cari']),
  badWith('white-space', { bytes: { [nasi]: Buffer.from(' \n\t\r\n\n') } }, ['empty-file', `${nasi}:1:1`, 'kosong', 'Isi berkasnya']),
  badWith('white-space-yaml', { bytes: { 'glossary.yaml': Buffer.from('\n') } }, ['empty-file', 'glossary.yaml:1:1', 'kosong', 'Isi berkasnya']),
  badWith('no-areas', { without: ['areas.yaml'] }, ['missing-file', 'areas.yaml:1:1', '`areas.yaml` tidak ada', 'Buat `areas.yaml`']),
  badWith('no-glossary', { without: ['glossary.yaml'] }, ['missing-file', 'glossary.yaml:1:1', '`glossary.yaml` tidak ada', 'Buat `glossary.yaml`']),
  badWith('misnamed-areas', { without: ['areas.yaml'], bytes: { 'area.yml': Buffer.from(soundText('areas.yaml')) } }, ['misplaced-file', 'area.yml:1:1', '`area.yml`', 'Ganti namanya menjadi `areas.yaml`']),
];
