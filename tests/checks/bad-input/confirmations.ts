import { type BadInput, bad } from './bad-input.ts';

const flow = 'flows/pilih-alat/awal.yaml';
const siram = 'guide/kebun/siram-tanaman';

/** What a text was read against, and that it steps aside where it wasn't read against what holds. */
// biome-ignore format: a case a line
export const confirmations: readonly BadInput[] = [
  bad('aside-class',
    ['stepped-aside', 'classes/01-menyiram.md:60:25', 'Soal `panen` menepi sejak 1 Mei 2024', '`kebun/panen: [2024-02-01, 2024-05-01]`'],
    ['stepped-aside', 'replies/siram-ada-tenggat/awal.md:6:21', 'Balasan `siram-ada-tenggat` menepi sejak 1 Mei 2024', '2024-05-01]`'],
    ['stepped-aside', 'replies/siram-belum-pasti/awal.md:4:21', 'Balasan `siram-belum-pasti` menepi sejak 1 Mei 2024', '2024-05-01]`']),
  bad('aside-flow', ['stepped-aside', `${flow}:4:3`, 'Alur `pilih-alat` menepi sejak 1 Mei 2024', '`dapur/masak-nasi: [2024-01-01, 2024-05-01]`']),
  bad('aside-flow-coming', ['stepped-aside', `${flow}:5:3`, 'Alur `pilih-alat` menepi mulai 1 Januari 2030', '`kebun/siram-tanaman: [2024-01-01, 2030-01-01]`']),
  bad('aside-flow-unnamed', ['stepped-aside', `${flow}:1:1`, 'Alur `pilih-alat` menepi sejak 1 Januari 2024', '`dapur/masak-nasi: [2024-01-01]`']),
  bad('aside-page',
    ['stepped-aside', `${siram}/2024-01-01.md:24:3`, 'Halaman `kebun/siram-tanaman` menepi mulai 1 Juli 2024', '2024-07-01]`'],
    ['stepped-aside', `${siram}/2030-01-01.md:11:21`, 'menepi mulai 1 Januari 2030', 'ubah teksnya atau harinya'],
    ['stepped-aside', 'replies/siram-ada-tenggat/awal.md:6:48', 'menepi mulai 1 Juli 2024', '2024-07-01]`'],
    ['stepped-aside', 'replies/siram-belum-pasti/awal.md:4:48', 'menepi mulai 1 Juli 2024', '2024-07-01]`']),
  bad('confirmation-form', ['impossible-date', `${flow}:4:22`, 'tidak ditulis TTTT-BB-HH: `1/1/2024`', 'Tulis `2024-01-01`']),
  bad('confirmation-gone', ['confirmation-gone', `${flow}:4:34`, '`dapur/masak-nasi` tidak punya revisi `2024-01-02`', 'Tulis `2024-01-01`']),
  bad('confirmation-scalar', ['wrong-type', `${flow}:4:21`, '`confirmedAgainst.dapur/masak-nasi` harus daftar', 'Tulis `dapur/masak-nasi: [2024-01-01]`']),
  bad('confirmation-unknown',
    ['stepped-aside', `${flow}:1:1`, 'belum dicocokkan dengan `dapur/masak-nasi` (2024-01-01)', '`dapur/masak-nasi: [2024-01-01]`'],
    ['unknown-confirmation', `${flow}:4:3`, 'Tidak ada halaman atau nilai `dapur/masak-nasih`', 'Tulis `dapur/masak-nasi`']),
];
