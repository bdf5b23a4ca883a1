import { formatDate, type IsoDate, isIsoDate } from '../dated/iso-date.ts';

/** A local date and time to the minute, as a date field writes it: `2026-11-23T09:30`. */
export type WallTime = string;

const pattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** Whether the text is a date and time that exists (no 30 February, no 24:00). */
export function isWallTime(text: string): text is WallTime {
  return isIsoDate(pattern.exec(text)?.[1] ?? '');
}

/** The time as `Senin, 23 November 2026 pukul 09.30`, or short: `Sen, 23 Nov 2026 09.30`. Throws a `RangeError` where it isn't one. */
export function formatWallTime(time: WallTime, style: 'long' | 'short' = 'long'): string {
  const [, date = '', hours, minutes] = pattern.exec(time) ?? [];
  if (!isIsoDate(date)) throw new RangeError(`"${time}" is not a time written YYYY-MM-DDTHH:MM`);
  const weekday = weekdayNames[weekdayOf(date)];
  return style === 'long'
    ? `${weekday}, ${formatDate(date)} pukul ${hours}.${minutes}`
    : `${weekday?.slice(0, 3)}, ${formatDate(date, 'short')} ${hours}.${minutes}`;
}

/** What the clocks of Jakarta (UTC+7 all year) show at the instant `ms`, in milliseconds since 1970. */
export function jakartaTime(ms: number): WallTime {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(0, 16);
}

/** The instant at which the clocks of Jakarta show this time, in milliseconds since 1970. */
export function jakartaInstant(time: WallTime): number {
  return Date.parse(`${time}+07:00`);
}

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
