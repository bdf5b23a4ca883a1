import { type BadInput, bad } from './bad-input.ts';

const air = 'replies/air-habis/awal.md';
const bridge = '2023-11-01#bridge-dulu, 1 November 2023';
const video = '2023-11-01#link-video-spesifik, 1 November 2023';
const balance = '2023-11-01#jangan-info-saldo, 1 November 2023';

/** Replies: their placeholders, the pages that offer them, and what the calibration decided about their words. */
// biome-ignore format: a case a line
export const replies: readonly BadInput[] = [
  bad('placeholder-brace', ['placeholder-undeclared', `${air}:9:30`, 'Kurung kurawal `}` tanpa pasangannya', 'Tulis isian sebagai `{nama_isian}`']),
  bad('placeholder-label', ['missing-field', `${air}:5:9`, '`placeholders.nama.label` belum diisi', 'Tambahkan `label: …`']),
  bad('placeholder-name', ['wrong-value', `${air}:5:3`, 'ID `nama-lengkap` tidak diizinkan', 'Tulis `nama_lengkap`, dan `{nama_lengkap}` di teks']),
  bad('placeholder-type', ['wrong-value', `${air}:5:17`, '`placeholders.nama.type` tidak boleh `teks`', 'Tulis `text`']),
  bad('placeholder-undeclared', ['placeholder-undeclared', `${air}:9:15`, 'Isian `{nma}` tidak ada di `placeholders`', 'Mungkin maksudnya `{nama}`']),
  bad('placeholder-undeclared-far', ['placeholder-undeclared', `${air}:11:13`, 'Isian `{asal_air}`', 'Daftarkan `asal_air` di `placeholders` dengan `type` dan `label`']),
  bad('placeholder-unused', ['placeholder-unused', `${air}:5:3`, 'Isian `nama` tidak ada di teks balasan', 'Tulis `{nama}` di tempatnya, atau hapus']),
  bad('reply-balance-slot', ['reply-balance', `${air}:11:8`, `isian nominal \`{jumlah}\` (keputusan ${balance})`, 'Hapus bagian itu']),
  bad('reply-balance-word', ['reply-balance', `${air}:8:28`, `menyebut \`Saldonya\` (keputusan ${balance})`, 'Hapus bagian itu']),
  bad('reply-empty', ['reply-empty', `${air}:1:1`, 'belum punya teks', 'di bawah baris --- yang kedua']),
  bad('reply-link-first', ['reply-link-first', `${air}:7:33`, `mendahulukan tautan \`https://contoh.test/air\` sebelum jawabannya (keputusan ${bridge})`, 'Tulis jawaban atau preview-nya dulu']),
  bad('reply-link-only', ['reply-link-first', `${air}:7:1`, `hanya berisi tautan (keputusan ${bridge})`, 'baru tautannya: `<jawaban>. Detail lengkapnya bisa Kakak cek di sini: <tautan>`']),
  bad('reply-link-slot', ['reply-link-first', `${air}:9:14`, 'mendahulukan tautan `{tautan}`', 'Tulis jawaban atau preview-nya dulu']),
  bad('reply-markup', ['reply-markup', `${air}:7:7`, 'Tanda Markdown akan ikut terkirim: **tunggu**', 'Hapus tandanya']),
  bad('reply-promise', ['reply-promise', `${air}:9:50`, '`1x24 jam` menjanjikan waktu, padahal Lama menyiram belum diputuskan (keputusan 2023-12-20#hujan-siram, 20 Desember 2023)', 'kami belum bisa menyebutkan batas waktunya']),
  bad('reply-promise-slot', ['reply-promise', `${air}:9:17`, '`{kapan}` menjanjikan waktu, padahal Lama menyiram belum diputuskan (keputusan 2023-12-20#hujan-siram, 20 Desember 2023)', 'Hapus waktunya']),
  bad('reply-video-channel', ['reply-many-videos', `${air}:7:44`, `\`https://www.youtube.com/@kebun-rekaan\` bukan satu video (keputusan ${video})`, 'misalnya `https://youtu.be/<id video>`']),
  bad('reply-video-playlist', ['reply-many-videos', `${air}:7:44`, 'bukan satu video', 'Tulis `https://youtu.be/abcdefghijk`']),
  bad('reply-without-page', ['reply-without-page', 'replies/tanpa-halaman/awal.md:1:1', 'Tidak ada halaman yang memuat balasan `tanpa-halaman`', 'Tambahkan `- tanpa-halaman` pada `replies`']),
  bad('unknown-policy-reply', ['unknown-reply', 'policy/lama-siram.yaml:7:9', '`siram-belum-past`', 'Mungkin maksudnya `siram-belum-pasti`']),
];
