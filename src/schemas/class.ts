import { z } from 'zod';
import { confirmedAgainstSchema } from './dates.ts';
import { idSchema, lineSchema } from './text.ts';

const whySchema = lineSchema('Alasan', 'Mengapa benar atau salah, menurut aturannya', 300);

const amountValueSchema = z
  .number()
  .int()
  .meta({ title: 'Nominal', description: 'Rupiah bulat tanpa titik, misalnya 100075' });

const optionSchema = z.strictObject({
  id: idSchema.meta({ title: 'ID', description: 'Nama pendek pilihan; jawaban peserta disimpan dengannya' }),
  text: lineSchema('Pilihan', 'Yang dilakukan atau dikatakan agen', 300),
  right: z
    .boolean()
    .default(false)
    .meta({ title: 'Benar', description: 'true untuk pilihan yang benar; tidak dipakai di jenis order' }),
  why: whySchema,
});

export const questionKindSchema = z.enum(['single', 'several', 'order', 'amount']).meta({
  title: 'Jenis soal',
  description:
    'single: satu jawaban; several: beberapa; order: urutkan (urutan berkas yang benar); amount: tulis nominal',
});

const slipSchema = z.strictObject({ value: amountValueSchema, why: whySchema });

/** A question of any kind. The check `class-answer` knows what a kind needs, and can name what is missing. */
const questionSchema = z.strictObject({
  id: idSchema.meta({ title: 'ID', description: 'Nama pendek soal, satu kali dalam modulnya' }),
  kind: questionKindSchema,
  chat: lineSchema('Chat', 'Yang ditulis reseller, atau keadaan yang dihadapi agen', 400),
  ask: lineSchema('Pertanyaan', 'Yang ditanyakan kepada peserta'),
  options: z
    .array(optionSchema)
    .default([])
    .meta({ title: 'Pilihan', description: 'Untuk single, several, dan order' }),
  amount: slipSchema
    .extend({
      slips: z
        .array(slipSchema)
        .default([])
        .meta({ title: 'Kekeliruan', description: 'Nominal salah yang mungkin ditulis, dengan alasannya' }),
    })
    .optional()
    .meta({ title: 'Nominal', description: 'Untuk jenis amount: nominal yang benar dan kekeliruannya' }),
  rule: lineSchema('Dasar', 'Halaman dan bagian yang diuji: <area>/<halaman> atau <area>/<halaman>#<bagian>'),
  confirmedAgainst: confirmedAgainstSchema,
});

const taskSchema = z.strictObject({
  id: idSchema.meta({ title: 'ID', description: 'Nama pendek tugas, satu kali dalam modulnya' }),
  what: lineSchema('Tugas', 'Yang dicoba peserta', 300),
  where: lineSchema('Alamat', 'Alat atau alur yang dipakai, misalnya /kalkulator/#berapa-dibayar'),
  expect: lineSchema('Hasil', 'Yang seharusnya terlihat sesudahnya', 300),
});

/** Frontmatter of `classes/<nn>-<id>.md`: a module of the onboarding class. The body introduces it. */
export const classSchema = z.strictObject({
  title: lineSchema('Judul', 'Nama modul', 80),
  goal: lineSchema('Tujuan', 'Yang bisa dilakukan peserta sesudahnya', 300),
  read: z
    .array(lineSchema('Halaman', '<area>/<halaman>'))
    .min(1)
    .meta({ title: 'Bacaan', description: 'Halaman panduan yang dibaca: <area>/<halaman>' }),
  try: z
    .array(taskSchema)
    .min(1)
    .meta({ title: 'Latihan', description: 'Tugas dengan alat di situs ini beserta hasilnya' }),
  questions: z
    .array(questionSchema)
    .meta({ title: 'Soal', description: 'Kasus dari chat, paling sedikit lima' }),
});

export type ClassData = z.output<typeof classSchema>;
export type ClassQuestionData = ClassData['questions'][number];
