import { z } from 'zod';
import { confirmedAgainstSchema, dateConfirmedSchema, isoDateSchema, versionNameSchema } from './dates.ts';
import { decisionRefSchema, openSchema } from './open-question.ts';
import { correctionFields, idSchema, lineSchema, sourcesSchema } from './text.ts';

/** The maximum length of an `answer` in characters. An agent reads it while a customer waits. */
export const answerLimit = 200;

/** A link in a text: an address with or without `https://`, or a Markdown link. */
export const linkPattern = /https?:\/\/|www\.|\b[a-z0-9-]+\.[a-z]{2,}\/|\[[^\]]*\]\(/i;

const answerSchema = z
  .string()
  .trim()
  .min(1)
  .max(answerLimit)
  .refine((text) => !linkPattern.test(text), { params: { rule: 'answer-link' } })
  .refine((text) => !/[\r\n]/.test(text), { params: { rule: 'several-lines' } })
  .meta({
    title: 'Untuk agen',
    description: `Untuk agen, tindakan lebih dulu: teks biasa, paling banyak ${answerLimit} karakter, tanpa tautan`,
  });

export const changeKindSchema = z.enum(['new', 'changed', 'removed', 'clarified']).meta({
  title: 'Jenis perubahan',
  description: 'new: baru; changed: berubah; removed: dicabut; clarified: diperjelas tanpa mengubah aturan',
});

export const revisionStateSchema = z.enum(['in-force', 'awaiting']).meta({
  title: 'Status',
  description: 'in-force: ada aturannya; awaiting: aturan tertulisnya belum ada',
});

/** Frontmatter of `guide/<area>/<page>/<date>.md`: one revision of a page. */
export const revisionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/)
    .optional()
    .meta({
      title: 'ID',
      description: 'Ditulis oleh `npm run new` dan tetap walau tanggalnya diundur: kunci di feed dan channel',
    }),
  title: lineSchema('Judul', 'Judul halaman', 80),
  answer: answerSchema,
  change: z
    .strictObject({
      kind: changeKindSchema,
      summary: lineSchema('Ringkasan perubahan', 'Satu baris untuk log perubahan'),
      drops: z
        .array(decisionRefSchema)
        .default([])
        .meta({ title: 'Tidak lagi dijalankan', description: 'Keputusan revisi sebelumnya yang dilepas' }),
      acknowledge: z.boolean().optional().meta({
        title: 'Perlu “Sudah saya baca”',
        description: 'Apakah agen diminta menandainya; bila kosong: ya untuk changed dan removed',
      }),
    })
    .meta({ title: 'Perubahan', description: 'Apa yang berubah dari revisi sebelumnya' }),
  decidedIn: z
    .array(decisionRefSchema)
    .meta({ title: 'Diputuskan di', description: 'Keputusan asalnya: <tanggal catatan>#<id keputusan>' }),
  state: revisionStateSchema,
  dateConfirmed: dateConfirmedSchema,
  recorded: isoDateSchema.optional().meta({
    title: 'Dicatat',
    description: 'Tanggal panduan mulai menuliskannya, bila beda dari nama berkas',
  }),
  basedOn: versionNameSchema
    .optional()
    .meta({ title: 'Disusun dari', description: 'Revisi yang disalin untuk revisi ini, dengan koreksinya' }),
  owner: idSchema.optional().meta({ title: 'Penanggung jawab', description: 'ID orang dari areas.yaml' }),
  reviewed: isoDateSchema
    .optional()
    .meta({ title: 'Terakhir ditinjau', description: 'Tanggal isi halaman terakhir diperiksa' }),
  reviewMonths: z
    .int()
    .min(1)
    .max(60)
    .optional()
    .meta({ title: 'Ditinjau tiap', description: 'Jarak tinjauan dalam bulan' }),
  replies: z.array(idSchema).default([]).meta({ title: 'Balasan', description: 'ID balasan siap kirim' }),
  flow: idSchema.optional().meta({ title: 'Alur', description: 'ID alur keputusan' }),
  aliases: z
    .array(lineSchema('Kata lain', 'Kata yang diketik agen', 60))
    .default([])
    .meta({ title: 'Kata lain', description: 'Kata dan frasa lain yang diketik agen untuk halaman ini' }),
  open: openSchema,
  confirmedAgainst: confirmedAgainstSchema,
  appliesTo: lineSchema('Berlaku untuk', 'Kasus atau transaksi yang diatur').optional(),
  sources: sourcesSchema.default([]),
});

/** Frontmatter of `<revision>.koreksi-<date>.md`: the revision as it should have been written, and what was wrong. */
export const correctionSchema = revisionSchema.extend({
  ...correctionFields,
  // Not `change.acknowledge`: a correction repeats the revision's `change`, and would ask again unmeant.
  acknowledge: z.literal(true).optional().meta({
    title: 'Perlu “Sudah saya baca” lagi',
    description: 'true: agen diminta menandai koreksi ini sudah dibaca',
  }),
});

export type RevisionData = z.output<typeof revisionSchema>;
export type ChangeKind = z.output<typeof changeKindSchema>;
export type RevisionState = z.output<typeof revisionStateSchema>;
export type CorrectionData = z.output<typeof correctionSchema>;
