import { type IsoDate, isIsoDate, jakartaDate } from './iso-date.ts';

/** A build's today: `setting` (`GUIDE_TODAY`), else the day in Jakarta at `now`, in ms. Throws a `RangeError` where it is no day. */
export function parseToday(setting: string | undefined, now: number): IsoDate {
  if (setting === undefined || setting === '') return jakartaDate(now);
  if (isIsoDate(setting)) return setting;
  throw new RangeError(
    `GUIDE_TODAY is "${setting}"; write a day that exists as YYYY-MM-DD, such as 2023-11-01`,
  );
}
