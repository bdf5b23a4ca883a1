import { formatDate, isIsoDate } from '../dated/iso-date.ts';
import { weekdayNames } from './weekdays.ts';

/** A local date and time to the minute, as a date field writes it: `2026-11-23T09:30`. */
export type WallTime = string;

const pattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** Whether the text is a date and time that exists (no 30 February, no 24:00). */
export function isWallTime(text: string): text is WallTime {
  return isIsoDate(pattern.exec(text)?.[1] ?? '');
}

/** The time in Indonesian: `Senin, 23 November 2026 pukul 09.30`. Throws a `RangeError` where it isn't a time. */
export function formatWallTime(time: WallTime): string {
  const [, date = '', hours, minutes] = pattern.exec(time) ?? [];
  if (!isIsoDate(date)) throw new RangeError(`"${time}" is not a time written YYYY-MM-DDTHH:MM`);
  // Monday is the first weekday here, the second for `getUTCDay`.
  const weekday = weekdayNames[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];
  return `${weekday}, ${formatDate(date)} pukul ${hours}.${minutes}`;
}
