import { formatDate } from '../domain/dated/iso-date.ts';
import type { DecisionRef } from '../domain/guide/page.ts';

/**
 * All rules of the content by their ids, with a title and a reason for authors. Each is checked where its id is used.
 * Longer than other files because it is one table, which `/kontribusi/pesan/` shows in this order.
 */
export const rules = {
  'not-utf8': {
    title: 'Berkas bukan UTF-8',
    why: 'Huruf bisa rusak di situs bila berkas disimpan dengan pengodean lain.',
  },
  'unseen-character': { title: 'Karakter tak terlihat', why: 'Bunyi baris berubah dan pencarian kacau.' },
  'empty-file': { title: 'Berkas kosong', why: 'Berkas tanpa isi tidak bisa menjadi halaman.' },
  'missing-file': {
    title: 'Berkas wajib belum ada',
    why: 'Tanpa berkas ini area dan istilah panduan tidak bisa dibaca.',
  },
  'misplaced-file': {
    title: 'Berkas di tempat yang salah',
    why: 'Folder dan nama berkas menentukan alamat dan jenis isinya.',
  },
  'stray-file': { title: 'Bukan berkas panduan', why: 'Yang masuk git tersimpan untuk seterusnya.' },
  'no-frontmatter': {
    title: 'Tidak ada kepala berkas',
    why: 'Judul, jawaban inti, dan keputusan asal dibaca dari kepala berkas di antara dua baris ---.',
  },
  'invalid-yaml': { title: 'YAML salah tulis', why: 'Kepala berkas tidak bisa dibaca.' },
  'duplicate-id': { title: 'ID ganda', why: 'Satu ID hanya boleh menunjuk satu hal.' },
  'duplicate-name': { severity: 'warning', title: 'Nama kembar', why: 'Hanya satu yang ditemukan.' },
  'unknown-key': {
    title: 'Kunci tidak dikenal',
    why: 'Kunci yang salah tulis akan diabaikan diam-diam, jadi isinya tidak pernah tampil.',
  },
  'missing-field': { title: 'Isian wajib belum ada', why: 'Halaman tidak bisa ditampilkan tanpa isian ini.' },
  'wrong-type': { title: 'Jenis isian salah', why: 'Isian harus berjenis seperti yang diminta skema.' },
  'wrong-value': { title: 'Nilai tidak diizinkan', why: 'Hanya nilai tertentu yang dikenal panduan.' },
  'too-long': { title: 'Isian terlalu panjang', why: 'Teks panjang tidak muat di tempatnya.' },
  'answer-too-long': {
    title: 'Jawaban inti terlalu panjang',
    why: 'Jawaban inti dibaca selagi reseller menunggu di chat.',
  },
  'answer-link': {
    title: 'Ada tautan di jawaban inti',
    why: 'Jawaban inti adalah jawabannya sendiri; tautan hanya pelengkap (kalibrasi 1 November 2023).',
  },
  'several-lines': { title: 'Lebih dari satu baris', why: 'Isian ini tampil sebagai satu baris.' },
  'impossible-date': { title: 'Tanggal salah', why: 'Tanggal menentukan aturan mana yang berlaku.' },
  'far-date': {
    title: 'Tanggal terlalu jauh',
    why: 'Tahun yang salah ketik: aturannya tidak pernah berlaku.',
  },
  'term-undefined': {
    title: 'Istilah tanpa arti',
    why: 'Istilah yang artinya belum pasti harus ditandai terbuka, bukan dibiarkan kosong.',
  },
  'bad-date-name': {
    title: 'Nama berkas bukan tanggal',
    why: 'Nama berkas adalah tanggalnya: mulai berlaku untuk revisi, hari rapat untuk kalibrasi.',
  },
  'duplicate-revision': {
    title: 'Dua revisi untuk tanggal yang sama',
    why: 'Pada satu tanggal hanya boleh ada satu aturan yang mulai berlaku.',
  },
  'conflict-marker': { title: 'Dua versi belum disatukan', why: 'Agen membaca keduanya sekaligus.' },
  html: {
    title: 'HTML di isi',
    why: 'Yang di antara < dan > tidak tampil, dan bisa menelan isi di bawahnya.',
  },
  image: {
    title: 'Gambar atau catatan kaki',
    why: 'Panduan dibaca berurutan, dicari, dan disalin sebagai teks.',
  },
  'bad-link': {
    title: 'Tautan yang tidak jadi',
    why: 'Agen melihat tandanya, atau mengeklik yang tidak terbuka.',
  },
  'broken-block': {
    title: 'Kotak atau kode yang tidak utuh',
    why: 'Isinya bercampur dengan teks di bawahnya.',
  },
  vanished: { title: 'Teks yang tidak tampil', why: 'Yang ditulis harus bisa dibaca agen.' },
  'reads-otherwise': { severity: 'warning', title: 'Tampil lain', why: 'Markdown mengubah bentuk tulisan.' },
  'unknown-area': { title: 'Area tidak terdaftar', why: 'Halaman tanpa area tidak punya tempat di menu.' },
  'unknown-decision': {
    title: 'Keputusan tidak ditemukan',
    why: 'Setiap aturan harus bisa dirunut ke keputusan asalnya.',
  },
  'unknown-reply': {
    title: 'Balasan tidak ditemukan',
    why: 'Agen akan mendapat tautan ke balasan yang tidak ada.',
  },
  'unknown-flow': { title: 'Alur tidak ditemukan', why: 'Agen akan mendapat tautan ke alur yang tidak ada.' },
  'unknown-person': {
    title: 'Orang atau tim tidak terdaftar',
    why: 'Nama yang tidak terdaftar tidak bisa ditanya atau diingatkan.',
  },
  'unknown-page': {
    title: 'Halaman tidak ditemukan',
    why: 'Agen akan mendapat tautan ke halaman yang tidak ada.',
  },
  'broken-link': { title: 'Tautan putus', why: 'Agen yang mengekliknya hanya menemukan halaman 404.' },
  'broken-anchor': {
    title: 'Bagian halaman tidak ditemukan',
    why: 'Tautan membuka halaman tetapi bukan bagiannya.',
  },
  'bad-move': {
    title: 'Pindahan halaman yang tidak bisa diikuti',
    why: 'Alamat lama di tiket dan bookmark harus membawa ke halaman yang ada.',
  },
  'unknown-policy': {
    title: 'Nilai di policy/ tidak ditemukan',
    why: 'Tenggat dihitung dengan jam kerja dan hari libur dari berkas itu.',
  },
  'policy-duplicate-from': {
    title: 'Dua nilai mulai pada tanggal yang sama',
    why: 'Pada satu tanggal hanya boleh satu nilai yang berlaku.',
  },
  'policy-gap': {
    title: 'Ada tanggal tanpa nilai',
    why: 'Komplain pada tanggal yang bolong tidak punya ketentuan, padahal sebelum dan sesudahnya ada.',
  },
  'policy-overlap': {
    title: 'Dua nilai berlaku bersamaan',
    why: 'Pada satu tanggal hanya boleh satu nilai yang berlaku.',
  },
  'policy-no-source': {
    title: 'Nilai pasti tanpa sumber',
    why: 'Angka yang disampaikan ke reseller harus bisa dirunut ke keputusannya.',
  },
  'policy-source': {
    title: 'Nilai pasti bersumber pertanyaan',
    why: 'Yang baru ditanyakan belum diputuskan, jadi angkanya tidak boleh disampaikan.',
  },
  'policy-undecided-value': {
    title: 'Nilai terisi padahal belum diputuskan',
    why: 'Yang belum diputuskan tidak boleh punya angka; kalkulator tidak menjanjikan apa pun.',
  },
  'policy-no-value': {
    title: 'Nilai belum diisi',
    why: 'Nilai yang sudah diputuskan atau diasumsikan harus tertulis.',
  },
  'policy-value': {
    title: 'Nilai tidak cocok dengan jenisnya',
    why: 'Kalkulator membaca nilai menurut jenisnya: lama, jam kerja, atau hari libur.',
  },
  'policy-hours-unknown': {
    severity: 'warning',
    title: 'Jam kerja belum tercatat',
    why: 'Selama jam kerjanya belum diputuskan, kalkulator tidak bisa menghitung tenggatnya.',
  },
  'policy-reply': {
    title: 'Balasan tidak cocok dengan keadaan nilainya',
    why: 'Selama belum diputuskan, balasan ke reseller tidak boleh memuat batas waktu.',
  },
  'reply-empty': { title: 'Balasan tanpa teks', why: 'Yang disalin agen adalah isi berkas balasan.' },
  'reply-markup': {
    title: 'Tanda Markdown di balasan',
    why: 'Balasan ditempel ke chat sebagai teks biasa, jadi tandanya ikut terkirim.',
  },
  'reply-without-page': {
    severity: 'warning',
    title: 'Balasan tanpa halaman',
    why: 'Agen harus bisa melihat aturan di balik balasan yang ia kirim.',
  },
  'placeholder-undeclared': {
    title: 'Isian balasan tidak dikenal',
    why: 'Isian yang tidak didaftarkan tidak bisa diisi, jadi kurung kurawalnya ikut terkirim.',
  },
  'placeholder-unused': {
    title: 'Isian balasan tidak dipakai',
    why: 'Agen akan diminta mengisi sesuatu yang tidak masuk ke pesannya.',
  },
  'reply-link-first': {
    title: 'Balasan mendahulukan tautan',
    why: 'Jawab dulu di chat; tautan hanya pelengkap, bukan jawaban utama.',
    decidedIn: '2023-11-01#bridge-dulu',
  },
  'reply-many-videos': {
    title: 'Tautan ke banyak video',
    why: 'User tidak tahu video mana yang dimaksud.',
    decidedIn: '2023-11-01#link-video-spesifik',
  },
  'reply-balance': {
    title: 'Balasan soal identitas menyebut saldo',
    why: 'Selama belum jelas siapa usernya, saldo tidak boleh diberitahukan.',
    decidedIn: '2023-11-01#jangan-info-saldo',
  },
  'reply-promise': {
    title: 'Balasan menjanjikan waktu',
    why: 'Selama lamanya belum diputuskan, tidak ada waktu yang boleh dijanjikan.',
  },
  'flow-missing-target': {
    title: 'Tujuan alur tidak ada',
    why: 'Agen memilih jawaban lalu alurnya putus di tengah chat.',
  },
  'flow-dead-end': {
    title: 'Langkah alur tanpa pilihan',
    why: 'Agen berhenti di pertanyaan yang tidak bisa dijawab.',
  },
  'flow-single-option': {
    title: 'Langkah alur dengan satu pilihan',
    why: 'Pertanyaan dengan satu jawaban bukan pertanyaan; agen kehilangan waktu.',
  },
  'flow-loop': {
    title: 'Alur berputar',
    why: 'Agen kembali ke pertanyaan yang sama dan tidak pernah sampai ke hasil.',
  },
  'flow-unreachable': {
    title: 'Bagian alur tidak terjangkau',
    why: 'Langkah atau hasil yang tidak dituju pilihan mana pun tidak pernah dibaca agen.',
  },
  'flow-no-rule': {
    title: 'Hasil alur tanpa dasar',
    why: 'Yang dilakukan agen harus bisa dirunut ke halaman aturannya.',
  },
  'flow-no-reply': {
    title: 'Hasil alur tanpa balasan',
    why: 'Di ujung alur agen harus tahu apa yang dikatakan, bukan hanya apa yang dilakukan.',
  },
  'class-few-questions': {
    title: 'Modul dengan terlalu sedikit soal',
    why: 'Dengan satu dua kasus, aturannya baru dibaca, belum dipakai.',
  },
  'class-answer': {
    title: 'Kunci soal tidak cocok dengan jenisnya',
    why: 'Soal yang tidak bisa dijawab benar, atau selalu benar, tidak menguji apa pun.',
  },
  'class-amount': {
    title: 'Nominal soal salah',
    why: 'Nominal dalam soal harus bisa ditransfer, dan tiap kekeliruan hanya punya satu alasan.',
  },
  'unknown-confirmation': {
    title: 'Yang dicocokkan tidak ada',
    why: 'Teks yang dicocokkan dengan halaman atau nilai yang tidak ada tidak pernah dibaca ulang.',
  },
  'confirmation-gone': {
    severity: 'warning',
    title: 'Revisi yang dicocokkan tidak ada',
    why: 'Revisi yang salah tulis atau batal tidak pernah berlaku; pada harinya teks ini menepi.',
  },
  'stepped-aside': {
    severity: 'warning',
    title: 'Teks menepi sampai dicocokkan',
    why: 'Balasan, alur, soal, atau halaman yang belum dibaca terhadap aturan yang berlaku tidak boleh dipakai agen.',
  },
  'leak-phone': {
    title: 'Nomor telepon di panduan',
    why: 'Nomor telepon adalah data pribadi, dan riwayat panduan menyimpannya untuk seterusnya.',
  },
  'leak-nik': {
    title: 'NIK di panduan',
    why: 'NIK adalah data pribadi; untuk contoh cukup ditulis bahwa ada NIK.',
  },
  'leak-card': {
    title: 'Nomor kartu di panduan',
    why: 'Nomor kartu pembayaran bisa dipakai orang lain.',
  },
  'leak-account': {
    title: 'Nomor rekening di panduan',
    why: 'Nomor rekening menunjuk ke seseorang, dan yang keliru membuat uang salah kirim.',
  },
  'leak-email': {
    title: 'Alamat e-mail di panduan',
    why: 'Alamat e-mail adalah data pribadi, milik pelanggan maupun rekan kerja; sebut orang dengan nama depan atau timnya.',
  },
  'leak-npwp': { title: 'NPWP di panduan', why: 'NPWP menunjuk ke seseorang atau perusahaannya.' },
  'leak-address': { title: 'Alamat rumah di panduan', why: 'Alamat menunjuk ke tempat tinggal seseorang.' },
  'leak-ticket': { title: 'Nomor tiket di panduan', why: 'Dengan nomornya data pelanggan bisa dibuka.' },
  'leak-private-link': {
    title: 'Tautan ke tempat tertutup',
    why: 'Tiket, channel, dan dokumen memuat data yang tidak untuk semua; tautan pendek menyembunyikan tujuannya.',
  },
  'leak-link-query': {
    title: 'Tautan dengan isian',
    why: 'Bagian sesudah tanda tanya sering memuat nama, nomor, atau kunci masuk.',
  },
  'leak-secret': {
    title: 'Kunci atau kata sandi di panduan',
    why: 'Siapa pun yang membaca panduan bisa masuk dengannya.',
  },
  'duplicate-rule': {
    severity: 'warning',
    title: 'Dua halaman hampir sama bunyinya',
    why: 'Begitu salah satunya berubah, yang lain menjadi aturan lama yang masih tampil.',
  },
  'owed-decision': {
    severity: 'warning',
    title: 'Keputusan belum masuk panduan',
    why: 'Aturan yang diputuskan di rapat baru dipakai agen setelah ada di halaman.',
  },
  'video-list-link': {
    severity: 'warning',
    title: 'Tautan ke channel atau playlist',
    why: 'User tidak tahu video mana yang menjawab, dan isi daftarnya berubah.',
    decidedIn: '2023-11-01#link-video-spesifik',
  },
  'term-spelling': {
    severity: 'warning',
    title: 'Istilah ditulis lain dari glosarium',
    why: 'Satu hal satu sebutan, supaya agen mengenali dan menemukannya.',
  },
  'change-without-decision': {
    severity: 'warning',
    title: 'Halaman berubah tanpa keputusan',
    why: 'Setiap perubahan aturan harus bisa dirunut ke keputusan asalnya.',
  },
  'copied-change': {
    severity: 'warning',
    title: 'Ringkasan perubahan ikut tersalin',
    why: 'Ringkasan itu yang dibaca agen di Perubahan dan di pesan untuk channel.',
  },
  'not-a-question': {
    title: 'Yang disebut bukan pertanyaan',
    why: 'Yang masih terbuka, dan yang dijawab sebuah keputusan, adalah pertanyaan di catatan.',
  },
  'bad-answer': {
    title: 'Jawaban yang tidak mungkin',
    why: 'Pertanyaan tertutup di semua halaman begitu ada jawabannya, jadi jawabannya harus satu dan sungguh keputusan.',
  },
  'bad-correction': {
    title: 'Koreksi yang tidak bisa dipakai',
    why: 'Koreksi menggantikan teks yang sudah berlaku sejak hari dicatat; yang lain cukup diubah langsung.',
  },
  'recorded-later': {
    severity: 'warning',
    title: 'Dicatat pada hari yang belum tiba',
    why: 'Panduan belum mengatakannya; sebelum hari itu teks ini tidak tampil.',
  },
  'recorded-earlier': {
    severity: 'warning',
    title: 'Dicatat pada hari yang sudah lewat',
    why: 'Dari hari itu QA tahu apa yang tertulis pada tanggal sebuah tiket.',
  },
  'unknown-basis': {
    title: 'Revisi asalnya tidak ada',
    why: 'Dari situ dilihat apakah revisi ini membawa semua yang sedang berlaku.',
  },
  'bad-drop': {
    title: 'Melepas keputusan yang tidak dijalankan',
    why: 'Yang dilepas harus keputusan revisi sebelumnya; keputusan lain tetap terutang.',
  },
  'lost-update': {
    title: 'Revisi tidak disusun dari yang sebelumnya',
    why: 'Yang diterbitkan orang lain sesudah salinannya dibuat akan hilang pada hari revisi ini mulai.',
  },
  'dropped-decision': {
    title: 'Keputusan dilepas diam-diam',
    why: 'Aturan yang dijalankan revisi sebelumnya akan hilang tanpa ada yang memutuskannya.',
  },
  'revision-held': {
    severity: 'warning',
    title: 'Revisi tertahan',
    why: 'Ia disalin sebelum aturan lain terbit; kalau tetap mulai pada harinya, aturan itu hilang.',
  },
  'frozen-edited': {
    title: 'Yang sudah terbit diubah',
    why: 'QA menilai tiket dengan aturan pada tanggalnya; revisi, catatan, dan nilai yang sudah berlaku tetap seperti yang dibaca agen.',
  },
  'frozen-removed': {
    title: 'Yang sudah terbit hilang',
    why: 'Tautan di tiket dan riwayat aturan bergantung padanya.',
  },
  removed: { severity: 'warning', title: 'Dihapus dari panduan', why: 'Agen menyimpan alamat dan katanya.' },
  'codeowners-differ': {
    title: 'Penanggung jawab di GitHub tidak cocok',
    why: 'GitHub meminta tinjauan kepada penanggung jawab area; yang lama tidak lagi berwenang.',
  },
} as const satisfies Record<string, Rule>;

export interface Rule {
  title: string;
  why: string;
  /** By default `error`. A warning stops nothing. */
  severity?: 'error' | 'warning';
  /** The decision that the rule carries out. */
  decidedIn?: DecisionRef;
}

export type RuleId = keyof typeof rules;

/** Whether a value of unknown type is the id of a rule. */
export function isRuleId(value: unknown): value is RuleId {
  return typeof value === 'string' && Object.hasOwn(rules, value);
}

/** A decision as messages cite it: `keputusan 2023-11-01#bridge-dulu, 1 November 2023`. */
export function citeDecision(ref: DecisionRef): string {
  return `keputusan ${ref}, ${formatDate(ref.split('#')[0] ?? '')}`;
}
