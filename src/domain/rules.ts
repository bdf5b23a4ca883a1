/**
 * Every rule that content must keep: its id, what it is called, and why it exists, for authors.
 * `scripts/checks/` and the file reader apply them; `/kontribusi/` explains them.
 */
export const rules = {
  'not-utf8': {
    title: 'Berkas bukan UTF-8',
    why: 'Huruf bisa rusak di situs bila berkas disimpan dengan pengodean lain.',
  },
  'empty-file': { title: 'Berkas kosong', why: 'Berkas tanpa isi tidak bisa menjadi halaman.' },
  'missing-file': {
    title: 'Berkas wajib belum ada',
    why: 'Tanpa berkas ini area dan istilah panduan tidak bisa dibaca.',
  },
  'misplaced-file': {
    title: 'Berkas di tempat yang salah',
    why: 'Folder dan nama berkas menentukan alamat dan jenis isinya.',
  },
  'no-frontmatter': {
    title: 'Tidak ada kepala berkas',
    why: 'Judul, jawaban inti, dan keputusan asal dibaca dari kepala berkas di antara dua baris ---.',
  },
  'invalid-yaml': { title: 'YAML salah tulis', why: 'Kepala berkas tidak bisa dibaca.' },
  'duplicate-id': { title: 'ID ganda', why: 'Satu ID hanya boleh menunjuk satu hal.' },
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
  'policy-message': {
    title: 'Pesan tidak cocok dengan keadaannya',
    why: 'Selama belum diputuskan, pesan ke reseller tidak boleh memuat batas waktu.',
  },
  'landed-revision-edited': {
    title: 'Revisi yang sudah terbit diubah',
    why: 'QA menilai tiket dengan aturan pada tanggalnya; revisi yang sudah terbit harus tetap seperti yang dibaca agen.',
  },
  'landed-revision-removed': {
    title: 'Revisi yang sudah terbit hilang',
    why: 'Tautan di tiket dan riwayat aturan bergantung pada revisi itu.',
  },
  'errata-rewritten': {
    title: 'Ralat lama diubah',
    why: 'Ralat hanya boleh bertambah, supaya koreksinya bisa dirunut.',
  },
} as const satisfies Record<string, { title: string; why: string }>;

export type RuleId = keyof typeof rules;

/** Whether `text` is the id of a rule in the catalogue. */
export function isRuleId(text: unknown): text is RuleId {
  return typeof text === 'string' && Object.hasOwn(rules, text);
}
