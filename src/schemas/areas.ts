import { z } from 'zod';
import { idSchema, lineSchema } from './text.ts';

/** `areas.yaml`: the areas of the guide, and the people and teams that it may name. */
export const areasSchema = z.strictObject({
  people: z
    .record(
      idSchema,
      z.strictObject({
        label: lineSchema('Nama', 'Nama depan atau nama tim', 60),
        what: lineSchema('Tentang', 'Peran, bila sumber menyebutnya').optional(),
        github: z
          .string()
          .regex(/^[A-Za-z0-9-]+(?:\/[A-Za-z0-9._-]+)?$/)
          .optional()
          .meta({ title: 'Akun GitHub', description: 'Nama akun atau organisasi/tim di GitHub, tanpa @' }),
      }),
    )
    .meta({ title: 'Orang dan tim', description: 'Yang boleh menjadi pemutus atau penanggung jawab' }),
  areas: z
    .record(
      idSchema,
      z.strictObject({
        label: lineSchema('Nama', 'Nama area di menu', 40),
        order: z.int().min(1).meta({ title: 'Urutan', description: 'Urutan di menu, mulai dari 1' }),
        summary: lineSchema('Ringkasan', 'Apa yang ada di area ini'),
        owner: idSchema.optional().meta({ title: 'Penanggung jawab', description: 'ID orang dari people' }),
      }),
    )
    .meta({ title: 'Area', description: 'Bagian panduan; nama folder di guide/' }),
});

export type AreasFile = z.output<typeof areasSchema>;
