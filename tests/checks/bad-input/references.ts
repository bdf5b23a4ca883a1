import { type BadInput, bad } from './bad-input.ts';

const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';
const siram = 'guide/kebun/siram-tanaman/2024-01-01.md';
const note = 'calibrations/2023-12-20.md';

/** Names of things that must exist, once. */
// biome-ignore format: a case a line
export const references: readonly BadInput[] = [
  bad('duplicate-decision', ['duplicate-id', `${note}:15:9`, '`siram-dua-kali` sudah dipakai di baris 5', '`siram-dua-kali-3`']),
  bad('duplicate-key', ['duplicate-id', `${nasi}:10:1`, 'ditulis dua kali: `title: Lagi`', 'Sisakan satu']),
  bad('duplicate-term', ['duplicate-id', 'glossary.yaml:6:1', 'ditulis dua kali: `gembor:`', 'Sisakan satu']),
  bad('reserved-area', ['duplicate-id', 'areas.yaml:11:3', '`/kalibrasi/`', '`kalibrasi-area`']),
  bad('unknown-area', ['unknown-area', 'guide/dapurr/rebus-air/2024-01-01.md:1:1', '`guide/dapurr/`: area `dapurr`', 'Mungkin maksudnya `guide/dapur/`']),
  bad('unknown-area-far', ['unknown-area', 'guide/gudang/rebus-air/2024-01-01.md:1:1', '`guide/gudang/`: area `gudang`', 'kebun, dapur']),
  bad('unknown-area-owner', ['unknown-person', 'areas.yaml:10:12', '`joko`', 'Daftarkan `joko`']),
  bad('unknown-asked', ['unknown-person', `${note}:24:16`, '`bud`', 'Mungkin maksudnya `budi`']),
  bad('unknown-by', ['unknown-person', `${note}:9:9`, '`sarii`', 'Mungkin maksudnya `sari`']),
  bad('unknown-decision', ['unknown-decision', `${nasi}:8:5`, '`2023-12-20#takaran-nasih`', 'Mungkin maksudnya `2023-12-20#takaran-nasi`']),
  bad('unknown-decision-note', ['unknown-decision', `${nasi}:8:5`, '`2020-05-05#takaran-beras`', 'Tulis keputusan itu di calibrations/2020-05-05.md']),
  bad('unknown-decision-owner', ['unknown-person', `${note}:10:12`, '`joko`', 'Daftarkan `joko`']),
  bad('unknown-flow', ['unknown-flow', `${siram}:16:7`, '`tanya-dulu`', 'Buat flows/tanya-dulu/<TTTT-BB-HH>.yaml, atau hapus barisnya']),
  bad('unknown-owner', ['unknown-person', `${siram}:11:8`, '`joko`', 'Daftarkan `joko`']),
  bad('unknown-participant', ['unknown-person', `${note}:3:16`, '`joko`', 'Daftarkan `joko`']),
  bad('unknown-reply', ['unknown-reply', `${siram}:15:5`, '`air-habiss`', 'Mungkin maksudnya `air-habis`']),
  bad('unknown-reply-area', ['unknown-area', 'replies/air-habis/awal.md:3:7', '`kebon`', 'Mungkin maksudnya `kebun`']),
  bad('unknown-see', ['unknown-page', 'glossary.yaml:5:9', '`kebun/siram-tanamn`', 'Mungkin maksudnya `kebun/siram-tanaman`']),
];
