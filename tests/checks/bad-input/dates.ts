import { type BadInput, bad, badWith } from './bad-input.ts';

const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';
const siram = 'guide/kebun/siram-tanaman/2024-01-01.md';

/** Days in file names and in fields. */
// biome-ignore format: a case a line
export const dates: readonly BadInput[] = [
  bad('date-name-awal', ['bad-date-name', 'guide/dapur/masak-nasi/Awal.md:1:1', '`Awal`', 'Ganti namanya menjadi `guide/dapur/masak-nasi/awal.md`']),
  bad('date-name-impossible', ['bad-date-name', 'guide/dapur/masak-nasi/2023-02-30.md:1:1', '`2023-02-30`', '`2023-02-28`']),
  bad('date-name-leap', ['bad-date-name', 'guide/dapur/masak-nasi/2023-02-29.md:1:1', '`2023-02-29`', '`2023-02-28`']),
  bad('date-name-note', ['bad-date-name', 'calibrations/awal.md:1:1', '`awal`', 'Tulis TTTT-BB-HH, misalnya `2023-11-01`']),
  bad('date-name-note-short', ['bad-date-name', 'calibrations/2023-12-2.md:1:1', '`2023-12-2`', 'Ganti namanya menjadi `calibrations/2023-12-02.md`']),
  bad('date-name-reversed', ['bad-date-name', 'guide/dapur/masak-nasi/1-11-2023.md:1:1', '`1-11-2023`', 'Ganti namanya menjadi `guide/dapur/masak-nasi/2023-11-01.md`']),
  bad('date-name-short', ['bad-date-name', 'guide/dapur/masak-nasi/2023-11-1.md:1:1', '`2023-11-1`', 'Ganti namanya menjadi `guide/dapur/masak-nasi/2023-11-01.md`']),
  bad('date-name-words', ['bad-date-name', 'guide/dapur/masak-nasi/november.md:1:1', '`november`', 'Tulis TTTT-BB-HH, misalnya `2023-11-01`']),
  bad('date-number', ['impossible-date', `${siram}:12:11`, '`reviewed` tidak ditulis TTTT-BB-HH: `20240115`', 'Tulis `2024-01-15`']),
  bad('date-time', ['impossible-date', `${siram}:12:11`, '`reviewed` tidak ditulis TTTT-BB-HH: `2024-01-15 10:00:00`', 'Tulis `2024-01-15`']),
  bad('duplicate-revision-copy', ['duplicate-revision', 'guide/dapur/masak-nasi/2024-01-01 (1).md:1:1', '`guide/dapur/masak-nasi/2024-01-01.md`', 'Gabungkan isinya']),
  bad('duplicate-revision-note', ['duplicate-revision', 'calibrations/2023-12-20-b.md:1:1', '`calibrations/2023-12-20.md`', 'Gabungkan isinya']),
  bad('duplicate-revision-short', ['duplicate-revision', 'guide/dapur/masak-nasi/2024-1-1.md:1:1', '`guide/dapur/masak-nasi/2024-01-01.md`', 'Gabungkan isinya']),
  badWith('impossible-publishing', { bytes: { 'publishing.yaml': Buffer.from('since: 2024-02-30\n') } }, ['impossible-date', 'publishing.yaml:1:8', '`since` bukan tanggal yang ada: `2024-02-30`', '`2024-02-29`']),
  bad('impossible-recorded', ['impossible-date', `${nasi}:10:11`, '`recorded` bukan tanggal yang ada: `2023-02-30`', '`2023-02-28`']),
  bad('impossible-reviewed', ['impossible-date', `${siram}:12:11`, '`reviewed` tidak ditulis TTTT-BB-HH: `15/1/2024`', 'Tulis `2024-01-15`']),
  bad('impossible-since', ['impossible-date', `${siram}:22:12`, '`open[2].since` bukan tanggal yang ada: `Desember`', 'Tulis TTTT-BB-HH, misalnya `2023-11-01`']),
];
