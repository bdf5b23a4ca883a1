import { removed, revisionFile } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';
import { type BadInput, bad, badWith } from './bad-input.ts';

const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';
const siram = 'guide/kebun/siram-tanaman/2024-01-01.md';
const note = 'calibrations/2023-12-20.md';

const lexicon = 'light: []\nwords:\n  belum: [blm, Blom]\n  tidak: [gak, blom]\n';
/** The sound tree's file `of`, with other words, at `path`. */
const copied = (of: string, path: string, from: string | RegExp, to: string) => ({
  bytes: { [path]: Buffer.from(soundText(of).replace(from, to)) },
});
const edited = (path: string, from: string | RegExp, to: string) => copied(path, path, from, to);

/** Names of things that must exist, once. */
// biome-ignore format: a case a line
export const references: readonly BadInput[] = [
  bad('duplicate-decision', ['duplicate-id', `${note}:15:9`, '`siram-dua-kali` sudah dipakai di baris 5', '`siram-dua-kali-3`']),
  bad('duplicate-key', ['duplicate-id', `${nasi}:10:1`, 'ditulis dua kali: `title: Lagi`', 'Sisakan satu']),
  bad('duplicate-term', ['duplicate-id', 'glossary.yaml:6:1', 'ditulis dua kali: `gembor:`', 'Sisakan satu']),
  badWith('order-twice', edited('areas.yaml', 'order: 2', 'order: 1'), ['duplicate-id', 'areas.yaml:13:12', 'Nomor urut `1` sudah dipakai `kebun`', 'Beri nomor lain']),
  badWith('label-twice', edited('areas.yaml', 'label: Dapur', 'label: kebun'), ['duplicate-name', 'areas.yaml:12:12', 'Nama `kebun` sudah dipakai `kebun`', 'kata yang membedakan']),
  badWith('module-number-twice', copied('classes/01-menyiram.md', 'classes/01-siram.md', 'title: ', 'title: Lagi '), ['duplicate-id', 'classes/01-siram.md:2:1', 'Nomor modul `01` sudah dipakai `classes/01-menyiram.md`', 'Beri nomor lain']),
  badWith('module-title-twice', copied('classes/01-menyiram.md', 'classes/02-siram.md', '', ''), ['duplicate-name', 'classes/02-siram.md:2:8', 'Judul modul', 'kata yang membedakan']),
  badWith('alias-as-title', edited(nasi, 'title:', 'aliases: [menanak, Menyiram tanaman]\ntitle:'), ['duplicate-name', `${siram}:2:8`, 'Judul atau kata lain `Menyiram tanaman` sudah dipakai `dapur/masak-nasi`', 'kata yang membedakan']),
  badWith('reply-title-twice', edited('replies/siram-belum-pasti/awal.md', /^title: .*/m, soundText('replies/siram-ada-tenggat/awal.md').split('\n')[1] ?? ''), ['duplicate-name', 'replies/siram-belum-pasti/awal.md:2:8', 'Judul balasan', 'kata yang membedakan']),
  badWith('flow-title-twice', copied('flows/pilih-alat/awal.yaml', 'flows/alat/awal.yaml', '', ''), ['duplicate-name', 'flows/pilih-alat/awal.yaml:1:8', 'sudah dipakai `alat`', 'kata yang membedakan']),
  badWith('term-also', edited('glossary.yaml', 'term: Nasi', 'term: Penyiram'), ['duplicate-name', 'glossary.yaml:7:9', 'Istilah `Penyiram` sudah dipakai `gembor`', 'kata yang membedakan']),
  badWith('word-twice', { bytes: { 'lexicon.yaml': Buffer.from(lexicon) } }, ['duplicate-name', 'lexicon.yaml:4:16', 'Kata `blom` sudah dipakai `belum`', 'kata yang membedakan']),
  badWith('word-of-three', { bytes: { 'lexicon.yaml': Buffer.from(`${lexicon}  sudah: [blom]\n`) } }, ['duplicate-name', 'lexicon.yaml:5:11', 'Kata `blom` sudah dipakai `belum` dan 1 lainnya', 'kata yang membedakan']),
  badWith('names-of-one, and of what is withdrawn', { bytes: { 'guide/dapur/lama/2024-01-01.md': Buffer.from(revisionFile({ ...removed, title: 'Memasak nasi', aliases: ['memasak nasi'] })), [nasi]: Buffer.from(soundText(nasi).replace('title:', 'aliases: [memasak nasi]\ntitle:')) } }),
  bad('reserved-area', ['duplicate-id', 'areas.yaml:11:3', '`/kalibrasi/`', '`kalibrasi-area`']),
  bad('unknown-area', ['unknown-area', 'guide/dapurr/rebus-air/2024-01-01.md:1:1', 'Area `dapurr` tidak ada', 'Ganti namanya menjadi `guide/dapur/`']),
  bad('unknown-area-far', ['unknown-area', 'guide/gudang/rebus-air/2024-01-01.md:1:1', 'Area `gudang` tidak ada', 'atau pilih `kebun` atau `dapur`']),
  bad('unknown-area-owner', ['unknown-person', 'areas.yaml:10:12', '`joko`', 'Daftarkan `joko`']),
  bad('unknown-asked', ['unknown-person', `${note}:24:16`, '`bud`', 'Tulis `budi`']),
  bad('unknown-by', ['unknown-person', `${note}:9:9`, '`sarii`', 'Tulis `sari`']),
  bad('unknown-decision', ['unknown-decision', `${nasi}:8:5`, '`2023-12-20#takaran-nasih`', 'Tulis `2023-12-20#takaran-nasi`']),
  bad('unknown-decision-note', ['unknown-decision', `${nasi}:8:5`, '`2020-05-05#takaran-beras`', 'Tulis di calibrations/2020-05-05.md']),
  bad('unknown-decision-owner', ['unknown-person', `${note}:10:12`, '`joko`', 'Daftarkan `joko`']),
  bad('unknown-flow', ['unknown-flow', `${siram}:16:7`, '`tanya-dulu`', 'Buat flows/tanya-dulu/<TTTT-BB-HH>.yaml, atau hapus barisnya']),
  bad('unknown-owner', ['unknown-person', `${siram}:11:8`, '`joko`', 'Daftarkan `joko`']),
  bad('unknown-participant', ['unknown-person', `${note}:3:16`, '`joko`', 'Daftarkan `joko`']),
  bad('unknown-reply', ['unknown-reply', `${siram}:15:5`, '`air-habiss`', 'Tulis `air-habis`']),
  bad('unknown-reply-area', ['unknown-area', 'replies/air-habis/awal.md:3:7', '`kebon`', 'Tulis `kebun`']),
  bad('unknown-see', ['unknown-page', 'glossary.yaml:5:9', '`kebun/siram-tanamn`', 'Tulis `kebun/siram-tanaman`']),
];
