import type { PolicyData, PolicyKind, PolicyRowData, PolicyValueData } from '../../schemas/policy.ts';
import { findInForce, inSequence, standingOn } from '../dated/in-force.ts';
import { addDays, type IsoDate } from '../dated/iso-date.ts';
import { fileStem } from '../dated/revision-path.ts';
import { byId, lookUpAll } from '../guide/by-id.ts';
import type { ContentFile } from '../guide/content.ts';
import type { Person } from '../guide/person.ts';
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
export interface PolicyRow extends Omit<PolicyRowData, 'lastDay' | 'value' | 'of'> {
  until: IsoDate | undefined;
  /** Undefined where it is undecided. */
  value: PolicyValue | undefined;
  /** The people asked for it. */
  of: Person[];
}

/** The policies by id, in the order of their titles. */
export function assemblePolicies(
  files: readonly ContentFile<PolicyData>[],
  people: ReadonlyMap<string, Person>,
): Map<string, Policy> {
  const unsorted = files.map((file) => assemblePolicy(file, people));
  return byId(
    unsorted.toSorted((a, b) => a.title.localeCompare(b.title, 'id') || a.id.localeCompare(b.id, 'en')),
  );
}

function assemblePolicy(
  { path, data }: ContentFile<PolicyData>,
  people: ReadonlyMap<string, Person>,
): Policy {
  return {
    ...data,
    id: fileStem(path),
    rows: inSequence(data.rows).map((row) => ({
      ...row,
      until: endOf(row.lastDay, row.until),
      value: row.state === 'undecided' ? undefined : findValue(data.kind, row.value),
      of: lookUpAll(people, row.of),
    })),
    path,
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
