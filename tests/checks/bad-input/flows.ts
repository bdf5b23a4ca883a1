import { type BadInput, bad } from './bad-input.ts';

const flow = 'flows/pilih-alat/awal.yaml';

/** Flows: where their options lead and what their outcomes rest on. */
// biome-ignore format: a case a line
export const flows: readonly BadInput[] = [
  bad('flow-dead-end', ['flow-dead-end', `${flow}:16:3`, 'Langkah `air` tidak punya pilihan', 'paling sedikit dua pilihan']),
  bad('flow-duplicate-id', ['duplicate-id', `${flow}:31:3`, '`air` dipakai langkah dan hasil', '`hasil-air`']),
  bad('flow-duplicate-option', ['duplicate-id', `${flow}:18:15`, '`sumur` sudah dipakai pilihan ke-1 di langkah `air`', '`sumur-2`']),
  bad('flow-loop', ['flow-loop', `${flow}:20:40`, '`tanah` → `air` → `tanah`', 'ke langkah lain atau ke hasil']),
  bad('flow-loop-itself', ['flow-loop', `${flow}:20:40`, '`air` → `air`', 'ke langkah lain atau ke hasil']),
  bad('flow-missing-start', ['flow-missing-target', `${flow}:6:8`, '`tanh` tidak ada di `steps`', 'Tulis `tanah`']),
  bad('flow-missing-start-far', ['flow-missing-target', `${flow}:6:8`, '`tunggu` tidak ada di `steps`', 'Pilih `tanah` atau `air`']),
  bad('flow-missing-target', ['flow-missing-target', `${flow}:19:40`, 'Tidak ada langkah atau hasil `tungu`', 'Tulis `tunggu`']),
  bad('flow-missing-target-far', ['flow-missing-target', `${flow}:19:40`, 'Tidak ada langkah atau hasil `gudang`', 'Tulis `gudang` di `steps` atau `outcomes`']),
  bad('flow-no-reply', ['flow-no-reply', `${flow}:21:3`, 'Hasil `masak` tidak punya balasan', 'Tambahkan `reply: <id>`']),
  bad('flow-no-rule', ['flow-no-rule', `${flow}:20:3`, 'Hasil `masak` tidak menyebut dasarnya', 'Tambahkan `rule: <area>/<halaman>`']),
  bad('flow-single-option', ['flow-single-option', `${flow}:8:3`, 'Langkah `tanah` hanya punya satu pilihan', 'arahkan ke `air` langsung']),
  bad('flow-unknown-page', ['unknown-page', `${flow}:24:11`, '`dapur/masak-nasih`', 'Tulis `dapur/masak-nasi`']),
  bad('flow-unknown-person', ['unknown-person', `${flow}:35:9`, '`joko`', 'Daftarkan `joko`']),
  bad('flow-unknown-reply', ['unknown-reply', `${flow}:24:12`, '`air-habiss`', 'Tulis `air-habis`']),
  bad('flow-unreachable-outcome', ['flow-unreachable', `${flow}:31:3`, 'Hasil `tunggu` tidak dituju pilihan mana pun', '`to: tunggu`']),
  bad('flow-unreachable-step', ['flow-unreachable', `${flow}:14:3`, 'Langkah `air` tidak dituju pilihan mana pun', '`to: air`']),
];
