import type { PolicyData, PolicyKind, PolicyRowData, PolicyValueData } from '../../schemas/policy.ts';
import { findInForce, inSequence, standingOn } from '../dated/in-force.ts';
import { addDays, compareDates, type IsoDate } from '../dated/iso-date.ts';
import type { SubjectKey } from '../dated/read-against.ts';
import { fileStem } from '../dated/revision-path.ts';
import type { Corrected } from '../dated/versions.ts';
import { byId } from '../guide/by-id.ts';
import type { ContentFile } from '../guide/content.ts';
import { weekdayKeys } from './weekdays.ts';
import { findDayHours, type Holiday, type Week } from './working-hours.ts';

/** The value of a row, by the policy's kind. `week` has the weekdays from Monday on. */
export type PolicyValue =
  | { kind: 'duration-hours'; hours: number; count: 'calendar' | 'working' }
  | { kind: 'working-hours'; week: Week }
  | { kind: 'holidays'; days: Holiday[] };

/** A dated value of `policy/`, with its rows oldest first. */
export interface Policy extends Omit<PolicyData, 'rows'> {
  id: string;
  rows: PolicyRow[];
  path: string;
}

/** One value over one interval: in force from `from` up to, not including, `until`. */
export interface PolicyRow extends Omit<PolicyRowData, 'lastDay' | 'value' | 'affects'>, Corrected {
  until: IsoDate | undefined;
  /** Undefined where it is undecided. */
  value: PolicyValue | undefined;
  /** The rows that it corrects, as they were first written, oldest first. */
  earlier: PolicyRowData[];
}

/** The policies by id, in the order of their titles, with what was recorded by the day `today`. */
export function assemblePolicies(
  files: readonly ContentFile<PolicyData>[],
  today: IsoDate,
): Map<string, Policy> {
  const unsorted = files.map(({ path, data }): Policy => {
    const rows = [...Map.groupBy(data.rows, ({ from }) => from).values()];
    const known = rows.flatMap((row) => assembleRow(row, data.kind, today) ?? []);
    return {
      ...data,
      id: fileStem(path),
      rows: inSequence(known).map(({ lastDay, ...row }) => ({ ...row, until: endOf(lastDay, row.until) })),
      path,
    };
  });
  return byId(
    unsorted.toSorted((a, b) => a.title.localeCompare(b.title, 'id') || a.id.localeCompare(b.id, 'en')),
  );
}

/** What the rows that begin on one day come to: the last correction recorded by `today`. Undefined where all are recorded later. */
function assembleRow(
  rows: readonly PolicyRowData[],
  kind: PolicyKind,
  today: IsoDate,
): (Omit<PolicyRow, 'until'> & Pick<PolicyRowData, 'lastDay'>) | undefined {
  // Of two rows that both begin on the day, which is an error, the first counts.
  const original = rows.find(({ correction }) => correction === undefined);
  if (!original) return undefined;
  const corrections = rows
    .filter(({ correction, recorded }) => correction !== undefined && (recorded ?? '') <= today)
    .toSorted((a, b) => compareDates(a.recorded, b.recorded));
  const said = [original, ...corrections];
  const row = said.at(-1) ?? original;
  return {
    ...row,
    slug: row.from,
    corrections: said
      .slice(1)
      .map(({ recorded = row.from, affects }) => ({ date: recorded, affects: affects !== 'none' })),
    earlier: said.slice(0, -1),
    value: row.state === 'undecided' ? undefined : findValue(kind, row.value),
  };
}

/** A row ends the day after its last one, or where the next begins if that is earlier. */
function endOf(lastDay: IsoDate | undefined, next: IsoDate | undefined): IsoDate | undefined {
  if (!lastDay) return next;
  const end = addDays(lastDay, 1);
  return next !== undefined && next < end ? next : end;
}

/** The value as its kind reads it; undefined where it doesn't fit the kind (the checks say why). */
function findValue(kind: PolicyKind, value: PolicyValueData | undefined): PolicyValue | undefined {
  if (!value) return undefined;
  switch (kind) {
    case 'duration-hours':
      return value.hours !== undefined && value.count
        ? { kind, hours: value.hours, count: value.count }
        : undefined;
    case 'working-hours': {
      const week = weekdayKeys.map((day) => findDayHours((value[day] ?? []).join(',')));
      return week.every((ranges) => ranges !== undefined) ? { kind, week } : undefined;
    }
    case 'holidays':
      return value.days ? { kind, days: value.days } : undefined;
  }
}

/** The key by which a text says that it was read against the value. */
export const policyKey = ({ id }: Pick<Policy, 'id'>): SubjectKey => `policy/${id}`;

/** Whether the policy has a value on `date` that may be said to a reseller: an assumed one may not. */
export function isDecided({ rows }: Pick<Policy, 'rows'>, date: IsoDate): boolean {
  return findInForce(rows, date)?.state === 'confirmed';
}

/** The extra holidays of a policy, each from the row in force on that very day. */
export function extraHolidays({ rows }: Pick<Policy, 'rows'>): Holiday[] {
  return rows.flatMap((row) =>
    row.value?.kind === 'holidays'
      ? row.value.days.filter(({ date }) => standingOn(row, date) === 'current')
      : [],
  );
}
