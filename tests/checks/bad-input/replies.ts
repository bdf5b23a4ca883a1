import { type BadInput, bad } from './bad-input.ts';

const air = 'replies/air-habis/awal.md';

/** Replies: their placeholders, the pages that offer them, and what the calibration decided about their words. */
// biome-ignore format: a case a line
export const replies: readonly BadInput[] = [
  bad('placeholder-brace', ['placeholder-undeclared', `${air}:9:30`, 'Kurung kurawal `}` tanpa pasangannya', 'Tulis `{nama_isian}`']),
  bad('placeholder-label', ['missing-field', `${air}:5:9`, '`placeholders.nama.label` belum diisi', 'Tambahkan `label: …`']),
  bad('placeholder-name', ['wrong-value', `${air}:5:3`, 'ID `nama-lengkap` tidak diizinkan', 'Tulis `nama_lengkap`, dan `{nama_lengkap}` di teks']),
  bad('placeholder-type', ['wrong-value', `${air}:5:17`, '`placeholders.nama.type` tidak boleh `teks`', 'Tulis `text`']),
  bad('placeholder-undeclared', ['placeholder-undeclared', `${air}:9:15`, 'Isian `{nma}` tidak ada di `placeholders`', 'Tulis `{nama}`']),
  bad('placeholder-undeclared-far', ['placeholder-undeclared', `${air}:11:13`, 'Isian `{asal_air}`', 'Tambahkan `asal_air: { type: text, label: … }` di `placeholders`']),
  bad('placeholder-unused', ['placeholder-unused', `${air}:5:3`, 'Isian `nama` tidak ada di teks balasan', 'Tulis `{nama}` di tempatnya, atau hapus']),
  bad('reply-balance-slot', ['reply-balance', `${air}:11:8`, `isian nominal \`{jumlah}\``, 'Hapus bagian itu']),
  bad('reply-balance-word', ['reply-balance', `${air}:8:28`, `menyebut \`Saldonya\``, 'Hapus bagian itu']),
  bad('reply-empty', ['reply-empty', `${air}:1:1`, 'tanpa teks', 'di bawah baris --- yang kedua']),
  bad('reply-link-first', ['reply-link-first', `${air}:7:33`, 'Tautan `https://contoh.test/air` mendahului jawabannya', 'Tulis `<jawaban>. Detail lengkapnya']),
  bad('reply-link-only', ['reply-link-first', `${air}:7:1`, `hanya berisi tautan`, 'Tulis `<jawaban>. Detail lengkapnya bisa Kakak cek di sini: <tautan>`']),
  bad('reply-link-slot', ['reply-link-first', `${air}:9:14`, 'Tautan `{tautan}` mendahului jawabannya', 'Tulis `<jawaban>. Detail lengkapnya']),
  bad('reply-markup', ['reply-markup', `${air}:7:7`, 'Tandanya ikut terkirim: **tunggu**', 'Hapus tandanya']),
  bad('reply-promise', ['reply-promise', `${air}:9:50`, '`1x24 jam` menjanjikan waktu; Lama menyiram belum diputuskan (2023-12-20#hujan-siram)', 'kami belum bisa menyebutkan batas waktunya']),
  bad('reply-promise-slot', ['reply-promise', `${air}:9:17`, '`{kapan}` menjanjikan waktu; Lama menyiram belum diputuskan (2023-12-20#hujan-siram)', 'Hapus waktunya']),
  bad('reply-video-channel', ['reply-many-videos', `${air}:7:44`, `\`https://www.youtube.com/@kebun-rekaan\` bukan satu video`, 'misalnya `https://youtu.be/<id video>`']),
  bad('reply-video-playlist', ['reply-many-videos', `${air}:7:44`, 'bukan satu video', 'Tulis `https://youtu.be/abcdefghijk`']),
  bad('reply-without-page', ['reply-without-page', 'replies/tanpa-halaman/awal.md:1:1', 'Tidak ada halaman yang memuat balasan `tanpa-halaman`', 'Tambahkan `- tanpa-halaman` pada `replies`']),
  bad('unknown-policy-reply', ['unknown-reply', 'policy/lama-siram.yaml:7:9', '`siram-belum-past`', 'Tulis `siram-belum-pasti`']),
];
