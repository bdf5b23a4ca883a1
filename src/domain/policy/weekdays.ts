import type { IsoDate } from '../dated/iso-date.ts';

/** The names of the weekdays in content files, from Monday on. */
export const weekdayKeys = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** The names of the weekdays in Indonesian, from Monday on. */
export const weekdayNames = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;

/** The weekday of a day, from 0 (Monday) to 6. */
export function weekdayOf(date: IsoDate): number {
  // Monday is the second weekday for `getUTCDay`.
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}
