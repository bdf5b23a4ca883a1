import { z } from 'zod';
import { unrecorded } from './revision-name.ts';

/** Whether the text is a day that exists, as `YYYY-MM-DD`. */
const isDay = (text: string) => z.iso.date().safeParse(text).success;

const dayAsText = z.union([
  z.string(),
  z.date().transform((date) => date.toISOString().replace('T00:00:00.000Z', '')),
]);

/**
 * A day, read to text. YAML reads `2023-11-01` as a `Date` and `"2023-11-01"` as text, so both are accepted. A date
 * with a time of day is refused.
 */
export const isoDateSchema = dayAsText
  .refine(isDay, { params: { rule: 'impossible-date' } })
  .meta({ title: 'Tanggal', description: 'Ditulis TTTT-BB-HH, misalnya 2023-11-01' });

/** The name of a revision's file: its first day, or `awal` where nobody recorded that day. */
export const revisionNameSchema = dayAsText
  .refine((text) => text === unrecorded || isDay(text), { params: { rule: 'impossible-date' } })
  .meta({ title: 'Revisi', description: 'Nama berkas revisi: TTTT-BB-HH, atau awal' });
