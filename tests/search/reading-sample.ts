import { recordOf, searchOf } from './made-up.ts';

/** A guide of one page and a small lexicon, to read queries against. */
export const made = searchOf(
  [
    recordOf({
      title: 'Transfer rekening bank',
      answer: 'Status pesanan belum berubah, tidak dikirim. Jangan kirim.',
      body: 'biaya retur sicepat kakap cris cross tanggal 1 nov 2023 Rp 100.075 reseller nomor hp restrik catatan paket',
    }),
  ],
  {
    phrases: {
      tf: ['transfer'],
      blm: ['belum'],
      'not yet': ['belum'],
      'no wa': ['nomor', 'hp'],
      'belum ada kabar lagi': ['catatan'],
      rek: ['rekening'],
      lempar: ['kirim'],
      orderan: ['pesanan'],
      qris: ['transfer'],
    },
    light: ['yg', 'udah', 'gmn', 'kak', 'kakak', 'dong', 'yang', 'ada'],
    plain: ['status', 'paksa', 'rektor'],
    numbers: { amount: ['biaya'], day: ['tanggal'] },
    cues: { term: ['arti', 'apa itu'], note: ['rapat'], reply: ['wording'] },
  },
);

/** The concepts of a query: as typed, how read, and what for where that differs. */
export const read = (query: string, typing = false) =>
  made
    .understand(query, typing)
    .concepts.map(({ typed, reading, taken }) => [typed, reading, ...(taken === undefined ? [] : [taken])]);
