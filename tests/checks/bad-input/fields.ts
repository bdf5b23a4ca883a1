import { type BadInput, bad } from './bad-input.ts';

const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';
const siram = 'guide/kebun/siram-tanaman/2024-01-01.md';
const note = 'calibrations/2023-12-20.md';

/** Keys, types and values of the frontmatter and of the YAML files. */
// biome-ignore format: a case a line
export const fields: readonly BadInput[] = [
  bad('blank-answer', ['missing-field', `${nasi}:3:9`, '`answer` belum diisi', 'Isi `answer`']),
  bad('comment-only', ...['title', 'summary', 'start', 'steps', 'outcomes'].map((key) => ['missing-field', 'flows/pilih-alat/awal.yaml:1:1', `\`${key}\``, `Tambahkan \`${key}: …\``] as const)),
  bad('empty-answer', ['missing-field', `${nasi}:3:8`, '`answer` belum diisi', 'Tambahkan `answer: …`']),
  bad('missing-answer', ['missing-field', `${nasi}:2:1`, '`answer` belum diisi', 'Tambahkan `answer: …`']),
  bad('missing-nested', ['missing-field', `${note}:20:5`, '`decisions[4].topic` belum diisi', 'Tambahkan `topic: …`']),
  bad('no-decisions', ['wrong-value', 'calibrations/2024-02-01.md:4:12', '`decisions` tidak boleh `[]`', 'Isi paling sedikit 1']),
  bad('term-undefined', ['term-undefined', 'glossary.yaml:10:1', '`pupuk-x`', '`open: true`']),
  bad('too-long-title', ['too-long', `${nasi}:2:8`, '`title` 110 karakter; paling banyak 80', 'Pendekkan 30 karakter']),
  bad('too-many-months', ['wrong-value', `${siram}:13:15`, '`reviewMonths` tidak boleh `61`', 'Isi paling banyak 60']),
  bad('unknown-key-far', ['unknown-key', `${nasi}:10:1`, '`warna`', 'Hapus `warna`']),
  bad('not-a-list', ['wrong-type', 'moved.yaml:1:1', 'Isinya bukan daftar, melainkan `from: kebun/lama`', 'Tulis `- from: kebun/lama`']),
  bad('no-hours', ['wrong-value', 'policy/lama-siram.yaml:19:21', '`rows[3].value.hours` tidak boleh `0`', 'Isi lebih dari 0']),
  bad('unknown-key-day', ['unknown-key', 'policy/jam-kebun.yaml:7:7', '`senin`', 'Ganti `senin` menjadi `monday`']),
  bad('unknown-key-decimal', ['unknown-key', 'policy/lama-siram.yaml:19:23', '`5`', 'Tulis `6.5`']),
  bad('unknown-key-indonesian', ['unknown-key', `${nasi}:2:1`, '`judul`', 'Ganti `judul` menjadi `title`']),
  bad('unknown-key-near', ['unknown-key', `${nasi}:9:1`, '`stat`', 'Ganti `stat` menjadi `state`']),
  bad('unknown-key-nested', ['unknown-key', `${nasi}:6:3`, '`sumary`', 'Ganti `sumary` menjadi `summary`']),
  bad('unknown-key-twin', ['unknown-key', `${nasi}:3:1`, '`titel`', 'Hapus `titel`; `title`']),
  bad('wrong-enum', ['wrong-value', `${nasi}:9:8`, '`state` tidak boleh `inforce`', 'Tulis `in-force`']),
  bad('wrong-enum-far', ['wrong-value', `${note}:18:11`, '`decisions[3].kind` tidak boleh `wacana`', 'Pilih satu: rule, reminder, question']),
  bad('wrong-id', ['wrong-value', `${nasi}:10:8`, '`owner` tidak boleh `Sari Kebun`', 'Tulis `sari-kebun`']),
  bad('wrong-github', ['wrong-value', 'areas.yaml:3:32', '`people.sari.github` tidak boleh `@toko/kebun`', 'tanpa @']),
  bad('wrong-key-id', ['wrong-value', 'areas.yaml:2:3', '`Budi S`', 'Tulis `budi-s`']),
  bad('wrong-person-id', ['wrong-value', `${note}:24:16`, '`decisions[4].of[2]` tidak boleh `Budi`', 'Tulis `budi`']),
  bad('wrong-reference-form', ['wrong-value', `${nasi}:8:5`, '`decidedIn[1]` tidak boleh `2023-12-20`', 'Tulis `2023-12-20#<id keputusan>`']),
  bad('wrong-type-braces', ['wrong-type', `${nasi}:2:8`, '`title` harus teks, bukan `{nama}`', "Tulis `title: '{nama}'`"]),
  bad('wrong-type-colon', ['wrong-type', `${siram}:18:5`, '`aliases[1]` harus teks, bukan `siram: pagi`', "Tulis `- 'siram: pagi'`"]),
  bad('wrong-type-date', ['wrong-type', `${nasi}:2:8`, '`title` harus teks, bukan `2024-01-01`', "Tulis `title: '2024-01-01'`"]),
  bad('wrong-type-group', ['wrong-type', `${nasi}:4:9`, '`change` harus kumpulan kunci, bukan `baru`', 'Tulis kumpulan kunci']),
  bad('wrong-type-in-brackets', ['wrong-type', 'glossary.yaml:4:20', '`gembor.also[2]` harus teks, bukan `736`', "Tulis `'736'`"]),
  bad('wrong-type-list', ['wrong-type', `${nasi}:7:12`, '`decidedIn` harus daftar, bukan `2023-12-20#takaran-nasi`', 'Tulis `decidedIn: [2023-12-20#takaran-nasi]`']),
  bad('wrong-type-list-file', ['wrong-type', 'flows/pilih-alat/awal.yaml:1:1', '`kunci: isi`, melainkan `- Memilih alat siram`', 'mulai dengan `title: …`']),
  bad('wrong-type-months', ['wrong-type', `${siram}:13:15`, '`reviewMonths` harus angka, bukan `enam`', 'Tulis angka']),
  bad('wrong-type-number', ['wrong-type', `${nasi}:2:8`, '`title` harus teks, bukan `2024`', "Tulis `title: '2024'`"]),
  bad('wrong-type-text-file', ['wrong-type', 'replies/air-habis/awal.md:2:1', '`kunci: isi`, melainkan `Air habis`', 'mulai dengan `title: …`']),
];
