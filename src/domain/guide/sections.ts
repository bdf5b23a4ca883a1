/** A part of the site that isn't a guide page. The words by which search finds it are in `lexicon.yaml`. */
export interface SiteSection {
  path: `/${string}/`;
  label: string;
  /** Where the menu lists it; search has its field in the header instead. */
  group?: 'tools' | 'team';
  what: string;
}

/** Sections with an address of their own, in the order of the menu. */
export const sections: readonly SiteSection[] = [
  { path: '/balasan/', label: 'Balasan', group: 'tools', what: 'Balasan siap kirim per area' },
  {
    path: '/alur/',
    label: 'Alur',
    group: 'tools',
    what: 'Pertanyaan demi pertanyaan sampai tahu langkah dan balasannya',
  },
  {
    path: '/kalkulator/',
    label: 'Kalkulator',
    group: 'tools',
    what: 'Total dengan kode unik, cek transfer yang tidak cocok, tenggat SLA',
  },
  {
    path: '/cek-mutasi/',
    label: 'Cek mutasi',
    group: 'tools',
    what: 'Cocokkan mutasi bank dengan pesanan yang menunggu bayar',
  },
  { path: '/glosarium/', label: 'Glosarium', group: 'tools', what: 'Arti istilah dan singkatan di chat' },
  {
    path: '/perubahan/',
    label: 'Perubahan',
    group: 'team',
    what: 'Apa yang berubah, sejak kapan, dan keputusan asalnya',
  },
  {
    path: '/kalibrasi/',
    label: 'Kalibrasi',
    group: 'team',
    what: 'Keputusan tiap rapat, dan di mana aturannya',
  },
  { path: '/riwayat/', label: 'Riwayat', group: 'team', what: 'Panduan seperti pada tanggal tiket' },
  {
    path: '/status/',
    label: 'Status',
    group: 'team',
    what: 'Yang belum masuk panduan dan yang belum dijawab',
  },
  {
    path: '/onboarding/',
    label: 'Onboarding',
    group: 'team',
    what: 'Kelas agen baru: baca, coba, lalu jawab kasus dari chat',
  },
  { path: '/kontribusi/', label: 'Kontribusi', group: 'team', what: 'Cara TL menerbitkan perubahan' },
  { path: '/cari/', label: 'Cari', what: 'Cari aturan dengan kata yang dipakai di chat' },
];

/** The tools of an agent in the middle of a chat. */
export const chatTools = sections.filter(({ path }) =>
  ['/balasan/', '/alur/', '/kalkulator/'].includes(path),
);
