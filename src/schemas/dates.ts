import { z } from 'zod';
import { unrecorded } from './revision-name.ts';

/** Whether the text is written `YYYY-MM-DD` and names a day that exists. */
const isDay = (text: string) => z.iso.date().safeParse(text).success;

const dayAsText = z.union([
  z.string(),
  z.date().transform((date) => date.toISOString().replace('T00:00:00.000Z', '')),
]);

/**
 * A day. YAML makes `2023-11-01` a `Date` and `"2023-11-01"` a text, so both are accepted and the text is what
 * comes out. With a time of day it is no day.
 */
export const isoDateSchema = dayAsText
  .refine(isDay, { params: { rule: 'impossible-date' } })
  .meta({ title: 'Tanggal', description: 'Ditulis TTTT-BB-HH, misalnya 2023-11-01' });

/** A revision's name, which is its file's: a day, or `awal` where nobody recorded it. */
export const revisionNameSchema = dayAsText
  .refine((text) => text === unrecorded || isDay(text), { params: { rule: 'impossible-date' } })
  .meta({ title: 'Revisi', description: 'Nama berkas revisi: TTTT-BB-HH, atau awal' });
