import { type BadInput, bad } from './bad-input.ts';

const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';

/** What `answer` must not be. */
// biome-ignore format: a case a line
export const answer: readonly BadInput[] = [
  bad('answer-lines', ['several-lines', `${nasi}:3:9`, 'lebih dari satu baris', 'Gabungkan menjadi satu baris']),
  bad('answer-link-folded', ['answer-link', `${nasi}:5:11`, '`answer`: `https://contoh.example/nasi`', 'Pindahkan tautannya ke isi halaman']),
  bad('answer-link-markdown', ['answer-link', `${nasi}:3:28`, '`answer`: `[resep](/dapur/masak-nasi/)`', 'Pindahkan tautannya ke isi halaman']),
  bad('answer-link-short', ['answer-link', `${nasi}:3:28`, '`answer`: `wa.me/nasi`', 'Pindahkan tautannya ke isi halaman']),
  bad('answer-link-telegram', ['answer-link', `${nasi}:3:28`, '`answer`: `t.me/contoh`', 'Pindahkan tautannya ke isi halaman']),
  bad('answer-link-url', ['answer-link', `${nasi}:3:28`, '`answer`: `https://contoh.example/nasi`', 'Pindahkan tautannya ke isi halaman']),
  bad('answer-link-www', ['answer-link', `${nasi}:3:28`, '`answer`: `www.contoh.example`', 'Pindahkan tautannya ke isi halaman']),
  bad('long-answer', ['answer-too-long', `${nasi}:3:9`, '`answer` 353 karakter; paling banyak 200', 'Pendekkan 153 karakter: "…matang. Masak satu gelas beras"']),
];
