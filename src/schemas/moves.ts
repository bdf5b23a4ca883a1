import { z } from 'zod';
import { isoDateSchema } from './dates.ts';
import { oneOrMore } from './text.ts';

const pageIdSchema = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
  .meta({ title: 'Halaman', description: 'Alamat halaman: <area>/<halaman>' });

/** `moved.yaml`: pages that moved or were split. Old addresses lead on, and as-of before the day speaks of the old name. */
export const movesSchema = z.array(
  z.strictObject({
    from: pageIdSchema.meta({ title: 'Dari', description: 'Alamat lama: <area>/<halaman>' }),
    to: oneOrMore(pageIdSchema, z.array(pageIdSchema).min(1)).meta({
      title: 'Ke',
      description: 'Alamat baru; beberapa bila halamannya dipecah',
    }),
    date: isoDateSchema.meta({ title: 'Tanggal', description: 'Hari pindahnya' }),
  }),
);

export type Move = z.output<typeof movesSchema>[number];
