import type { PolicyKind, PolicyValueData } from '../../schemas/policy.ts';
import { formatDate, isIsoDate } from '../dated/iso-date.ts';
import type { PolicyRow, PolicyValue } from './policy.ts';
import { weekdayKeys, weekdayNames } from './wall-time.ts';
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
function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join('.');
}

/** The days that are open with their hours, and what stands after a day and between its hours. */
function sayWeek(week: Week, afterDay: string, between: string): string[] {
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

/** What stands behind a day that is joint leave. */
const leaveMark = '(cuti bersama)';

/** How the value of each kind is typed, in Indonesian. */
export const notations: Record<PolicyKind, string> = {
  'duration-hours': '24 jam kerja, atau 24 jam',
  'working-hours': 'satu baris sehari: Senin: 08:00-17:00',
  holidays: `satu baris sehari: 2027-01-01 Tahun Baru; di belakang cuti bersama tulis ${leaveMark}`,
};

/**
 * The data of a value from what a team lead typed, a line or a part before a semicolon for each day (see `notations`). Undefined
 * where it can't be read. Whether the data makes sense is left to the checks.
 */
export function findValueData(kind: PolicyKind, typed: string): PolicyValueData | undefined {
  const lines = typed.split(/[\n;]/).flatMap((line) => line.trim() || []);
  switch (kind) {
    case 'duration-hours': {
      const [, hours = '', working] =
        /^(\d+(?:[.,]\d+)?) jam(?: (kerja)| kalender)?$/i.exec(typed.trim()) ?? [];
      return hours
        ? { hours: Number(hours.replace(',', '.')), count: working ? 'working' : 'calendar' }
        : undefined;
    }
    case 'working-hours': {
      const days = lines.map((line) => /^(\p{L}+)\s*:\s*(.+)$/u.exec(line) ?? []);
      const names = weekdayNames.map((name) => name.toLowerCase());
      const keys = days.map(([, name = '']) => weekdayKeys[names.indexOf(name.toLowerCase())]);
      if (days.length === 0 || keys.includes(undefined) || new Set(keys).size < keys.length) return undefined;
      return Object.fromEntries(
        days.map(([, , hours = ''], at) => [keys[at], hours.split(/\s*(?:,| dan )\s*/)]),
      );
    }
    case 'holidays': {
      const days = lines.map((line) => {
        const isLeave = line.toLowerCase().endsWith(leaveMark);
        const own = isLeave ? line.slice(0, -leaveMark.length) : line;
        const [, date = '', name = ''] = /^(\S+)\s+(.*)$/.exec(own) ?? [];
        return { date, name: name.trim(), type: isLeave ? ('joint-leave' as const) : undefined };
      });
      return days.length > 0 && days.every(({ date }) => isIsoDate(date)) ? { days } : undefined;
    }
  }
}

/** A value as it is typed: what `findValueData` reads comes to the same value. */
export function notateValue(value: PolicyValue): string {
  switch (value.kind) {
    case 'duration-hours':
      return `${String(value.hours).replace('.', ',')} jam${value.count === 'working' ? ' kerja' : ''}`;
    case 'working-hours':
      return sayWeek(value.week, ': ', ', ').join('\n');
    case 'holidays':
      return value.days
        .map(({ date, name, type }) => `${date} ${name}${type ? ` ${leaveMark}` : ''}`)
        .join('\n');
  }
}
