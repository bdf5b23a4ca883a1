import { plainText } from './cell.ts';

/** Which of the first two numbers of a date such as `03/11/2026` is the day. */
export type DayOrder = 'day first' | 'month first';

/** The first three letters of each month, in Indonesian and English. */
const months = 'jan feb,peb mar apr mei,may jun jul agu,agt,ags,aug sep okt,oct nov,nop des,dec'.split(' ');

/** The order that a column of dates has: a number above 12 is the day. Indonesian where none is. */
export function dayOrder(cells: Iterable<string>): DayOrder {
  for (const cell of cells) {
    const [first = 0, second = 0] = wordsOf(cell).map(Number);
    if (first > 12) return 'day first';
    if (first > 0 && second > 12) return 'month first';
  }
  return 'day first';
}

/** The day of a cell as `YYYY-MM-DD`, or as `--MM-DD` where it has no year. An instant is of its day in Jakarta. */
export function findDay(cell: string, order: DayOrder): string | undefined {
  const instant = /\dT\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(cell) ? Date.parse(cell) : Number.NaN;
  if (!Number.isNaN(instant)) return new Date(instant + 7 * 3_600_000).toISOString().slice(0, 10);
  const words = wordsOf(cell);
  const named = words.findIndex((word) => /^[a-z]/.test(word));
  const isMonthFirst = named === 0 || (named < 0 && order === 'month first');
  const [year = '', month = '', day = ''] =
    words[0]?.length === 4 ? words : [words[2], words[isMonthFirst ? 0 : 1], words[isMonthFirst ? 1 : 0]];
  const monthNumber =
    named < 0 ? Number(month) : months.findIndex((names) => names.includes(month.slice(0, 3))) + 1;
  const isDay = /^(?:0?[1-9]|[12]\d|3[01])$/.test(day) && monthNumber >= 1 && monthNumber <= 12;
  if (!isDay || words.length > 3 || !/^(?:\d{2}|\d{4})?$/.test(year)) return undefined;
  const of = year === '' ? '-' : year.padStart(4, '20');
  return [of, String(monthNumber).padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** The parts of a date: its numbers and the month's name, without the weekday and the time. Empty where it can't be a date. */
function wordsOf(cell: string): string[] {
  const text = plainText(cell)
    .toLowerCase()
    .replace(/^'|^[a-z']+, ?(?=\d)/, '');
  const [, ...compact] = /^(20\d\d)(\d\d)(\d\d)(?:\d{6})?$/.exec(text) ?? [];
  if (compact.length > 0) return compact;
  const date = text.replace(/(?:,? | ?t)\d{1,2}[.:]\d{2}.*$/, '');
  // `12.10` is an amount.
  return date.length > 25 || /^\d+[., ]\d+$/.test(date) ? [] : date.split(/[-/., ]+/);
}
