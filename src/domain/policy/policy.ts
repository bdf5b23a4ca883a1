import type { PolicyData, PolicyKind, PolicyRowData, PolicyValueData } from '../../schemas/policy.ts';
import { findInForce, inSequence, standingOn } from '../dated/in-force.ts';
import { addDays, compareDates, earliestOf, type IsoDate } from '../dated/iso-date.ts';
import type { Corrected, Correction, SubjectKey } from '../dated/read-against.ts';
import { fileStem } from '../dated/revision-path.ts';
import { byId, type ContentFile } from '../guide/content.ts';
import { weekdayKeys } from './wall-time.ts';
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
export interface PolicyRow
  extends Omit<PolicyRowData, 'value' | 'recorded' | 'correction' | 'affects'>,
    Corrected {
  until: IsoDate | undefined;
  /** The day on which the guide first said so. */
  recorded: IsoDate;
  /** Undefined where it is undecided. */
  value: PolicyValue | undefined;
  /** Oldest first, each with the value that the guide said until then. */
  corrections: Correction<RowValue>[];
}

type RowValue = Pick<PolicyRow, 'state' | 'value'>;

/** The policies by id, in the order of their titles, with what was recorded by the day `today`. */
export function assemblePolicies(files: readonly ContentFile<PolicyData>[], today: IsoDate) {
  const unsorted = files.map(({ path, data }): Policy => {
    const rows = [...Map.groupBy(data.rows, ({ from }) => from).values()];
    const known = rows.flatMap((row) => assembleRow(row, data.kind, today) ?? []);
    return { ...data, id: fileStem(path), rows: inSequence(known), path };
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
): Omit<PolicyRow, 'until'> | undefined {
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
    ...rowValue(row, kind),
    lastDay: row.lastDay ?? (kind === 'holidays' ? `${row.from.slice(0, 4)}-12-31` : undefined),
    slug: row.from,
    recorded: original.recorded ?? row.from,
    corrections: corrections.map(({ recorded = row.from, affects, correction = '' }, index) => ({
      date: recorded,
      affects: affects !== 'none',
      what: correction,
      before: rowValue(said[index] ?? original, kind),
    })),
  };
}

function rowValue({ state, value }: PolicyRowData, kind: PolicyKind): RowValue {
  return { state, value: state === 'undecided' ? undefined : findValue(kind, value) };
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

/** The first day after `date` on which the policy has no decided value; undefined where no such day is known. */
export function undecidedAfter(policy: Pick<Policy, 'rows'>, date: IsoDate): IsoDate | undefined {
  const days = policy.rows.flatMap(({ from, until }) => [from, until]);
  return earliestOf(...days.filter((day) => day !== undefined && day > date && !isDecided(policy, day)));
}

/** A list of holidays. A day that isn't on it is no holiday, as far as it is known. */
export interface HolidayList {
  days: Holiday[];
  /** Its first and last day; undefined where nothing is known. */
  known: { from: IsoDate; to: IsoDate } | undefined;
  /** The years in which it is assumed. */
  assumed: string[];
}

/** The list that a policy holds, up to the first gap. Each day counts by the row in force on that very day. */
export function holidayList({ rows }: Pick<Policy, 'rows'>): HolidayList {
  const gap = rows.findIndex(({ value, from }, at) => !value || (at > 0 && rows[at - 1]?.until !== from));
  const known = gap < 0 ? rows : rows.slice(0, gap);
  const [first, last] = [known[0], known.at(-1)];
  return {
    days: known.flatMap((row) => {
      const days = row.value?.kind === 'holidays' ? row.value.days : [];
      return days.filter(({ date }) => standingOn(row, date) === 'current');
    }),
    known: first && last?.until ? { from: first.from, to: addDays(last.until, -1) } : undefined,
    assumed: known.flatMap(({ state, from }) => (state === 'assumed' ? from.slice(0, 4) : [])),
  };
}
