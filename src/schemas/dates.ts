import { z } from 'zod';
import { correctionMark, unrecorded } from './revision-name.ts';

/** Whether the text is a day that exists, as `YYYY-MM-DD`. */
const isDay = (text: string) => z.iso.date().safeParse(text).success;

const dayAsText = z.union([
  z.string(),
  z.date().transform((date) => date.toISOString().replace('T00:00:00.000Z', '')),
]);

/** A day, read to text. YAML reads `2023-11-01` as a `Date` and `"2023-11-01"` as text: both are accepted, a time of day is refused. */
export const isoDateSchema = dayAsText
  .refine(isDay, { params: { rule: 'impossible-date' } })
  .meta({ title: 'Tanggal', description: 'Ditulis TTTT-BB-HH, misalnya 2023-11-01' });

/** Repeats a day that is more than a year ahead: its file's, or its row's. */
export const dateConfirmedSchema = isoDateSchema.optional().meta({
  title: 'Tanggal sudah benar',
  description:
    'Tanggal mulai sekali lagi, bila lebih dari setahun lagi: supaya tahun yang salah ketik ketahuan',
});

/** A revision of a page or a row of a value, as it is named by what was read against it: with its correction, if it has one. */
export const versionNameSchema = dayAsText
  .refine(
    (text) => {
      const [revision = '', correction, ...more] = text.split(correctionMark);
      const isRevision = revision === unrecorded || isDay(revision);
      return isRevision && more.length === 0 && (correction === undefined || isDay(correction));
    },
    { params: { rule: 'impossible-date' } },
  )
  .meta({
    title: 'Versi',
    description: `Nama revisi: TTTT-BB-HH atau awal; yang dikoreksi ditambah ${correctionMark}TTTT-BB-HH`,
  });

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
