import { z } from 'zod';
import { dateConfirmedSchema, isoDateSchema } from './dates.ts';
import { decisionRefSchema } from './open-question.ts';
import { correctionFields, idSchema, lineSchema, oneOrMore } from './text.ts';

export const policyKindSchema = z.enum(['duration-hours', 'working-hours', 'holidays']).meta({
  title: 'Jenis nilai',
  description: 'duration-hours: lama dalam jam; working-hours: jam kerja per hari; holidays: hari libur',
});

export const policyStateSchema = z.enum(['confirmed', 'assumed', 'undecided']).meta({
  title: 'Status',
  description: 'confirmed: sudah diputuskan; assumed: asumsi kalkulator; undecided: belum diputuskan',
});

const rangesSchema = (day: string) =>
  oneOrMore(lineSchema(`Jam ${day}`, 'Misalnya 08:00-17:00', 80), z.array(z.string()))
    .optional()
    .meta({ title: `Jam ${day}`, description: `Jam buka hari ${day}, misalnya 08:00-17:00; kosong: tutup` });

/** The value of a row of any kind. The check `policy-value` knows which keys a kind has, and can name the wrong one. */
const valueSchema = z.strictObject({
  hours: z
    .number()
    .positive()
    .max(8760)
    .optional()
    .meta({ title: 'Jam', description: 'Lamanya dalam jam (duration-hours)' }),
  count: z.enum(['calendar', 'working']).optional().meta({
    title: 'Hitungan',
    description: 'calendar: 24 jam sehari; working: hanya jam kerja (duration-hours)',
  }),
  monday: rangesSchema('Senin'),
  tuesday: rangesSchema('Selasa'),
  wednesday: rangesSchema('Rabu'),
  thursday: rangesSchema('Kamis'),
  friday: rangesSchema('Jumat'),
  saturday: rangesSchema('Sabtu'),
  sunday: rangesSchema('Minggu'),
  days: z
    .array(
      z.strictObject({
        date: isoDateSchema,
        name: lineSchema('Nama', 'Nama hari liburnya', 80),
        type: z.literal('joint-leave').optional().meta({
          title: 'Jenis hari',
          description: 'joint-leave: cuti bersama, yang belum tentu libur; kosong: libur',
        }),
      }),
    )
    .optional()
    .meta({ title: 'Hari', description: 'Hari libur dan cuti bersama tahun itu (holidays)' }),
});

const rowSchema = z.strictObject({
  from: isoDateSchema.meta({ title: 'Mulai', description: 'Tanggal mulai berlaku' }),
  lastDay: isoDateSchema.optional().meta({
    title: 'Hari terakhir',
    description:
      'Hari terakhir berlaku, bila sudah ditentukan; holidays berlaku paling lama sampai akhir tahun',
  }),
  state: policyStateSchema,
  value: valueSchema
    .optional()
    .meta({ title: 'Nilai', description: 'Isinya menurut jenis nilai; kosong bila belum diputuskan' }),
  source: lineSchema(
    'Sumber',
    'Keputusan asalnya (<tanggal catatan>#<id keputusan>) atau nomor KMC',
  ).optional(),
  open: decisionRefSchema.optional().meta({
    title: 'Masih ditanyakan',
    description: 'Pertanyaan di catatan, bila belum diputuskan: <tanggal catatan>#<id>',
  }),
  dateConfirmed: dateConfirmedSchema,
  recorded: isoDateSchema
    .optional()
    .meta({ title: 'Dicatat', description: 'Tanggal panduan mulai menuliskannya, bila beda dari `from`' }),
  correction: correctionFields.correction.optional(),
  affects: correctionFields.affects,
});

/** `policy/<id>.yaml`: a value that changes with time, as rows that are each in force from a day. */
export const policySchema = z.strictObject({
  title: lineSchema('Judul', 'Nama nilai ini di kalkulator', 80),
  kind: policyKindSchema,
  page: z
    .string()
    .optional()
    .meta({ title: 'Halaman', description: 'Halaman panduan yang menjelaskannya: <area>/<halaman>' }),
  workingHours: idSchema
    .optional()
    .meta({ title: 'Jam kerja', description: 'ID berkas policy/ berjenis working-hours yang dipakai' }),
  holidays: idSchema
    .optional()
    .meta({ title: 'Hari libur', description: 'ID berkas policy/ berjenis holidays yang dipakai' }),
  replies: z
    .strictObject({
      open: idSchema.meta({ title: 'Balasan tanpa waktu', description: 'ID balasan sebelum diputuskan' }),
      decided: idSchema.meta({
        title: 'Balasan dengan batas waktu',
        description: 'ID balasan yang baru boleh dikirim sesudah nilainya diputuskan',
      }),
    })
    .optional()
    .meta({ title: 'Balasan', description: 'Balasan untuk reseller (duration-hours)' }),
  rows: z.array(rowSchema).min(1).meta({ title: 'Baris', description: 'Nilai per tanggal mulai berlaku' }),
});

export type PolicyData = z.output<typeof policySchema>;
export type PolicyRowData = PolicyData['rows'][number];
export type PolicyValueData = z.output<typeof valueSchema>;
export type PolicyKind = z.output<typeof policyKindSchema>;
