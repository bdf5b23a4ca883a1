import type { PolicyValueData } from '../../schemas/policy.ts';
import { valueAsTyped } from '../../text/typed-text.ts';

/** Opening hours of a day in minutes since midnight; `close` is at most 1440 (midnight) and after `open`. */
interface OpenRange {
  open: number;
  close: number;
}

/** Opening hours by weekday, from Monday on. A day without ranges is closed. */
export type Week = readonly (readonly OpenRange[])[];

/** A day on which nobody works, or the government's joint leave, on which somebody may. */
export type Holiday = NonNullable<PolicyValueData['days']>[number];

const clock = /^(\d{1,2})(?:[.:](\d{2}))?$/;

/** Minutes since midnight of `8`, `08.00`, `08:30` or `24:00`; undefined for anything else. */
function findMinutes(text: string): number | undefined {
  const [, hours, minutes = '0'] = clock.exec(text.trim()) ?? [];
  if (hours === undefined) return undefined;
  const total = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && total <= 1440 ? total : undefined;
}

/** Reads `08:00-17:00` (or `8-17`, `08.00–17.00`); undefined where it isn't a range that ends after it begins. */
function findRange(text: string): OpenRange | undefined {
  const [from, to, ...rest] = text.split(/\s*(?:-|–|—|\bs\/d\b|\bsampai\b)\s*/i);
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  const open = findMinutes(from);
  const close = findMinutes(to);
  return open !== undefined && close !== undefined && open < close ? { open, close } : undefined;
}

/** Reads a day's hours: ranges separated by commas, none for a closed day. In order, joined; undefined where one can't be read. */
export function findDayHours(text: string): OpenRange[] | undefined {
  const parts = valueAsTyped(text)
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const ranges = parts.map(findRange);
  return ranges.every((range) => range !== undefined) ? joinRanges(ranges) : undefined;
}

/** The ranges in order, with those that touch or overlap joined. */
export function joinRanges(ranges: readonly OpenRange[]): OpenRange[] {
  const joined: OpenRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.open - b.open)) {
    const last = joined.at(-1);
    if (last && range.open <= last.close) last.close = Math.max(last.close, range.close);
    else joined.push({ ...range });
  }
  return joined;
}

export function isEverOpen(week: Week): boolean {
  return week.some((ranges) => ranges.length > 0);
}
