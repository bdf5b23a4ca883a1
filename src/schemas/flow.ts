import { z } from 'zod';
import { confirmedAgainstSchema, dateConfirmedSchema } from './dates.ts';
import { openSchema } from './open-question.ts';
import { idSchema, lineSchema } from './text.ts';

const optionSchema = z.strictObject({
  id: idSchema.meta({ title: 'ID', description: 'Nama pendek pilihan; ikut di tautan yang dibagikan' }),
  label: lineSchema('Pilihan', 'Jawaban yang dipilih agen', 80),
  to: idSchema.meta({ title: 'Tujuan', description: 'ID langkah atau hasil berikutnya' }),
});

const stepSchema = z.strictObject({
  ask: lineSchema('Pertanyaan', 'Yang ditanyakan kepada agen', 120),
  hint: lineSchema('Petunjuk', 'Di mana agen melihat jawabannya', 300).optional(),
  options: z
    .array(optionSchema)
    .default([])
    .meta({ title: 'Pilihan', description: 'Jawaban yang mungkin, paling sedikit dua' }),
});

/** Rule and reply are optional here, because the checks give a better message where one is missing. */
const outcomeSchema = z.strictObject({
  title: lineSchema('Hasil', 'Kesimpulan dalam satu baris', 80),
  steps: z
    .array(lineSchema('Langkah', 'Satu hal yang dilakukan agen', 300))
    .min(1)
    .meta({ title: 'Langkah agen', description: 'Yang dilakukan agen, satu baris satu langkah' }),
  reply: idSchema.optional().meta({ title: 'Balasan', description: 'ID balasan siap kirim' }),
  to: idSchema
    .optional()
    .meta({ title: 'Penanganan berikutnya', description: 'ID orang atau tim dari areas.yaml' }),
  rule: lineSchema('Dasar', 'Halaman yang mendasarinya: <area>/<halaman>').optional(),
  open: openSchema,
});

/** `flows/<id>/<date>.yaml`: one revision of a decision flow, from its first question to every outcome. */
export const flowSchema = z.strictObject({
  title: lineSchema('Judul', 'Nama alur', 80),
  summary: lineSchema('Ringkasan', 'Kapan alur ini dipakai, satu baris'),
  dateConfirmed: dateConfirmedSchema,
  confirmedAgainst: confirmedAgainstSchema,
  start: idSchema.meta({ title: 'Mulai', description: 'ID langkah pertama' }),
  steps: z
    .record(idSchema, stepSchema)
    .meta({ title: 'Langkah', description: 'Pertanyaan beserta pilihannya, menurut ID' }),
  outcomes: z
    .record(idSchema, outcomeSchema)
    .meta({ title: 'Hasil', description: 'Ujung alur: yang dilakukan dan yang dikatakan, menurut ID' }),
});

export type FlowData = z.output<typeof flowSchema>;
export type OutcomeData = z.output<typeof outcomeSchema>;
