import { z } from 'zod';
import { versionNameSchema } from './dates.ts';

/** What a text was read against: each page (`<area>/<page>`) or value (`policy/<id>`) with all versions that the text fits. */
export const confirmedAgainstSchema = z
  .record(z.string(), z.array(versionNameSchema).min(1))
  .default({})
  .meta({
    title: 'Dicocokkan dengan',
    description:
      'Halaman (<area>/<halaman>) atau nilai (policy/<id>) yang dibaca, dengan semua revisi yang cocok: pengiriman/bukti-pod: [awal]',
  });

export type ConfirmedAgainst = z.output<typeof confirmedAgainstSchema>;
