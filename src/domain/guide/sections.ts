/** A part of the site that isn't a guide page. The words by which search finds it are in `lexicon.yaml`. */
export interface SiteSection {
  path: `/${string}/`;
  label: string;
  what: string;
}

const section = (path: SiteSection['path'], label: string, what: string): SiteSection => ({
  path,
  label,
  what,
});

/** The menu's tools, in its order. */
export const tools: readonly SiteSection[] = [
  section('/balasan/', 'Balasan', 'Balasan siap kirim per area'),
  section('/alur/', 'Alur', 'Pertanyaan demi pertanyaan sampai tahu langkah dan balasannya'),
  section('/kalkulator/', 'Kalkulator', 'Total dengan kode unik, cek transfer yang tidak cocok, tenggat SLA'),
  section('/cek-mutasi/', 'Cek mutasi', 'Cocokkan mutasi bank dengan pesanan yang menunggu bayar'),
  section('/glosarium/', 'Glosarium', 'Arti istilah dan singkatan di chat'),
];

/** What the menu has for the team, in its order. */
export const teamSections: readonly SiteSection[] = [
  section('/perubahan/', 'Perubahan', 'Apa yang berubah, sejak kapan, dan keputusan asalnya'),
  section('/kalibrasi/', 'Kalibrasi', 'Keputusan tiap rapat, dan di mana aturannya'),
  section('/riwayat/', 'Riwayat', 'Panduan seperti pada tanggal tiket'),
  section('/status/', 'Status', 'Yang belum masuk panduan dan yang belum dijawab'),
  section('/onboarding/', 'Onboarding', 'Kelas agen baru: baca, coba, lalu jawab kasus dari chat'),
  section('/kontribusi/', 'Kontribusi', 'Cara TL menerbitkan perubahan'),
];

/** All sections with an address of their own. Search has its field in the header instead of the menu. */
export const sections: readonly SiteSection[] = [
  ...tools,
  ...teamSections,
  section('/cari/', 'Cari', 'Cari aturan dengan kata yang dipakai di chat'),
];

/** The tools of an agent in the middle of a chat: the first ones. */
export const chatTools = tools.slice(0, 3);
