import { z } from 'zod';
import { dateConfirmedSchema, isoDateSchema } from './dates.ts';

/** `publishing.yaml`: from which day records of rules in force are frozen. Without the file nothing is published. */
export const publishingSchema = z.strictObject({
  dateConfirmed: dateConfirmedSchema,
  since: isoDateSchema.meta({ title: 'Sejak', description: 'Hari pertama panduan terbit untuk agen' }),
});

export type Publishing = z.output<typeof publishingSchema>;
