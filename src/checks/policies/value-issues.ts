import { weekdayKeys } from '../../domain/policy/wall-time.ts';
import { findDayHours } from '../../domain/policy/working-hours.ts';
import type { PolicyData, PolicyRowData } from '../../schemas/policy.ts';
import { type Issue, issueAt, type Place } from '../check.ts';

const keysOf: Record<PolicyData['kind'], readonly string[]> = {
  'duration-hours': ['hours', 'count'],
  'working-hours': weekdayKeys,
  holidays: ['days'],
};

type Value = NonNullable<PolicyRowData['value']>;
/** A decided length counts although nobody has said whose working hours: no deadline can be worked out until then. */
const unknownHours = { rule: 'policy-hours-unknown', severity: 'warning' } as const;

/** Where a field of a row is. */
export type PlaceInRow = (...field: PropertyKey[]) => Place;

/** The issue that the value's `key` is wrong, or the value as a whole. */
type Report = (key: string | undefined, what: string, fix: string) => Issue;

/** What in the value of a row doesn't fit the kind of its file. */
export function* valueIssues(policy: PolicyData, row: PolicyRowData, at: PlaceInRow): Iterable<Issue> {
  const { kind, workingHours } = policy;
  const { value } = row;
  if (!value) return;
  const report: Report = (key, what, fix) =>
    issueAt(key ? at('value', key) : at('value'), 'policy-value', { what, fix });
  const foreign = Object.keys(value).filter(
    (key) => value[key as keyof Value] !== undefined && !keysOf[kind].includes(key),
  );
  for (const key of foreign) {
    const what = `\`${key}\` bukan isi \`${kind}\`.`;
    yield report(key, what, `Isinya: ${keysOf[kind].join(', ')}.`);
  }
  if (foreign.length > 0) return;
  if (kind === 'duration-hours') yield* durationIssues(value, workingHours, report);
  else if (kind === 'working-hours') yield* hoursIssues(value, report);
  else if (!value.days) yield missing('days', 'daftar `date` dan `name`', report);
  else yield* daysIssues(row, at);
}

function missing(key: string, wanted: string, report: Report): Issue {
  return report(undefined, `\`value.${key}\` belum diisi.`, `Tambahkan \`${key}: …\` (${wanted}).`);
}

function* durationIssues({ hours, count }: Value, workingHours: string | undefined, report: Report) {
  if (hours === undefined) yield missing('hours', 'lamanya dalam jam', report);
  else if (count === undefined) yield missing('count', 'calendar atau working', report);
  else if (Math.round(hours * 60) / 60 !== hours) {
    const fix = `Tulis \`${Math.round(hours * 4) / 4 || 0.25}\`.`;
    yield report('hours', `\`hours: ${hours}\` tidak genap semenit.`, fix);
  } else if (count === 'working' && workingHours === undefined) {
    const what = 'Berkas ini tidak menyebut jam kerja siapa.';
    const fix = 'Begitu diputuskan, tambahkan `workingHours: <id>`.';
    yield { ...report('count', what, fix), ...unknownHours };
  }
}

/** A day counts by the row in force on it, and a list is in force until the year ends unless it says otherwise. */
function* daysIssues(row: PolicyRowData, at: PlaceInRow): Iterable<Issue> {
  const { from, lastDay = `${from.slice(0, 4)}-12-31`, value } = row;
  for (const [nth, { date }] of value?.days?.entries() ?? []) {
    if (date >= from && date <= lastDay) continue;
    const place = at('value', 'days', nth, 'date');
    const what = `${date} di luar masa baris ini, ${from} sampai ${lastDay}.`;
    yield issueAt(place, 'policy-value', {
      what,
      fix: 'Betulkan tanggalnya, atau pindahkan ke baris tahunnya.',
    });
  }
}

function* hoursIssues(value: Value, report: Report): Iterable<Issue> {
  const days = weekdayKeys.filter((day) => value[day] !== undefined);
  if (days.length === 0) yield missing('monday', 'jam buka, misalnya 08:00-17:00', report);
  for (const day of days) {
    const bad = value[day]?.find((range) => findDayHours(range) === undefined);
    if (bad === undefined) continue;
    const [, from = '', to = ''] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(bad) ?? [];
    const isOverMidnight = from > to && findDayHours(`${from}-24:00`) !== undefined;
    const fix = isOverMidnight
      ? `Tulis \`${from}-24:00\`, lalu \`00:00-${to}\` di hari berikutnya.`
      : 'Tulis jamnya, misalnya `08:00-17:00`.';
    yield report(day, `Jam \`${day}\` tidak bisa dibaca: \`${bad}\`.`, fix);
  }
}
