import { type BadInput, bad } from './bad-input.ts';

const file = 'classes/01-menyiram.md';

/** Classes: what a question's kind needs, which rule it tests, and where its tools are. */
// biome-ignore format: a case a line
export const classes: readonly BadInput[] = [
  bad('class-amount-negative', ['class-amount', `${file}:46:14`, 'Nominal -500 tidak bisa ditransfer', 'rupiah bulat di atas nol']),
  bad('class-amount-options', ['class-answer', `${file}:45:5`, '`harga` (amount) punya `options`', 'Hapus `options`']),
  bad('class-amount-zero', ['class-amount', `${file}:46:14`, 'Nominal 0 tidak bisa ditransfer', 'rupiah bulat di atas nol']),
  bad('class-choice-amount', ['class-answer', `${file}:55:5`, '`panen` (single) punya `amount`', 'Hapus `amount`']),
  bad('class-duplicate-module', ['duplicate-id', 'classes/02-menyiram.md:1:1', 'sudah ada di `classes/01-menyiram.md`', '`classes/02-menyiram-2.md`']),
  bad('class-duplicate-option', ['duplicate-id', `${file}:27:15`, '`gembor` sudah dipakai pilihan ke-1 di soal `alat`', '`gembor-2`']),
  bad('class-duplicate-question', ['duplicate-id', `${file}:21:9`, '`kapan` sudah dipakai soal ke-1', '`kapan-2`']),
  bad('class-duplicate-task', ['duplicate-id', `${file}:11:9`, '`pilih` sudah dipakai latihan ke-1', '`pilih-2`']),
  bad('class-few-options', ['class-answer', `${file}:35:5`, '`urutan` (order) pilihannya 2', 'paling sedikit 3 pilihan']),
  bad('class-few-questions', ['class-few-questions', `${file}:11:1`, 'punya 4 soal; paling sedikit 5', 'Tambahkan 1 kasus']),
  bad('class-no-amount', ['class-answer', `${file}:41:5`, '`harga` (amount) tidak punya `amount`', 'Tambahkan `amount`']),
  bad('class-no-options', ['class-answer', `${file}:52:5`, '`panen` (single) pilihannya 0', 'paling sedikit 2 pilihan']),
  bad('class-no-why', ['missing-field', `${file}:17:9`, '`questions[1].options[1].why` belum diisi', 'Tambahkan `why: …`']),
  bad('class-order-right', ['class-answer', `${file}:35:5`, '`urutan` (order) punya `right`', 'Hapus `right`']),
  bad('class-reserved-name', ['duplicate-id', 'classes/02-hasil.md:1:1', '`/onboarding/hasil/` sudah dipakai', '`classes/02-hasil-kelas.md`']),
  bad('class-section-none', ['broken-anchor', `${file}:59:11`, '`#syarat` di halaman `kebun/panen`', 'Hapus `#syarat`']),
  bad('class-several-all', ['class-answer', `${file}:25:5`, '`alat` (several) semuanya benar', '`right: true` pada sebagian pilihan saja']),
  bad('class-several-none', ['class-answer', `${file}:25:5`, '`alat` (several) tidak punya jawaban benar', '`right: true` pada sebagian pilihan']),
  bad('class-single-none', ['class-answer', `${file}:16:5`, '`kapan` (single) jawaban benarnya 0', 'tepat satu pilihan']),
  bad('class-single-two', ['class-answer', `${file}:16:5`, '`kapan` (single) jawaban benarnya 2', 'tepat satu pilihan']),
  bad('class-slip-right', ['class-amount', `${file}:49:20`, 'Nominal 20500 juga jawaban yang benar', 'Ganti nominalnya, atau hapus']),
  bad('class-slip-twice', ['class-amount', `${file}:50:20`, 'Nominal 20000 sudah ditulis di atas', 'Ganti nominalnya, atau hapus']),
  bad('class-unknown-flow', ['unknown-flow', `${file}:9:12`, '`/alur/pilih-alatt/`', 'Tulis `/alur/pilih-alat/`']),
  bad('class-unknown-page', ['unknown-page', `${file}:59:11`, '`kebun/panem`', 'Tulis `kebun/panen`']),
  bad('class-unknown-read', ['unknown-page', `${file}:5:5`, '`kebun/siram-tanamn`', 'Tulis `kebun/siram-tanaman`']),
  bad('class-unknown-section', ['broken-anchor', `${file}:19:11`, '`#kapn` di halaman `kebun/siram-tanaman`', 'Tulis `kebun/siram-tanaman#kapan`']),
  bad('class-unknown-tool', ['broken-link', `${file}:9:12`, 'Tidak ada halaman di `/kalkulatr/`', 'Tulis `/kalkulator/`']),
  bad('class-where', ['broken-link', `${file}:9:12`, 'Tidak ada halaman di `alur/pilih-alat`', 'Tulis `/alur/pilih-alat/`']),
];
