import { z } from 'zod';
import { decisionRefSchema } from './open-question.ts';
import { correctionFields, idSchema, lineSchema, oneOrMore, sourcesSchema } from './text.ts';

export const decisionKindSchema = z.enum(['rule', 'reminder', 'question']).meta({
  title: 'Jenis',
  description: 'rule: aturan yang diputuskan; reminder: pengingat aturan lama; question: masih ditanyakan',
});

const decisionSchema = z.strictObject({
  id: idSchema,
  topic: lineSchema('Topik', 'Pokok keputusan dalam beberapa kata', 80),
  decision: lineSchema('Keputusan', 'Isi keputusan dalam satu-dua kalimat', 500),
  kind: decisionKindSchema,
  by: idSchema.optional().meta({ title: 'Oleh', description: 'ID orang yang menyampaikan' }),
  owner: idSchema
    .optional()
    .meta({ title: 'Penanggung jawab', description: 'ID orang yang menindaklanjuti' }),
  of: oneOrMore(idSchema).default([]).meta({
    title: 'Ditanyakan kepada',
    description: 'ID orang atau tim dari areas.yaml (question); kosong bila tidak tercatat',
  }),
  answers: z.array(decisionRefSchema).default([]).meta({
    title: 'Menjawab',
    description: 'Pertanyaan yang dijawab keputusan ini: <tanggal catatan>#<id>',
  }),
  sources: sourcesSchema.default([]),
});

/** Frontmatter of `calibrations/<date>.md`: a calibration or meeting note and what it decided. */
export const noteSchema = z.strictObject({
  title: lineSchema('Judul', 'Nama rapat atau kalibrasi', 80),
  dateNote: lineSchema('Catatan tanggal', 'Penjelasan bila tanggal rapat tidak tercatat', 300).optional(),
  people: z.array(idSchema).default([]).meta({ title: 'Peserta', description: 'ID orang dari areas.yaml' }),
  sources: sourcesSchema.default([]),
  decisions: z
    .array(decisionSchema)
    .min(1)
    .meta({ title: 'Keputusan', description: 'Semua keputusan, pengingat, dan pertanyaan rapat ini' }),
});

/** Frontmatter of `calibrations/<date>.koreksi-<date>.md`: the note as it should have been written, and what was wrong. */
export const noteCorrectionSchema = noteSchema.extend(correctionFields);

export type NoteData = z.output<typeof noteSchema>;
export type NoteCorrectionData = z.output<typeof noteCorrectionSchema>;
export type DecisionData = z.output<typeof decisionSchema>;
export type DecisionKind = z.output<typeof decisionKindSchema>;
