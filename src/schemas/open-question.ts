import { z } from 'zod';
import { isoDateSchema } from './dates.ts';
import { lineSchema } from './text.ts';

/** A decision, reminder or question of a note: `<note date>#<id>`. */
export const decisionRefSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}#[a-z0-9-]+$/);

const questionSchema = z.union([
  decisionRefSchema,
  z.strictObject({
    ask: lineSchema('Pertanyaan', 'Apa yang belum diputuskan', 300),
    since: isoDateSchema
      .optional()
      .meta({ title: 'Sejak', description: 'Tanggal dicatat, bila belum ada di catatan mana pun' }),
  }),
]);

/** What a text leaves open: questions of notes, and in words what nobody was asked yet. */
export const openSchema = z.array(questionSchema).default([]).meta({
  title: 'Belum dijawab',
  description:
    'Pertanyaan di catatan (<tanggal catatan>#<id>), atau `ask: …` bila belum ditanyakan kepada siapa pun',
});

export type OpenQuestionData = z.output<typeof questionSchema>;
