/** A part of the site that isn't a guide page: its address, its name and what it is for. */
export interface Section {
  path: `/${string}/`;
  label: string;
  what: string;
}

/** Sections with an address of their own, in the order a reader is offered them. */
export const sections: readonly Section[] = [
  { path: '/perubahan/', label: 'Perubahan', what: 'Apa yang berubah, sejak kapan, dan keputusan asalnya' },
  { path: '/riwayat/', label: 'Riwayat', what: 'Panduan seperti pada tanggal tiket' },
  { path: '/kalibrasi/', label: 'Kalibrasi', what: 'Catatan rapat dan status tiap keputusannya' },
  { path: '/glosarium/', label: 'Glosarium', what: 'Arti istilah dan singkatan di chat' },
  { path: '/status/', label: 'Status', what: 'Yang masih terutang: keputusan, pertanyaan, tinjauan' },
  { path: '/kontribusi/', label: 'Kontribusi', what: 'Cara TL menerbitkan perubahan' },
  { path: '/cari/', label: 'Cari', what: 'Cari aturan dengan kata yang dipakai di chat' },
];
