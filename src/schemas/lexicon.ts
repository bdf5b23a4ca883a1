import { z } from 'zod';

const wordsSchema = z.array(z.string().trim().min(1).max(60));
const optionalWords = wordsSchema.default([]);

/** `lexicon.yaml`: everyday words of chats, for search. Technical terms are in `glossary.yaml`. */
export const lexiconSchema = z.strictObject({
  light: wordsSchema.meta({
    title: 'Kata ringan',
    description: 'Kata percakapan yang tidak menentukan isi pertanyaan: sih, dong, kak, yang',
  }),
  plain: optionalWords.meta({
    title: 'Kata biasa',
    description: 'Kata baku yang tidak dipakai panduan; jangan dianggap salah ketik kata lain',
  }),
  cues: z
    .strictObject({
      term: optionalWords.meta({ title: 'Istilah', description: 'Kata yang menanyakan arti' }),
      note: optionalWords.meta({ title: 'Catatan', description: 'Kata yang menanyakan hasil rapat' }),
      reply: optionalWords.meta({ title: 'Balasan', description: 'Kata yang meminta kalimat siap kirim' }),
      tool: optionalWords.meta({ title: 'Alat', description: 'Kata yang meminta hitungan atau daftar' }),
      flow: optionalWords.meta({
        title: 'Alur',
        description: 'Kata yang meminta dipandu langkah demi langkah',
      }),
    })
    .prefault({})
    .meta({
      title: 'Petunjuk jenis',
      description:
        'Kata yang menandakan jenis yang dicari: arti (istilah), rapat (catatan), wording (balasan)',
    }),
  numbers: z
    .strictObject({
      amount: z.string().default('').meta({ title: 'Nominal', description: 'Jumlah uang seperti 150.087' }),
      day: z.string().default('').meta({ title: 'Tanggal', description: 'Tanggal seperti 10 oktober 2023' }),
    })
    .prefault({})
    .meta({
      title: 'Arti angka',
      description: 'Kata panduan yang dicari bila pertanyaan memuat angka yang tidak ada di panduan',
    }),
  sections: z.record(z.string(), wordsSchema).default({}).meta({
    title: 'Bagian situs',
    description: 'Alamat sebuah bagian, lalu kata lain yang mencarinya: balasan: [template chat]',
  }),
  words: z.record(z.string(), wordsSchema).meta({
    title: 'Padanan kata',
    description: 'Kata baku, lalu cara lain agen menulisnya: belum: [blm, blom]',
  }),
});

export type LexiconFile = z.output<typeof lexiconSchema>;

/** The lexicon of a guide that has no such file. */
export const emptyLexicon = lexiconSchema.parse({ light: [], words: {} });
