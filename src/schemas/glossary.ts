import { z } from 'zod';
import { idSchema, lineSchema } from './text.ts';

const termSchema = z
  .strictObject({
    term: lineSchema('Istilah', 'Cara menulis yang dianjurkan', 60),
    expands: lineSchema('Kepanjangan', 'Kepanjangan singkatan', 120).optional(),
    definition: lineSchema('Arti', 'Arti dalam satu-dua kalimat', 400).optional(),
    open: z.literal(true).optional().meta({ title: 'Terbuka', description: 'true bila artinya belum pasti' }),
    openNote: lineSchema('Catatan', 'Apa yang diketahui selama artinya belum pasti', 400).optional(),
    also: z
      .array(lineSchema('Tulisan lain', 'Singkatan, bahasa percakapan, Inggris', 60))
      .default([])
      .meta({ title: 'Tulisan lain', description: 'Cara lain orang menulisnya; dibaca pencarian' }),
    see: z
      .array(z.string())
      .default([])
      .meta({ title: 'Lihat', description: 'Halaman terkait: <area>/<halaman>' }),
  })
  .refine((term) => term.definition !== undefined || term.open, {
    path: ['definition'],
    params: { rule: 'term-undefined' },
  });

/** `glossary.yaml`: terms by id. */
export const glossarySchema = z.record(idSchema, termSchema);

export type Glossary = z.output<typeof glossarySchema>;
