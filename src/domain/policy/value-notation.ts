import type { PolicyKind, PolicyValueData } from '../../schemas/policy.ts';
import { isIsoDate } from '../dated/iso-date.ts';
import type { PolicyValue } from './policy.ts';
import { sayWeek } from './value-text.ts';
import { weekdayKeys, weekdayNames } from './weekdays.ts';

/** How the value of each kind is typed, in Indonesian. */
export const notations: Record<PolicyKind, string> = {
  'duration-hours': '24 jam kerja, atau 24 jam',
  'working-hours': 'satu baris sehari: Senin: 08:00-17:00',
  holidays: 'satu baris sehari: 2027-01-01 Tahun Baru; di belakang cuti bersama tulis (cuti bersama)',
};

const leave = '(cuti bersama)';

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
      const keys = days.map(([, name]) => weekdayKeys[weekdayNames.findIndex((each) => isSame(each, name))]);
      if (days.length === 0 || keys.includes(undefined) || new Set(keys).size < keys.length) return undefined;
      return Object.fromEntries(
        days.map(([, , hours = ''], at) => [keys[at], hours.split(/\s*(?:,| dan )\s*/)]),
      );
    }
    case 'holidays': {
      const days = lines.map((line) => {
        const [, date = '', name = ''] = /^(\S+)\s+(.+)$/.exec(line) ?? [];
        const isLeave = name.endsWith(leave);
        return {
          date,
          name: (isLeave ? name.slice(0, -leave.length) : name).trim(),
          type: isLeave ? ('joint-leave' as const) : undefined,
        };
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
      return value.days.map(({ date, name, type }) => `${date} ${name}${type ? ` ${leave}` : ''}`).join('\n');
  }
}

function isSame(name: string, typed = ''): boolean {
  return name.toLowerCase() === typed.toLowerCase();
}
