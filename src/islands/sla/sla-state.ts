import { isWallTime } from '../../domain/policy/wall-time.ts';
import {
  closedWeek,
  findDayHours,
  isEverOpen,
  type Week,
  weekdayNames,
} from '../../domain/policy/working-hours.ts';
import type { SlaData } from '../../site/sla-data.ts';
import { jakarta, wallTimeOf } from './sla-words.ts';

/** What stands in the fields, as typed: nothing of it is known to be right. */
export interface SlaInputs {
  /** Id of the kind of case. */
  kind: string;
  /** The complaint's time on Jakarta's clock, `2026-11-22T09:30`; empty where the field is. */
  start: string;
  simulate: boolean;
  hours: string;
  count: 'calendar' | 'working';
  /** Hours by weekday, Monday first. */
  week: string[];
  /** Whether the public holidays don't count. */
  holidays: boolean;
}

const longest = 80;
const dayKeys = weekdayNames.map((name) => name.toLowerCase());
const ownKeys = ['kasus', 'waktu', 'simulasi', 'jam', 'hitung', 'libur', ...dayKeys];

/** The fields that an address asks for; what it doesn't say, or says wrongly by choice, as on a first visit. */
export function readInputs(search: string, { cases }: SlaData, now: Temporal.Instant): SlaInputs {
  const params = new URLSearchParams(search);
  const text = (key: string) => (params.get(key) ?? '').trim().slice(0, longest);
  return {
    kind: cases.find(({ id }) => id === text('kasus'))?.id ?? cases[0]?.id ?? '',
    start: text('waktu') || nowInput(now),
    simulate: text('simulasi') === '1',
    hours: text('jam'),
    count: text('hitung') === 'kalender' ? 'calendar' : 'working',
    week: dayKeys.map(text),
    holidays: text('libur') !== 'tidak',
  };
}

/** The address's query with these fields, and whatever else of the page stands in it. */
export function writeInputs(search: string, inputs: SlaInputs): string {
  const params = new URLSearchParams(search);
  for (const key of ownKeys) params.delete(key);
  params.set('kasus', inputs.kind);
  if (inputs.start) params.set('waktu', inputs.start);
  if (inputs.simulate) {
    params.set('simulasi', '1');
    if (inputs.hours) params.set('jam', inputs.hours);
    params.set('hitung', inputs.count === 'calendar' ? 'kalender' : 'kerja');
    for (const [index, key] of dayKeys.entries()) {
      if (inputs.week[index]) params.set(key, inputs.week[index]);
    }
    if (!inputs.holidays) params.set('libur', 'tidak');
  }
  return `?${params}`;
}

/** The minute of `now` on Jakarta's clock, as a `datetime-local` field holds it. */
export function nowInput(now: Temporal.Instant): string {
  return wallTimeOf(now, jakarta);
}

/** A field read, or what is wrong with it. */
export type Read<Value> = { value: Value } | { problem: string };

/** The complaint's time. */
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

/** The simulated duration, in minutes. Up to 720 hours: a month. */
export function readHours(text: string): Read<number> {
  if (text.trim() === '') return { problem: 'Isi lama SLA yang ingin disimulasikan, dalam jam.' };
  const hours = /^\d{1,6}([.,]\d{1,2})?$/.test(text.trim())
    ? Number(text.trim().replace(',', '.'))
    : Number.NaN;
  const minutes = Math.round(hours * 60);
  if (minutes >= 1 && hours <= 720) return { value: minutes };
  return {
    problem: `“${text}” bukan lama yang bisa dihitung. Tulis jam, misalnya 24 atau 1,5; paling lama 720.`,
  };
}

/** The simulated week, or a problem at each day that can't be read; `none` where no day is open. */
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
