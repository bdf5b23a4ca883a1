import { soundText } from '../../fixtures/overlay.ts';
import { type BadInput, badWith, type Expected } from './bad-input.ts';

const siram = 'guide/kebun/siram-tanaman';
const pagi = `${siram}/2024-01-01.md`;
const note = 'calibrations/2023-12-20.md';
const value = 'policy/lama-siram.yaml';

/** The text at `path` as its correction, in the file `name` beside it. */
const corrected = (name: string, path: string, text: string, ...issues: Expected[]) =>
  badWith(
    name,
    {
      bytes: {
        [path]: Buffer.from(text.replace(/^---\n/, '---\ncorrection: Salah tulis.\naffects: none\n')),
      },
    },
    ...issues,
  );
const ofPage = (name: string, file: string, ...issues: Expected[]) =>
  corrected(name, `${siram}/${file}.md`, soundText(pagi), ...issues);
const ofNote = (name: string, file: string, ...issues: Expected[]) =>
  corrected(name, `calibrations/${file}.md`, soundText(note), ...issues);
/** Correction rows after the row of 1 April. */
const ofRow = (name: string, lines: string, ...issues: Expected[]) =>
  badWith(name, { bytes: { [value]: Buffer.from(`${soundText(value)}${lines}`) } }, ...issues);
const row = (from: string, recorded: string) =>
  `  - from: ${from}\n${recorded && `    recorded: ${recorded}\n`}    correction: Salah jam.\n    affects: none\n    state: confirmed\n    value: { hours: 7, count: working }\n    source: KMC 1\n`;
const at = (file: string) => `${siram}/${file}.md:1:1`;
const recorded = (path: string, line: string) => ({
  bytes: { [path]: Buffer.from(soundText(path).replace('title:', `${line}\ntitle:`)) },
});

/** Corrections, and days on which something was recorded. */
// biome-ignore format: a case a line
export const corrections: readonly BadInput[] = [
  ofPage('correction-before', '2024-01-01.koreksi-2023-12-31', ['bad-correction', at('2024-01-01.koreksi-2023-12-31'), 'Dikoreksi 31 Desember 2023, padahal mulai 1 Januari 2024', `menjadi \`${siram}/2024-01-01.koreksi-2024-06-01.md\``]),
  ofPage('correction-coming', '2030-01-01.koreksi-2024-06-01', ['bad-correction', at('2030-01-01.koreksi-2024-06-01'), 'padahal mulai 1 Januari 2030', `Ubah langsung \`${siram}/2030-01-01.md\``]),
  ofPage('correction-copied', '2024-01-01.koreksi-2024-05-01 (1)', ['bad-date-name', at('2024-01-01.koreksi-2024-05-01 (1)'), 'tidak ditulis TTTT-BB-HH', `menjadi \`${siram}/2024-01-01.koreksi-2024-05-01.md\``]),
  ofPage('correction-day', '2024-01-01.koreksi-2024-02-30', ['bad-date-name', at('2024-01-01.koreksi-2024-02-30'), 'bukan tanggal yang ada', '`2024-02-29`']),
  ofPage('correction-later', '2024-01-01.koreksi-2024-06-02', ['recorded-later', at('2024-01-01.koreksi-2024-06-02'), 'Dicatat 2 Juni 2024, padahal hari ini 1 Juni 2024', '2024-01-01.koreksi-2024-06-01.md`']),
  ofPage('correction-of-none', '2024-01-02.koreksi-2024-05-01', ['bad-correction', at('2024-01-02.koreksi-2024-05-01'), `Tidak ada \`${siram}/2024-01-02.md\``, `menjadi \`${siram}/2024-01-01.koreksi-2024-05-01.md\``]),
  ofPage('correction-twice', '2024-01-01.koreksi-2023-11-01.koreksi-2023-11-01', ['bad-date-name', at('2024-01-01.koreksi-2023-11-01.koreksi-2023-11-01'), 'tidak ditulis TTTT-BB-HH', 'menjadi']),
  corrected('correction-note-drops', 'calibrations/2023-12-20.koreksi-2024-05-01.md', soundText(note).replace(/ {2}- id: takaran-nasi\n(?: {4}.*\n)+/, ''), ['unknown-decision', 'guide/dapur/masak-nasi/2024-01-01.md:8:5', '`2023-12-20#takaran-nasi`', 'Kembalikan `takaran-nasi` di calibrations/2023-12-20.koreksi-2024-05-01.md']),
  ofNote('correction-note-before', '2023-12-20.koreksi-2023-12-19', ['bad-correction', 'calibrations/2023-12-20.koreksi-2023-12-19.md:1:1', 'padahal mulai 20 Desember 2023', 'menjadi `calibrations/2023-12-20.koreksi-2024-06-01.md`']),
  ofNote('correction-note-none', '2023-12-21.koreksi-2024-05-01', ['bad-correction', 'calibrations/2023-12-21.koreksi-2024-05-01.md:1:1', 'Tidak ada `calibrations/2023-12-21.md`', 'menjadi `calibrations/2023-12-20.koreksi-2024-05-01.md`']),
  badWith('correction-reply', { bytes: { 'replies/air-habis/awal.koreksi-2024-05-01.md': Buffer.from(soundText('replies/air-habis/awal.md')) } }, ['bad-correction', 'replies/air-habis/awal.koreksi-2024-05-01.md:1:1', 'Balasan dan alur tidak punya berkas koreksi', 'Ubah langsung `replies/air-habis/awal.md`']),
  badWith('correction-unsaid', { bytes: { [`${siram}/2024-01-01.koreksi-2024-05-01.md`]: Buffer.from(soundText(pagi).replace('title:', 'affects: none\ntitle:')) } }, ['missing-field', `${siram}/2024-01-01.koreksi-2024-05-01.md:2:1`, '`correction` belum diisi', 'Tambahkan `correction: …`']),
  ofRow('correction-row-before', row('2024-04-01', '2024-03-01'), ['bad-correction', `${value}:22:15`, 'Dikoreksi 1 Maret 2024, padahal mulai 1 April 2024', 'Tulis `recorded: 2024-06-01`']),
  ofRow('correction-row-later', row('2024-04-01', '2024-06-02'), ['recorded-later', `${value}:22:15`, 'Dicatat 2 Juni 2024', '`recorded: 2024-06-01`']),
  ofRow('correction-row-none', row('2024-04-02', '2024-05-01'), ['bad-correction', `${value}:21:11`, 'Tidak ada baris mulai 2024-04-02', 'Samakan `from`']),
  ofRow('correction-row-twice', row('2024-04-01', '2024-05-01').repeat(2), ['bad-correction', `${value}:29:15`, 'sudah dikoreksi pada 2024-05-01', 'Gabungkan']),
  ofRow('correction-row-undated', row('2024-04-01', ''), ['bad-correction', `${value}:22:17`, 'Hari koreksinya tidak tertulis', '`recorded: 2024-06-01`']),
  badWith('recorded-later', recorded('guide/dapur/masak-nasi/2024-01-01.md', 'recorded: 2024-07-01'), ['recorded-later', 'guide/dapur/masak-nasi/2024-01-01.md:2:11', 'Dicatat 1 Juli 2024', '`recorded: 2024-06-01`']),
];
