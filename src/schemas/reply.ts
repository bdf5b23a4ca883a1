import { z } from 'zod';
import { confirmedAgainstSchema, dateConfirmedSchema } from './dates.ts';
import { idSchema, lineSchema } from './text.ts';

/** The form of a placeholder's name, such as `batas_waktu`. */
const placeholderName = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

export const placeholderTypeSchema = z.enum(['rupiah', 'time', 'text', 'link']).meta({
  title: 'Jenis isian',
  description: 'rupiah: nominal; time: tanggal dan jam (WIB); text: teks satu baris; link: satu tautan',
});

const placeholderSchema = z.strictObject({
  type: placeholderTypeSchema,
  label: lineSchema('Label', 'Nama isian yang dibaca agen', 60),
  hint: lineSchema('Petunjuk', 'Dari mana isinya, atau contohnya', 120).optional(),
});

/** Frontmatter of `replies/<id>/<date>.md`: one revision of a reply ready to send. The body is the text for the chat. */
export const replySchema = z.strictObject({
  title: lineSchema('Judul', 'Kapan balasan ini dipakai', 80),
  area: idSchema.meta({ title: 'Area', description: 'Area panduan tempat balasan ini' }),
  asks: z.enum(['identity']).optional().meta({
    title: 'Menanyakan',
    description: 'identity: soal siapa usernya; balasannya tidak boleh menyebut saldo',
  }),
  placeholders: z
    .record(z.string().regex(placeholderName), placeholderSchema)
    .default({})
    .meta({ title: 'Isian', description: 'Tiap `{nama_isian}` di teks balasan: jenis dan labelnya' }),
  dateConfirmed: dateConfirmedSchema,
  confirmedAgainst: confirmedAgainstSchema,
});

export type ReplyData = z.output<typeof replySchema>;
export type PlaceholderType = z.output<typeof placeholderTypeSchema>;
