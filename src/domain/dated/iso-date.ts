/** A calendar day as `YYYY-MM-DD`. Comparing two of them as strings compares the days. */
export type IsoDate = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

/** Whether `text` is written `YYYY-MM-DD` and names a day that exists (no 30 February). */
export function isIsoDate(text: string): text is IsoDate {
  return pattern.test(text) && toIso(new Date(`${text}T00:00:00Z`)) === text;
}

/** Whole days from `start` to `end`; negative where `end` comes first. */
export function daysBetween(start: IsoDate, end: IsoDate): number {
  return Math.round((toMs(end) - toMs(start)) / dayMs);
}

/** Sorts days from the earliest to the latest, with days that nobody recorded first. */
export function compareDates(a: IsoDate | undefined, b: IsoDate | undefined): number {
  return (a ?? '').localeCompare(b ?? '', 'en');
}

export function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/** The earliest of the days; undefined where none is known. */
export function earliestOf(...days: (IsoDate | undefined)[]): IsoDate | undefined {
  return days.filter((day) => day !== undefined).toSorted()[0];
}

/** The day `days` after (or, if negative, before) `date`. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return toIso(new Date(toMs(date) + days * dayMs));
}

/** The same day of the month `months` later; the last day of that month where it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return toIso(new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))));
}

const long = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeZone: 'UTC' });

/** The day in Indonesian: `1 November 2023`, or in the short style `1 Nov 2023`. */
export function formatDate(date: IsoDate, style: 'long' | 'short' = 'long'): string {
  return (style === 'long' ? long : short).format(toMs(date));
}

/** The day on which the instant `ms` (milliseconds since 1970) falls in Jakarta (UTC+7 all year). */
export function jakartaDate(ms: number): IsoDate {
  return toIso(new Date(ms + 7 * 3_600_000));
}

/** Noon of the day in Jakarta: an instant that falls on the same day nearly everywhere. */
export function jakartaNoon(date: IsoDate): Date {
  return new Date(`${date}T12:00:00+07:00`);
}

function toMs(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function toIso(date: Date): IsoDate {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
