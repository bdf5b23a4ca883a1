import { formatDate } from '../dated/iso-date.ts';
import type { PolicyRow } from './policy.ts';
import { weekdayNames } from './weekdays.ts';
import type { Week } from './working-hours.ts';

/** The duration of an SLA: `24 jam kerja`. For calendar hours it also says what that means. */
export function sayDuration(hours: number, count: 'calendar' | 'working'): string {
  const number = String(hours).replace('.', ',');
  return `${number} jam ${count === 'working' ? 'kerja' : 'kalender (siang malam, hari libur ikut dihitung)'}`;
}

/** A row's value in words, `24 jam kerja`, or that nobody has answered yet. */
export function sayValue({ state, value }: Pick<PolicyRow, 'state' | 'value'>): string {
  if (!value) return 'belum dijawab';
  const assumed = state === 'assumed' ? ' (hanya asumsi, jangan disampaikan)' : '';
  return `${sayKind(value)}${assumed}`;
}

/** What was corrected in a row, newest first: `Koreksi 2 Des 2026: salah ketik. Sebelumnya tertulis 48 jam kerja.` */
export function sayCorrections({ corrections }: Pick<PolicyRow, 'corrections'>): string[] {
  return corrections
    .map(
      ({ date, what, before }) =>
        `Koreksi ${formatDate(date, 'short')}: ${what} Sebelumnya tertulis: ${sayValue(before)}.`,
    )
    .toReversed();
}

/** Minutes since midnight as `08.00`. */
export function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join('.');
}

/** The days that are open with their hours, and what stands after a day and between its hours. */
export function sayWeek(week: Week, afterDay: string, between: string): string[] {
  return week.flatMap((ranges, day) => {
    const hours = ranges.map(({ open, close }) => `${clockText(open)}-${clockText(close)}`);
    return hours.length > 0 ? `${weekdayNames[day]}${afterDay}${hours.join(between)}` : [];
  });
}

function sayKind(value: NonNullable<PolicyRow['value']>): string {
  switch (value.kind) {
    case 'duration-hours':
      return sayDuration(value.hours, value.count);
    case 'working-hours':
      return sayWeek(value.week, ' ', ' dan ').join(', ');
    case 'holidays': {
      const leave = value.days.filter(({ type }) => type === 'joint-leave').length;
      return `${value.days.length - leave} hari libur${leave > 0 ? ` dan ${leave} cuti bersama` : ''}`;
    }
  }
}
