import { z } from 'zod';

/** One line of plain text that isn't blank, of at most `max` characters. Authors read the title and description of the field. */
export function lineSchema(title: string, description: string, max = 200) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/[\r\n]/.test(text), { params: { rule: 'several-lines' } })
    .meta({ title, description });
}

export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ title: 'ID', description: 'Huruf kecil, angka, dan tanda hubung' });

/** One text or a list of texts, read to a list. */
export function oneOrMore(text: z.ZodType<string>, texts: z.ZodType<string[]> = z.array(text)) {
  return z.union([text, texts]).transform((own) => (typeof own === 'string' ? [own] : own));
}

/** Messages or slides that are cited by their number, never by a link: `KMC 747`. */
export const sourcesSchema = z
  .array(lineSchema('Sumber', 'Nomor pesan KMC atau slide, tanpa tautan'))
  .meta({ title: 'Sumber', description: 'Pesan KMC atau slide yang menjadi dasar' });

/** What a correction says beside the whole text as it should have been. */
export const correctionFields = {
  correction: lineSchema('Koreksi', 'Apa yang salah tertulis dan kini dibetulkan', 300),
  affects: z.literal('none').optional().meta({
    title: 'Pengaruh',
    description: 'none: tidak ada balasan, alur, atau soal yang perlu dibaca ulang karenanya',
  }),
};
