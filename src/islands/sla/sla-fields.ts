import { isWallTime, jakartaInstant, jakartaTime, weekdayNames } from '../../domain/policy/wall-time.ts';
import type { SlaCase } from '../../site/sla.ts';
import { valueAsTyped } from '../../text/typed-text.ts';
import { addressWith, fieldFromAddress } from '../unique-code/field-view.ts';

type DayField = Lowercase<(typeof weekdayNames)[number]>;

/** The names of the fields for working hours, from Monday on. */
export const dayFields = weekdayNames.map((name) => name.toLowerCase() as DayField);

const fieldNames = ['kasus', 'waktu', 'jam', 'hitung', ...dayFields, 'libur', 'simulasi'] as const;

/**
 * The fields by name, as the form and the address have them: texts as typed, right or wrong. `waktu` is a time in Jakarta, `hitung` is
 * `kerja` or `kalender`, `libur` is `tidak` where holidays count as working days, and `simulasi` is `1` while a simulation is open.
 */
export type SlaFields = Record<(typeof fieldNames)[number], string>;

/** The fields of an address. What it doesn't say, or says wrongly, is as on a first visit. */
export function fieldsOf(search: string, cases: readonly SlaCase[], now: number): SlaFields {
  const texts = fieldNames.map((name) => [name, fieldFromAddress(search, name)?.trim() ?? '']);
  const fields: SlaFields = Object.fromEntries(texts);
  return {
    ...fields,
    kasus: (cases.find(({ id }) => id === fields.kasus) ?? cases[0])?.id ?? '',
    waktu: fields.waktu || jakartaTime(now),
    hitung: fields.hitung === 'kalender' ? 'kalender' : 'kerja',
  };
}

/** The query of an address with these fields. Those of a simulation are in it only while it is open; parameters of others stay. */
export function queryOf(search: string, { kasus, waktu, ...simulation }: SlaFields): string {
  const texts = Object.entries(simulation).map(([name, text]) => [name, simulation.simulasi && text]);
  return addressWith(search, { kasus, waktu, ...Object.fromEntries(texts) });
}

/** The instant of a complaint. Undefined where the text isn't a time from 2015 to 2099. */
export function findStart(text: string): number | undefined {
  return isWallTime(text) && text >= '2015' && text < '2100' ? jakartaInstant(text) : undefined;
}

/** The minutes of a simulated duration in hours. Undefined where the text isn't one of at most 720 hours, which is a month. */
export function findMinutes(text: string): number | undefined {
  const typed = valueAsTyped(text);
  const hours = /^\d{1,6}([.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : 0;
  const minutes = Math.round(hours * 60);
  return minutes >= 1 && hours <= 720 ? minutes : undefined;
}
