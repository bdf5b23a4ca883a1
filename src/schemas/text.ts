import { z } from 'zod';

/** One line of plain text that isn't blank; `meta` is what the author reads about the field. */
export function lineSchema(meta: { title: string; description: string }, max = 200) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/[\r\n]/.test(text), { params: { rule: 'several-lines' } })
    .meta(meta);
}

/** An identifier: lower-case letters, digits and hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ title: 'ID', description: 'Huruf kecil, angka, dan tanda hubung' });

/** People or teams of `areas.yaml` that something was put to: an id, or a list of them. */
export const askedSchema = z
  .union([idSchema, z.array(idSchema)])
  .default([])
  .transform((of) => (typeof of === 'string' ? [of] : of));

/** What was said elsewhere, findable by its number: `KMC 747`. Never a link. */
export const sourcesSchema = z
  .array(lineSchema({ title: 'Sumber', description: 'Nomor pesan KMC atau slide, tanpa tautan' }))
  .meta({ title: 'Sumber', description: 'Pesan KMC atau slide yang menjadi dasar' });
