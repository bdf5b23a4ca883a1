import HolidayLibrary from 'date-holidays';
import type { IsoDate } from '../domain/dated/iso-date.ts';
import type { Holiday } from '../domain/policy/working-hours.ts';

/** Indonesia's public holidays of consecutive years, as the library has them. */
export interface HolidayList {
  days: Holiday[];
  /** First and last day of the years in the list; undefined where it has none. */
  covered: { from: IsoDate; to: IsoDate } | undefined;
}

/** Holidays whose days the library has as a table. A year without them isn't in the table yet. */
const tabled = [/Nyepi/, /Waisak/];

/** Names by the library's rule, where its own name is that of another holiday. */
const renamed: Readonly<Record<string, string>> = { '27 Rajab': 'Isra Mikraj Nabi Muhammad' };

/**
 * The public holidays from the year `first` to `last`, up to the last year that the library knows completely. Days of
 * the Islamic calendar are calculated, so the government's may differ by a day. Joint leave isn't included.
 */
export function indonesianHolidays(first: number, last: number): HolidayList {
  const library = new HolidayLibrary('ID', { languages: ['id'], types: ['public'] });
  const days = new Map<IsoDate, string[]>();
  let reached: number | undefined;
  for (let year = first; year <= last; year += 1) {
    const found = library.getHolidays(year);
    if (!tabled.every((name) => found.some((each) => name.test(each.name)))) break;
    reached = year;
    for (const { date, name, rule } of found) {
      const day = date.slice(0, 10);
      days.set(day, [...(days.get(day) ?? []), renamed[rule] ?? name]);
    }
  }
  return {
    days: [...days]
      .map(([date, names]) => ({ date, name: names.join(' dan ') }))
      .sort((a, b) => a.date.localeCompare(b.date, 'en')),
    covered: reached === undefined ? undefined : { from: `${first}-01-01`, to: `${reached}-12-31` },
  };
}
