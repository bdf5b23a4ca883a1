import type { DecisionRef } from '../domain/guide/page.ts';

/** The rules whose breach is an error, which stops a build. Each is checked where its id is used; `/kontribusi/pesan/` has this order. */
const errors = {
  'not-utf8': { title: 'Berkas bukan UTF-8', why: 'Huruf bisa rusak di situs.' },
  'unseen-character': { title: 'Karakter tak terlihat', why: 'Bunyi baris berubah dan pencarian kacau.' },
  'empty-file': { title: 'Berkas kosong', why: 'Berkas kosong tidak menjadi halaman.' },
  'missing-file': { title: 'Berkas wajib belum ada', why: 'Area dan istilah dibaca dari sana.' },
  'misplaced-file': { title: 'Berkas di tempat yang salah', why: 'Folder dan nama menentukan jenis isinya.' },
  'stray-file': { title: 'Bukan berkas panduan', why: 'Yang masuk git tersimpan seterusnya.' },
  'no-frontmatter': { title: 'Tidak ada kepala berkas', why: 'Judul dan jawabannya dibaca dari sana.' },
  'invalid-yaml': { title: 'YAML salah tulis', why: 'Isinya tidak bisa dibaca.' },
  'duplicate-id': { title: 'ID ganda', why: 'Satu ID menunjuk satu hal.' },
  'unknown-key': { title: 'Kunci tidak dikenal', why: 'Isinya tidak pernah tampil.' },
  'missing-field': { title: 'Isian wajib belum ada', why: 'Tanpa isian ini halaman tidak tampil.' },
  'wrong-type': { title: 'Jenis isian salah', why: 'Isi seperti ini tidak bisa dibaca.' },
  'wrong-value': { title: 'Nilai tidak diizinkan', why: 'Hanya nilai tertentu yang dikenal.' },
  'too-long': { title: 'Isian terlalu panjang', why: 'Teks panjang tidak muat di tempatnya.' },
  'answer-too-long': { title: 'Jawaban untuk agen terlalu panjang', why: 'Reseller menunggu agen membaca.' },
  'answer-link': {
    title: 'Ada tautan di jawaban untuk agen',
    why: 'Tautan hanya pelengkap (kalibrasi 1 November 2023).',
  },
  'several-lines': { title: 'Lebih dari satu baris', why: 'Isian ini tampil sebagai satu baris.' },
  'impossible-date': { title: 'Tanggal salah', why: 'Tanggal menentukan aturan yang berlaku.' },
  'far-date': { title: 'Tanggal terlalu jauh', why: 'Tahun salah ketik tidak pernah tiba.' },
  'term-undefined': { title: 'Istilah tanpa arti', why: 'Yang belum pasti ditandai terbuka.' },
  'bad-date-name': { title: 'Nama berkas bukan tanggal', why: 'Nama berkas adalah tanggalnya.' },
  'duplicate-revision': { title: 'Dua revisi untuk tanggal yang sama', why: 'Satu tanggal, satu aturan.' },
  'conflict-marker': { title: 'Dua versi belum disatukan', why: 'Agen membaca keduanya sekaligus.' },
  html: { title: 'HTML di isi', why: 'Yang di antara < dan > tidak tampil.' },
  image: { title: 'Gambar atau catatan kaki', why: 'Panduan dicari dan disalin sebagai teks.' },
  'bad-link': { title: 'Tautan yang tidak jadi', why: 'Agen tidak sampai ke halamannya.' },
  'broken-block': { title: 'Kotak atau kode yang tidak utuh', why: 'Isinya bercampur teks di bawahnya.' },
  vanished: { title: 'Teks yang tidak tampil', why: 'Yang ditulis harus bisa dibaca agen.' },
  'unknown-area': { title: 'Area tidak terdaftar', why: 'Tanpa area halaman tidak ada di menu.' },
  'unknown-decision': { title: 'Keputusan tidak ditemukan', why: 'Aturan dirunut ke keputusan asalnya.' },
  'unknown-reply': { title: 'Balasan tidak ditemukan', why: 'Agen tidak bisa menyalinnya.' },
  'unknown-flow': { title: 'Alur tidak ditemukan', why: 'Agen tidak bisa memakainya.' },
  'unknown-person': { title: 'Orang atau tim tidak terdaftar', why: 'Tidak bisa ditanya atau diingatkan.' },
  'unknown-page': { title: 'Halaman tidak ditemukan', why: 'Agen tidak bisa membukanya.' },
  'broken-link': { title: 'Tautan putus', why: 'Agen hanya menemukan halaman 404.' },
  'broken-anchor': { title: 'Bagian halaman tidak ditemukan', why: 'Halamannya terbuka, bagiannya tidak.' },
  'bad-move': { title: 'Pindahan yang tidak bisa diikuti', why: 'Alamat lama harus sampai ke halamannya.' },
  'unknown-policy': { title: 'Nilai di policy/ tidak ditemukan', why: 'Tenggat dihitung dari berkas itu.' },
  'policy-duplicate-from': { title: 'Dua nilai di tanggal yang sama', why: 'Satu tanggal, satu nilai.' },
  'policy-gap': { title: 'Ada tanggal tanpa nilai', why: 'Komplain di tanggal itu tanpa ketentuan.' },
  'policy-overlap': { title: 'Dua nilai berlaku bersamaan', why: 'Sehari hanya satu nilai yang berlaku.' },
  'policy-no-source': { title: 'Nilai pasti tanpa sumber', why: 'Angka dirunut ke keputusannya.' },
  'policy-source': { title: 'Nilai pasti bersumber pertanyaan', why: 'Yang ditanyakan belum diputuskan.' },
  'policy-undecided-value': {
    title: 'Nilai terisi padahal belum diputuskan',
    why: 'Kalkulator tidak menjanjikan apa pun.',
  },
  'policy-no-value': { title: 'Nilai belum diisi', why: 'Yang diputuskan perlu nilainya.' },
  'policy-value': { title: 'Nilai tidak cocok dengan jenisnya', why: 'Kalkulator membaca menurut jenisnya.' },
  'policy-reply': { title: 'Balasan tidak cocok dengan nilainya', why: 'Waktu disebut sesudah diputuskan.' },
  'reply-empty': { title: 'Balasan tanpa teks', why: 'Yang disalin agen adalah teksnya.' },
  'reply-markup': { title: 'Tanda Markdown di balasan', why: 'Chat menampilkan teks biasa.' },
  'placeholder-undeclared': { title: 'Isian balasan tidak dikenal', why: 'Kurung kurawalnya ikut terkirim.' },
  'placeholder-unused': { title: 'Isian balasan tidak dipakai', why: 'Agen mengisi yang tidak terkirim.' },
  'reply-link-first': {
    title: 'Balasan mendahulukan tautan',
    why: 'Jawab dulu; tautan hanya pelengkap.',
    decidedIn: '2023-11-01#bridge-dulu',
  },
  'reply-many-videos': {
    title: 'Tautan ke banyak video',
    why: 'User tidak tahu video mana.',
    decidedIn: '2023-11-01#link-video-spesifik',
  },
  'reply-balance': {
    title: 'Balasan soal identitas menyebut saldo',
    why: 'Belum jelas siapa usernya.',
    decidedIn: '2023-11-01#jangan-info-saldo',
  },
  'reply-promise': { title: 'Balasan menjanjikan waktu', why: 'Yang belum diputuskan tidak dijanjikan.' },
  'flow-missing-target': { title: 'Tujuan alur tidak ada', why: 'Alurnya putus di tengah chat.' },
  'flow-dead-end': { title: 'Langkah alur tanpa pilihan', why: 'Agen berhenti di sana.' },
  'flow-single-option': { title: 'Langkah alur dengan satu pilihan', why: 'Satu jawaban bukan pertanyaan.' },
  'flow-loop': { title: 'Alur berputar', why: 'Agen tidak pernah sampai ke hasil.' },
  'flow-unreachable': { title: 'Bagian alur tidak terjangkau', why: 'Agen tidak pernah membacanya.' },
  'flow-no-rule': { title: 'Hasil alur tanpa dasar', why: 'Tindakan dirunut ke aturannya.' },
  'flow-no-reply': { title: 'Hasil alur tanpa balasan', why: 'Agen perlu tahu apa yang dikatakan.' },
  'class-few-questions': { title: 'Soal modul terlalu sedikit', why: 'Aturannya dibaca, belum dipakai.' },
  'class-answer': { title: 'Kunci soal tidak cocok jenisnya', why: 'Soal ini tidak menguji apa pun.' },
  'class-amount': { title: 'Nominal soal salah', why: 'Jawaban peserta tidak bisa dinilai.' },
  'unknown-confirmation': { title: 'Yang dicocokkan tidak ada', why: 'Teks ini tidak pernah dibaca ulang.' },
  'leak-phone': { title: 'Nomor telepon di panduan', why: 'Nomor telepon adalah data pribadi.' },
  'leak-nik': { title: 'NIK di panduan', why: 'NIK adalah data pribadi.' },
  'leak-card': { title: 'Nomor kartu di panduan', why: 'Kartunya bisa dipakai orang lain.' },
  'leak-account': { title: 'Nomor rekening di panduan', why: 'Nomor rekening menunjuk ke seseorang.' },
  'leak-email': { title: 'Alamat e-mail di panduan', why: 'Alamat e-mail adalah data pribadi.' },
  'leak-npwp': { title: 'NPWP di panduan', why: 'NPWP menunjuk ke seseorang.' },
  'leak-address': { title: 'Alamat rumah di panduan', why: 'Alamat menunjuk ke rumah seseorang.' },
  'leak-ticket': { title: 'Nomor tiket di panduan', why: 'Data pelanggan bisa dibuka dengannya.' },
  'leak-private-link': { title: 'Tautan ke tempat tertutup', why: 'Isinya tidak untuk semua orang.' },
  'leak-link-query': { title: 'Tautan dengan isian', why: 'Sesudah ? sering ada nama atau kunci.' },
  'leak-secret': { title: 'Kunci atau kata sandi di panduan', why: 'Pembaca panduan bisa masuk dengannya.' },
  'not-a-question': { title: 'Yang disebut bukan pertanyaan', why: 'Hanya pertanyaan yang bisa dijawab.' },
  'bad-answer': { title: 'Jawaban yang tidak mungkin', why: 'Jawaban menutup pertanyaannya.' },
  'bad-correction': { title: 'Koreksi tidak bisa dipakai', why: 'Koreksi hanya untuk yang sudah berlaku.' },
  'unknown-basis': { title: 'Revisi asalnya tidak ada', why: 'Isi yang berlaku bisa hilang.' },
  'bad-drop': { title: 'Melepas keputusan yang tidak dijalankan', why: 'Keputusan lain tetap terutang.' },
  'lost-update': { title: 'Revisi tidak disusun dari yang sebelumnya', why: 'Terbitan orang lain hilang.' },
  'dropped-decision': { title: 'Keputusan dilepas diam-diam', why: 'Aturannya hilang tanpa diputuskan.' },
  'frozen-edited': { title: 'Yang sudah terbit diubah', why: 'QA menilai tiket dengan aturan waktu itu.' },
  'frozen-removed': { title: 'Yang sudah terbit hilang', why: 'Tautan di tiket dan riwayat memerlukannya.' },
  'codeowners-differ': { title: 'Penanggung jawab GitHub berbeda', why: 'Tinjauan diminta dari orang lama.' },
} as const satisfies Record<string, Rule>;

/** The rules whose breach is a warning, which stops nothing. */
export const warnings = {
  'duplicate-name': { title: 'Nama kembar', why: 'Hanya satu yang ditemukan.' },
  'reads-otherwise': { title: 'Tampil lain', why: 'Markdown mengubah bentuk tulisan.' },
  'policy-hours-unknown': { title: 'Jam kerja belum tercatat', why: 'Kalkulator belum bisa menghitungnya.' },
  'reply-without-page': { title: 'Balasan tanpa halaman', why: 'Agen perlu melihat aturannya.' },
  'confirmation-gone': { title: 'Revisi yang dicocokkan tidak ada', why: 'Pada harinya teks ini menepi.' },
  'stepped-aside': { title: 'Teks menepi sampai dicocokkan', why: 'Yang belum dicocokkan tidak dipakai.' },
  'section-ended': {
    title: 'Bagian tidak ada di teks yang tampil',
    why: 'Tautan membuka halaman dari atas.',
  },
  'duplicate-rule': { title: 'Dua halaman hampir sama', why: 'Bila satu berubah, yang lain jadi lama.' },
  'owed-decision': { title: 'Keputusan belum masuk panduan', why: 'Agen memakainya sesudah ada di halaman.' },
  'video-list-link': {
    title: 'Tautan ke channel atau playlist',
    why: 'User tidak tahu video mana.',
    decidedIn: '2023-11-01#link-video-spesifik',
  },
  'term-spelling': { title: 'Istilah ditulis lain dari glosarium', why: 'Satu hal, satu sebutan.' },
  'change-without-decision': { title: 'Perubahan tanpa keputusan', why: 'Perubahan dirunut ke keputusan.' },
  'says-the-same': { title: 'Perubahan yang tidak mengubah apa-apa', why: 'Agen mencari bedanya.' },
  'copied-change': { title: 'Ringkasan perubahan ikut tersalin', why: 'Agen membacanya di Perubahan.' },
  'recorded-later': { title: 'Dicatat pada hari yang belum tiba', why: 'Sebelum itu teks ini tidak tampil.' },
  'recorded-earlier': { title: 'Dicatat pada hari yang lewat', why: 'QA menilai tiket menurut hari itu.' },
  'revision-held': { title: 'Revisi tertahan', why: 'Kalau mulai, aturan yang berlaku hilang.' },
  removed: { title: 'Dihapus dari panduan', why: 'Agen menyimpan alamat dan katanya.' },
} as const satisfies Record<string, Rule>;

export const rules = { ...errors, ...warnings };

export interface Rule {
  title: string;
  why: string;
  /** The decision that the rule carries out. */
  decidedIn?: DecisionRef;
}

export type RuleId = keyof typeof rules;

export function isRuleId(value: unknown): value is RuleId {
  return typeof value === 'string' && Object.hasOwn(rules, value);
}

/** Why there is a rule, with the decision that it carries out: `… Keputusan 2023-11-01#bridge-dulu.` */
export function reasonOf(id: RuleId): string {
  const { why, decidedIn }: Rule = rules[id];
  return decidedIn ? `${why} Keputusan ${decidedIn}.` : why;
}
