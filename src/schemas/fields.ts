import { z } from 'zod';
import { correctionMark, unrecorded } from './revision-name.ts';

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

/** The people or teams of `areas.yaml` that a question was put to: an id or a list of ids. */
export const askedSchema = z
  .union([idSchema, z.array(idSchema)])
  .default([])
  .transform((of) => (typeof of === 'string' ? [of] : of));

/** Messages or slides that are cited by their number, never by a link: `KMC 747`. */
export const sourcesSchema = z
  .array(lineSchema('Sumber', 'Nomor pesan KMC atau slide, tanpa tautan'))
  .meta({ title: 'Sumber', description: 'Pesan KMC atau slide yang menjadi dasar' });

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

/** Whether the text names a revision: its first day, or `awal` where nobody recorded that day. */
const isRevisionName = (text: string) => text === unrecorded || isDay(text);

/** A revision of a page or a row of a value, as it is named by what was read against it: with its correction, if it has one. */
export const versionNameSchema = dayAsText
  .refine(
    (text) => {
      const [revision = '', correction, ...more] = text.split(correctionMark);
      return isRevisionName(revision) && more.length === 0 && (correction === undefined || isDay(correction));
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

/** A decision, reminder or question of a note: `<note date>#<id>`. */
export const decisionRefSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}#[a-z0-9-]+$/);

const questionSchema = z.union([
  decisionRefSchema,
  z.strictObject({
    ask: lineSchema('Pertanyaan', 'Apa yang belum diputuskan', 300),
    since: isoDateSchema
      .optional()
      .meta({ title: 'Sejak', description: 'Tanggal dicatat, bila belum ada di catatan mana pun' }),
  }),
]);

/** What a text leaves open: questions of notes, and in words what nobody was asked yet. */
export const openSchema = z.array(questionSchema).default([]).meta({
  title: 'Belum dijawab',
  description:
    'Pertanyaan di catatan (<tanggal catatan>#<id>), atau `ask: …` bila belum ditanyakan kepada siapa pun',
});

export type OpenQuestionData = z.output<typeof questionSchema>;

/** What a correction says beside the whole text as it should have been. */
export const correctionFields = {
  correction: lineSchema('Koreksi', 'Apa yang salah tertulis dan kini dibetulkan', 300),
  affects: z.literal('none').optional().meta({
    title: 'Pengaruh',
    description: 'none: tidak ada balasan, alur, atau soal yang perlu dibaca ulang karenanya',
  }),
};
