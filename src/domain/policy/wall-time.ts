import { formatDate, isIsoDate } from '../dated/iso-date.ts';
import { weekdayNames } from './working-hours.ts';

/** A minute on a clock on the wall, written as a date field holds it: `2026-11-23T09:30`. */
export type WallTime = string;

const pattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** Whether the text is a minute that a clock can show (no 30 February, no 24:00). */
export function isWallTime(text: string): text is WallTime {
  return isIsoDate(pattern.exec(text)?.[1] ?? '');
}

/** The minute for a reader: `Senin, 23 November 2026 pukul 09.30`. Throws a `RangeError` where the text is none. */
export function formatWallTime(time: WallTime): string {
  const [, date = '', hours, minutes] = pattern.exec(time) ?? [];
  if (!isIsoDate(date)) throw new RangeError(`"${time}" is not a minute written YYYY-MM-DDTHH:MM`);
  // Monday is the first weekday here, the second for `getUTCDay`.
  const weekday = weekdayNames[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];
  return `${weekday}, ${formatDate(date)} pukul ${hours}.${minutes}`;
}
