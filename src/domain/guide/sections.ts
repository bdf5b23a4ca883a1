/** A part of the site that isn't a guide page. The words by which search finds it are in `lexicon.yaml`. */
export interface SiteSection {
  path: `/${string}/`;
  label: string;
  what: string;
}

/** The menu's tools, in its order. */
export const tools: readonly SiteSection[] = [
  { path: '/balasan/', label: 'Balasan', what: 'Balasan siap kirim per area' },
  { path: '/alur/', label: 'Alur', what: 'Pertanyaan demi pertanyaan sampai tahu langkah dan balasannya' },
  {
    path: '/kalkulator/',
    label: 'Kalkulator',
    what: 'Total dengan kode unik, cek transfer yang tidak cocok, tenggat SLA',
  },
  {
    path: '/cek-mutasi/',
    label: 'Cek mutasi',
    what: 'Cocokkan mutasi bank dengan pesanan yang menunggu bayar',
  },
  { path: '/glosarium/', label: 'Glosarium', what: 'Arti istilah dan singkatan di chat' },
];

/** What the menu has for the team, in its order. */
export const teamSections: readonly SiteSection[] = [
  { path: '/perubahan/', label: 'Perubahan', what: 'Apa yang berubah, sejak kapan, dan keputusan asalnya' },
  { path: '/kalibrasi/', label: 'Kalibrasi', what: 'Keputusan tiap rapat, dan di mana aturannya' },
  { path: '/riwayat/', label: 'Riwayat', what: 'Panduan seperti pada tanggal tiket' },
  { path: '/status/', label: 'Status', what: 'Yang belum masuk panduan dan yang belum dijawab' },
  {
    path: '/onboarding/',
    label: 'Onboarding',
    what: 'Kelas agen baru: baca, coba, lalu jawab kasus dari chat',
  },
  { path: '/kontribusi/', label: 'Kontribusi', what: 'Cara TL menerbitkan perubahan' },
];

/** All sections with an address of their own. Search has its field in the header instead of the menu. */
export const sections: readonly SiteSection[] = [
  ...tools,
  ...teamSections,
  { path: '/cari/', label: 'Cari', what: 'Cari aturan dengan kata yang dipakai di chat' },
];

/** The tools of an agent in the middle of a chat: the first ones. */
export const chatTools = tools.slice(0, 3);
