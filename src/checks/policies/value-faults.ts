import { findDayHours, weekdayKeys } from '../../domain/policy/working-hours.ts';
import type { PolicyData, PolicyRowData } from '../../schemas/policy.ts';

/** Something in a row's value that its kind can't read; `field` is below the row. */
export interface ValueFault {
  field: PropertyKey[];
  what: string;
  fix: string;
}

const keysOf: Record<PolicyData['kind'], readonly string[]> = {
  'duration-hours': ['hours', 'count'],
  'working-hours': weekdayKeys,
  holidays: ['days'],
};

/** What is wrong with the value of `row` for the kind of its file. */
export function policyValueFaults(policy: PolicyData, { value }: PolicyRowData): ValueFault[] {
  if (!value) return [];
  const { kind } = policy;
  const written = Object.entries(value).filter(([, each]) => each !== undefined);
  const faults = written
    .filter(([key]) => !keysOf[kind].includes(key))
    .map(([key]) => ({
      field: ['value', key],
      what: `\`${key}\` bukan isi nilai berjenis \`${kind}\`.`,
      fix: `Nilai \`${kind}\` berisi: ${keysOf[kind].join(', ')}.`,
    }));
  if (faults.length > 0) return faults;
  switch (kind) {
    case 'duration-hours':
      return durationFaults(policy, value);
    case 'working-hours':
      return hoursFaults(value);
    case 'holidays':
      return value.days ? [] : [missing('days', 'daftar `date` dan `name`')];
  }
}

type Value = NonNullable<PolicyRowData['value']>;

function missing(key: string, wanted: string): ValueFault {
  return {
    field: ['value'],
    what: `\`value.${key}\` belum diisi.`,
    fix: `Tambahkan \`${key}: …\` (${wanted}).`,
  };
}

function durationFaults({ workingHours }: PolicyData, { hours, count }: Value): ValueFault[] {
  if (hours === undefined) return [missing('hours', 'lamanya dalam jam')];
  if (count === undefined) return [missing('count', 'calendar atau working')];
  if (!Number.isInteger(hours * 60)) {
    const what = `\`hours: ${hours}\` tidak genap semenit.`;
    return [{ field: ['value', 'hours'], what, fix: `Tulis \`${Math.round(hours * 4) / 4 || 0.25}\`.` }];
  }
  if (count === 'working' && workingHours === undefined) {
    const what = 'Dihitung dalam jam kerja, tetapi berkas ini tidak menyebut jam kerja siapa.';
    const fix = 'Tambahkan `workingHours: <id>` di bawah `kind`, ID berkas policy/ berjenis working-hours.';
    return [{ field: ['value', 'count'], what, fix }];
  }
  return [];
}

function hoursFaults(value: Value): ValueFault[] {
  const days = weekdayKeys.flatMap((day) => (value[day] === undefined ? [] : [[day, value[day]] as const]));
  if (days.length === 0) return [missing('monday', 'jam buka, misalnya 08:00-17:00')];
  return days.flatMap(([day, ranges]) => {
    const bad = ranges.find((range) => findDayHours(range) === undefined);
    if (bad === undefined) return [];
    return {
      field: ['value', day],
      what: `Jam \`${day}\` tidak bisa dibaca: \`${bad}\`.`,
      fix: 'Tulis `08:00-17:00`; jam yang melewati tengah malam ditulis terpisah: `22:00-24:00` lalu `00:00-06:00` di hari berikutnya.',
    };
  });
}
