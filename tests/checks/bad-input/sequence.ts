import { soundText } from '../../fixtures/overlay.ts';
import { type BadInput, badWith } from './bad-input.ts';

const siram = 'guide/kebun/siram-tanaman/2024-01-01.md';
const coming = 'guide/kebun/siram-tanaman/2030-01-01.md';
const urgent = 'guide/kebun/siram-tanaman/2024-05-01.md';
const panen = 'guide/kebun/panen/2024-02-01.md';

/** The sound revision at `path` with `line` above its title, perhaps at another path. */
const headed = (path: string, line: string, at = path) => ({
  bytes: { [at]: Buffer.from(soundText(path).replace('title:', `${line}\ntitle:`)) },
});
const dropping = (path: string, ref: string) => ({
  bytes: { [path]: Buffer.from(soundText(path).replace('change:', `change:\n  drops: [${ref}]`)) },
});

/** What revisions say of the ones before them. */
// biome-ignore format: a case a line
export const sequence: readonly BadInput[] = [
  badWith('basis-gone', headed(coming, 'basedOn: 2024-01-02'), ['unknown-basis', `${coming}:2:10`, '`kebun/siram-tanaman` tidak punya revisi `2024-01-02` sebelum 2030-01-01', 'Tulis `2024-01-01`']),
  badWith('basis-itself', headed(coming, 'basedOn: 2030-01-01'), ['unknown-basis', `${coming}:2:10`, 'tidak punya revisi `2030-01-01` sebelum 2030-01-01', '`2024-01-01`']),
  badWith('basis-later', headed(siram, 'basedOn: 2030-01-01'), ['unknown-basis', `${siram}:2:10`, 'tidak punya revisi `2030-01-01` sebelum 2024-01-01', 'Tulis `basedOn: awal`']),
  badWith('basis-of-none', headed(panen, 'basedOn: awal'), ['unknown-basis', `${panen}:2:10`, '`kebun/panen` tidak punya revisi `awal`', 'Hapus `basedOn`']),
  badWith('basis-correction-gone', headed(coming, 'basedOn: 2024-01-01.koreksi-2024-02-01'), ['unknown-basis', `${coming}:2:10`, '`2024-01-01.koreksi-2024-02-01`', 'Tulis `basedOn: 2024-01-01`']),
  badWith('basis-overtaken', headed(coming, 'basedOn: awal'), ['revision-held', `${coming}:2:10`, 'Tidak akan mulai 1 Januari 2030: disusun dari `awal`, padahal berlaku `2024-01-01`', 'npm run new -- merge kebun/siram-tanaman']),
  badWith('basis-overtaken-past', headed(siram, 'recorded: 2023-12-30\nbasedOn: awal', urgent), ['revision-held', `${urgent}:3:10`, 'Seharusnya mulai 1 Mei 2024', 'Ganti juga tanggal di namanya']),
  badWith('drop-of-none', dropping(panen, '2023-12-20#takaran-nasi'), ['bad-drop', `${panen}:5:11`, 'Revisi pertama tidak melepas apa pun', 'Hapus dari `drops`']),
  badWith('drop-undone', dropping(coming, '2023-12-20#takaran-nasi'), ['bad-drop', `${coming}:5:11`, 'Revisi `2024-01-01` tidak menjalankan `2023-12-20#takaran-nasi`', 'Hapus dari `drops`']),
  badWith('duplicate-id-written', headed(coming, 'id: kebun/panen/2024-02-01'), ['duplicate-id', `${coming}:2:5`, '`id: kebun/panen/2024-02-01` sudah dipakai `guide/kebun/panen/2024-02-01.md`', 'Hapus barisnya']),
  badWith('duplicate-id-first', headed(panen, 'id: kebun/siram-tanaman/2024-01-01'), ['duplicate-id', `${panen}:2:5`, `sudah dipakai \`${siram}\``, 'Hapus barisnya']),
];
