import { type IsoDate, isIsoDate, jakartaDate } from './iso-date.ts';

/**
 * The day that a build takes for today: `setting` (the `GUIDE_TODAY` variable) where it is given, else the day in
 * Jakarta at the instant `now` (milliseconds since 1970). Throws a `RangeError` where the setting isn't a day.
 */
export function parseToday(setting: string | undefined, now: number): IsoDate {
  if (setting === undefined || setting === '') return jakartaDate(now);
  if (isIsoDate(setting)) return setting;
  throw new RangeError(
    `GUIDE_TODAY is "${setting}"; write a day that exists as YYYY-MM-DD, such as 2023-11-01`,
  );
}
