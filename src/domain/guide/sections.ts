/** A part of the site that isn't a guide page. */
export interface SiteSection {
  path: `/${string}/`;
  label: string;
  /** Where the menu lists it; search has its field in the header instead. */
  group?: 'tools' | 'team';
  what: string;
  /** Other words that search finds it by. */
  words: string[];
}

/** Sections with an address of their own, in the order of the menu. */
export const sections: readonly SiteSection[] = [
  {
    path: '/balasan/',
    label: 'Balasan',
    group: 'tools',
    what: 'Balasan siap kirim per area',
    words: [
      'balasan siap kirim',
      'template balasan',
      'template chat',
      'wording ke user',
      'contoh jawaban',
      'daftar balasan',
    ],
  },
  {
    path: '/alur/',
    label: 'Alur',
    group: 'tools',
    what: 'Pertanyaan demi pertanyaan sampai tahu langkah dan balasannya',
    words: ['alur keputusan', 'daftar alur', 'flowchart', 'diagram alur', 'pohon keputusan'],
  },
  {
    path: '/kalkulator/',
    label: 'Kalkulator',
    group: 'tools',
    what: 'Total dengan kode unik, cek transfer yang tidak cocok, tenggat SLA',
    words: [
      'kalkulator kode unik',
      'hitung kode unik',
      'perhitungan kode unik',
      'total yang harus dibayar',
      'cek transfer',
      'cek nominal transfer',
      'salah nominal',
      'hitung total',
      'tenggat sla',
      'hitung sla',
    ],
  },
  {
    path: '/cek-mutasi/',
    label: 'Cek mutasi',
    group: 'tools',
    what: 'Cocokkan mutasi bank dengan pesanan yang menunggu bayar',
    words: [
      'cek mutasi bank',
      'cocokkan mutasi',
      'mutasi rekening',
      'rekonsiliasi',
      'csv mutasi',
      'uang masuk belum cocok',
    ],
  },
  {
    path: '/glosarium/',
    label: 'Glosarium',
    group: 'tools',
    what: 'Arti istilah dan singkatan di chat',
    words: ['istilah cs', 'kamus', 'arti singkatan', 'daftar singkatan', 'daftar istilah', 'kepanjangan'],
  },
  {
    path: '/perubahan/',
    label: 'Perubahan',
    group: 'team',
    what: 'Apa yang berubah, sejak kapan, dan keputusan asalnya',
    words: [
      'pembaruan panduan',
      'log perubahan',
      'aturan baru',
      'aturan yang baru berubah',
      'yang baru di panduan',
      'info terbaru',
      'ketentuan yang dicabut',
      'langganan kabar perubahan',
      'changelog',
      'umpan rss',
      'feed',
    ],
  },
  {
    path: '/kalibrasi/',
    label: 'Kalibrasi',
    group: 'team',
    what: 'Keputusan tiap rapat, dan di mana aturannya',
    words: ['rapat', 'notulen', 'daftar kalibrasi'],
  },
  {
    path: '/riwayat/',
    label: 'Riwayat',
    group: 'team',
    what: 'Panduan seperti pada tanggal tiket',
    words: ['aturan lama', 'versi lama', 'aturan per tanggal', 'tanggal tiket', 'aturan waktu itu', 'revisi'],
  },
  {
    path: '/status/',
    label: 'Status',
    group: 'team',
    what: 'Yang belum masuk panduan dan yang belum dijawab',
    words: [
      'status panduan',
      'aturan yang belum diputuskan',
      'keputusan terutang',
      'utang panduan',
      'keputusan belum masuk panduan',
      'halaman tanpa pemilik',
      'pertanyaan terbuka',
      'pertanyaan belum terjawab',
      'tinjauan',
    ],
  },
  {
    path: '/onboarding/',
    label: 'Onboarding',
    group: 'team',
    what: 'Kelas agen baru: baca, coba, lalu jawab kasus dari chat',
    words: [
      'kelas agen baru',
      'materi agen baru',
      'kelas onboarding',
      'pelatihan',
      'training',
      'belajar',
      'kuis',
      'latihan soal',
    ],
  },
  {
    path: '/kontribusi/',
    label: 'Kontribusi',
    group: 'team',
    what: 'Cara TL menerbitkan perubahan',
    words: ['mengubah panduan', 'menulis revisi', 'usul perubahan', 'pull request', 'edit panduan'],
  },
  {
    path: '/cari/',
    label: 'Cari',
    what: 'Cari aturan dengan kata yang dipakai di chat',
    words: ['pencarian', 'search'],
  },
];

/** The tools of an agent in the middle of a chat. */
export const chatTools = sections.filter(({ path }) =>
  ['/balasan/', '/alur/', '/kalkulator/'].includes(path),
);
