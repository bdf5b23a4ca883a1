import { soundText } from '../../fixtures/overlay.ts';
import { type BadInput, bad, badWith } from './bad-input.ts';

const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';
const latin1 = Buffer.from(soundText(nasi).replace('dua gelas air. Cari', 'dua gelas é air. Cari'), 'latin1');
const nasiText = soundText(nasi);
const withUnseen = nasiText.replace(
  'dua gelas air. Cari',
  'dua ge\u200Blas\0 \u202Eair. Budi 0812-3456-7890\0. 👩‍🍳❤️ Cari',
);
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
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
  bad('misplaced-root', ['misplaced-file', 'catatan.txt:1:1', '`catatan.txt`', '`calibrations/<TTTT-BB-HH>.md`, atau `replies/<id>/<TTTT-BB-HH>.md`']),
  bad('misplaced-upper', ['misplaced-file', 'guide/dapur/Rebus Air/2024-02-01.md:1:1', '`guide/dapur/Rebus Air/2024-02-01.md`', 'Ganti namanya menjadi `guide/dapur/rebus-air/2024-02-01.md`']),
  bad('misplaced-yml', ['misplaced-file', 'flows/tanya.yml:1:1', '`flows/tanya.yml`', 'Ganti namanya menjadi `flows/tanya/awal.yaml`']),
  badWith('latin-1', { bytes: { [nasi]: latin1 } }, ['not-utf8', `${nasi}:12:29`, 'Tidak tersimpan sebagai UTF-8', 'pilih "Save with encoding" lalu "UTF-8"']),
  badWith('utf-16', { bytes: { [nasi]: utf16 } }, ['not-utf8', `${nasi}:1:1`, 'Tidak tersimpan sebagai UTF-8', 'UTF-8']),
  badWith('unseen', { bytes: { [nasi]: Buffer.from(withUnseen) } }, ['unseen-character', `${nasi}:12:25`, 'U+200B', 'dua gelas air. Budi [nomor HP]. 👩‍🍳❤️ Cari']),
  badWith('white-space', { bytes: { [nasi]: Buffer.from(' \n\t\r\n\n') } }, ['empty-file', `${nasi}:1:1`, 'kosong', 'Isi berkasnya']),
  badWith('white-space-yaml', { bytes: { 'glossary.yaml': Buffer.from('\n') } }, ['empty-file', 'glossary.yaml:1:1', 'kosong', 'Isi berkasnya']),
  ...([['guide/dapur/masak-nasi/bukti.JPG', 'x'], ['foto', png], ['guide/dapur/lampiran.docx', 'x'], ['replies/peta.svg', '<svg/>']] as const).map(([path, bytes]) =>
    badWith(`picture ${path}`, { bytes: { [path]: Buffer.from(bytes) } }, ['stray-file', `${path}:1:1`, 'Gambar dan lampiran bisa memuat data pelanggan', 'juga dari riwayat git'])),
  ...['.DS_Store', 'guide/Thumbs.db', 'guide/dapur/masak-nasi/.awal.md.swp', `${nasi}~`, `${nasi}.orig`, `${nasi}.rej`, 'policy/desktop.ini', '.catatan.md'].map((path) =>
    badWith(`leftover ${path}`, { bytes: { [path]: png } }, ['stray-file', `${path}:1:1`, 'sisa dari komputer', 'Hapus'])),
  ...[['guide/dapur/masak-nasi/2024-01-01 (1).md', nasi], ['guide/dapur/masak-nasi/2024-01-01 - Salinan.md', nasi], ['guide/dapur/masak-nasi/Copy of 2024-01-01.md', nasi], ['flows/pilih-alat/Awal.yaml', 'flows/pilih-alat/awal.yaml'], ['calibrations/2023-12-20 (Budi\'s conflicted copy 2024-02-01).md', 'calibrations/2023-12-20.md']].map(([path = '', of = '']) =>
    badWith(`dated copy ${path}`, { bytes: { [path]: Buffer.from(soundText(of)) } }, ['duplicate-revision', `${path}:1:1`, `\`${of}\``, 'Gabungkan isinya ke sana'])),
  ...[['guide/Dapur/masak-nasi/2024-01-01.md', nasi], ['guide/dapur/masak-nasi/2024-01-01.txt', nasi], ['Areas.yaml', 'areas.yaml'], ['glossary copy.yaml', 'glossary.yaml'], ['classes/01-menyiram (2).md', 'classes/01-menyiram.md'], ['policy/jam kebun.yaml', 'policy/jam-kebun.yaml'], ['flows/pilih-alat/awal.yml', 'flows/pilih-alat/awal.yaml']].map(([path = '', of = '']) =>
    badWith(`copy ${path}`, { bytes: { [path]: Buffer.from(soundText(of)) } }, ['misplaced-file', `${path}:1:1`, `Tampak seperti salinan \`${of}\``, 'Gabungkan isinya ke sana, lalu hapus'])),
  ...['guide/dapur/masak\u0000nasi/awal.md', 'guide/dapur/cafe\u0301/awal.md', 'guide/dapur/\u001b[2Jx/awal.md'].map((path) =>
    badWith(`odd name ${JSON.stringify(path)}`, { bytes: { [path]: Buffer.from(soundText(nasi)) } }, ['misplaced-file', `${path}:1:1`, 'Panduan tidak membaca', 'Ganti namanya menjadi `guide/dapur/'])),
  ...[`x ${'aB3'.repeat(700)}`, '> '.repeat(120), `a ${'- '.repeat(120)}b`, `x: ${'[ '.repeat(120)}`].map((line) =>
    badWith(`unwritten ${line.slice(0, 9)}`, { bytes: { [nasi]: Buffer.from(`${nasiText}\n${line}\n`) } }, ['stray-file', `${nasi}:14:${line.search(/(?<=^\w:? |^)(?:aB3aB3|> >|- -|\[ \[)/) + 1}`, 'ribuan tanda tanpa spasi', 'gambar juga tidak ditempel'])),
  badWith('unwritten much', { bytes: { [nasi]: Buffer.from(nasiText + 'kata '.repeat(200_000)) } }, ['stray-file', `${nasi}:1:1`, 'lebih dari 1 MB', 'Hapus']),
  badWith('no-areas', { without: ['areas.yaml'] }, ['missing-file', 'areas.yaml:1:1', '`areas.yaml` tidak ada', 'Buat `areas.yaml`']),
  badWith('no-glossary', { without: ['glossary.yaml'] }, ['missing-file', 'glossary.yaml:1:1', '`glossary.yaml` tidak ada', 'Buat `glossary.yaml`']),
  badWith('misnamed-areas', { without: ['areas.yaml'], bytes: { 'area.yml': Buffer.from(soundText('areas.yaml')) } }, ['misplaced-file', 'area.yml:1:1', '`area.yml`', 'Ganti namanya menjadi `areas.yaml`']),
];
