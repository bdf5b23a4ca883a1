import { isWallTime } from '../../domain/policy/wall-time.ts';
import { weekdayNames } from '../../domain/policy/weekdays.ts';
import { closedWeek, findDayHours, isEverOpen, type Week } from '../../domain/policy/working-hours.ts';
import type { SlaData } from '../../site/sla-data.ts';
import { valueAsTyped } from '../../text/typed-text.ts';
import { jakarta, wallTimeOf } from './sla-words.ts';

/** The fields as typed, right or wrong. */
export interface SlaInputs {
  /** Id of the kind of case. */
  kind: string;
  /** The complaint's time on Jakarta's clock, `2026-11-22T09:30`; empty where the field is. */
  start: string;
  simulate: boolean;
  hours: string;
  count: 'calendar' | 'working';
  /** Hours by weekday, from Monday on. */
  week: string[];
  /** Whether public holidays are left out. */
  holidays: boolean;
}

/** Longest text that is read of an address. */
const longest = 80;
const dayNames = weekdayNames.map((name) => name.toLowerCase());

/** The inputs by the names of their fields, all but `simulate`, which has none. A boolean says whether a box is checked. */
export function fieldsOf(inputs: SlaInputs): Record<string, string | boolean> {
  return {
    kasus: inputs.kind,
    waktu: inputs.start,
    jam: inputs.hours,
    hitung: inputs.count === 'calendar' ? 'kalender' : 'kerja',
    ...Object.fromEntries(dayNames.map((name, index) => [name, inputs.week[index] ?? ''])),
    libur: inputs.holidays,
  };
}

/** The inputs of fields by name. A box is among them only while it is checked. */
export function inputsOf(fields: Readonly<Record<string, string>>): SlaInputs {
  return {
    kind: fields.kasus ?? '',
    start: fields.waktu ?? '',
    simulate: fields.simulasi === '1',
    hours: fields.jam ?? '',
    count: fields.hitung === 'kalender' ? 'calendar' : 'working',
    week: dayNames.map((name) => fields[name] ?? ''),
    holidays: 'libur' in fields,
  };
}

/** The inputs of an address, where each field has its name. What it doesn't say, or says wrongly, is as on a first visit. */
export function readInputs(search: string, { cases }: SlaData, now: Temporal.Instant): SlaInputs {
  const params = [...new URLSearchParams(search)].map(([name, text]) => [
    name,
    text.trim().slice(0, longest),
  ]);
  const fields: Record<string, string> = Object.fromEntries(params);
  const inputs = inputsOf(fields);
  return {
    ...inputs,
    kind: (cases.find(({ id }) => id === inputs.kind) ?? cases[0])?.id ?? '',
    start: inputs.start || nowInput(now),
    holidays: fields.libur !== 'tidak',
  };
}

/** The query of an address with these inputs. Those of a simulation are in it only while it is on; parameters of others stay. */
export function writeInputs(search: string, inputs: SlaInputs): string {
  const params = new URLSearchParams(search);
  const fields = { ...fieldsOf(inputs), simulasi: '1', libur: inputs.holidays ? '' : 'tidak' };
  for (const [name, text] of Object.entries(fields)) {
    params.delete(name);
    if (text && (inputs.simulate || name === 'kasus' || name === 'waktu')) params.set(name, String(text));
  }
  return `?${params}`;
}

/** The minute of `now` on Jakarta's clock, as a `datetime-local` field holds it. */
export function nowInput(now: Temporal.Instant): string {
  return wallTimeOf(now, jakarta);
}

/** The value of a field, or what is wrong with it. */
export type Read<Value> = { value: Value } | { problem: string };

/** Reads the complaint's time. */
export function readStart(text: string): Read<Temporal.Instant> {
  if (text === '') return { problem: 'Isi tanggal dan jam komplain (WIB).' };
  if (!isWallTime(text)) return wrongStart(text);
  const value = Temporal.PlainDateTime.from(text);
  if (value.year < 2015 || value.year > 2099) return wrongStart(text);
  return { value: value.toZonedDateTime(jakarta).toInstant() };
}

function wrongStart(text: string): { problem: string } {
  return { problem: `“${text}” bukan waktu yang bisa dihitung. Pilih tanggal dan jam antara 2015 dan 2099.` };
}

/** Reads the simulated duration, in minutes. It is at most 720 hours, which is a month. */
export function readHours(text: string): Read<number> {
  const typed = valueAsTyped(text);
  if (typed === '') return { problem: 'Isi lama SLA yang ingin disimulasikan, dalam jam.' };
  const hours = /^\d{1,6}([.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN;
  const minutes = Math.round(hours * 60);
  if (minutes >= 1 && hours <= 720) return { value: minutes };
  return {
    problem: `“${text}” bukan lama yang bisa dihitung. Tulis jam, misalnya 24 atau 1,5; paling lama 720.`,
  };
}

/** Reads the simulated week, with a problem for each day that can't be read. `none`: no day is open, and none is wrong. */
export function readWeek(texts: readonly string[]): {
  week: Week;
  problems: (string | undefined)[];
  none: boolean;
} {
  const days = weekdayNames.map((_, index) => findDayHours(texts[index] ?? ''));
  const problems = days.map((ranges, index) =>
    ranges
      ? undefined
      : `“${texts[index]}” tidak bisa dibaca. Tulis misalnya 08.00-17.00; kosongkan bila tutup.`,
  );
  const week = days.map((ranges, index) => ranges ?? closedWeek[index] ?? []);
  return { week, problems, none: !isEverOpen(week) && problems.every((problem) => problem === undefined) };
}
