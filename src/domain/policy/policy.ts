import type {
  PolicyData,
  PolicyKind,
  PolicyRowData,
  PolicyState,
  PolicyValueData,
} from '../../schemas/policy.ts';
import { addDays, type IsoDate } from '../dated/iso-date.ts';
import { fileStem } from '../dated/revision-path.ts';
import type { ContentFile } from '../guide/content.ts';
import type { Person } from '../guide/guide.ts';
import { findDayHours, type Holiday, type Week, weekdayKeys } from './working-hours.ts';

/** What a row says, read for its kind. */
export type PolicyValue =
  | { kind: 'duration-hours'; hours: number; count: 'calendar' | 'working' }
  | { kind: 'working-hours'; week: Week }
  | { kind: 'holidays'; days: Holiday[] };

/** A dated value of `policy/`, with its rows oldest first. */
export interface Policy {
  id: string;
  title: string;
  kind: PolicyKind;
  /** The page that explains it, `<area>/<page>`. */
  page: string | undefined;
  /** Ids of the policies that a duration is counted with. */
  workingHours: string | undefined;
  holidays: string | undefined;
  /** Ids of the replies for as long as it is undecided, and for when it is decided. */
  replies: { open: string; decided: string } | undefined;
  rows: PolicyRow[];
  path: string;
}

/** One value over one interval: in force from `from` up to, not including, `until`. */
export interface PolicyRow {
  from: IsoDate;
  until: IsoDate | undefined;
  state: PolicyState;
  /** Undefined where it is undecided. */
  value: PolicyValue | undefined;
  source: string | undefined;
  /** The people asked for it, and since when. */
  of: Person[];
  since: IsoDate | undefined;
}

/** The policies by id, from their files in any order. */
export function assemblePolicies(
  entries: readonly ContentFile<PolicyData>[],
  people: ReadonlyMap<string, Person>,
): Map<string, Policy> {
  return new Map(
    entries
      .map((entry) => assemblePolicy(entry, people))
      .sort((a, b) => a.title.localeCompare(b.title, 'id') || a.id.localeCompare(b.id, 'en'))
      .map((policy) => [policy.id, policy]),
  );
}

function assemblePolicy(
  { path, data }: ContentFile<PolicyData>,
  people: ReadonlyMap<string, Person>,
): Policy {
  const sorted = data.rows.toSorted((a, b) => a.from.localeCompare(b.from, 'en'));
  return {
    id: fileStem(path),
    title: data.title,
    kind: data.kind,
    page: data.page,
    workingHours: data.workingHours,
    holidays: data.holidays,
    replies: data.replies,
    rows: sorted.map((row, index) => ({
      from: row.from,
      until: endOf(row, sorted[index + 1]?.from),
      state: row.state,
      value: row.state === 'undecided' ? undefined : findValue(data.kind, row.value),
      source: row.source,
      of: row.of.flatMap((id) => people.get(id) ?? []),
      since: row.since,
    })),
    path,
  };
}

function endOf({ lastDay }: PolicyRowData, next: IsoDate | undefined): IsoDate | undefined {
  const end = lastDay && addDays(lastDay, 1);
  return end && next ? (end < next ? end : next) : (end ?? next);
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

/** The row in force on `date`; undefined before the first and where none is: never the nearest. */
export function rowInForce<Row extends Pick<PolicyRow, 'from' | 'until'>>(
  rows: readonly Row[],
  date: IsoDate,
): Row | undefined {
  return rows.find(({ from, until }) => from <= date && (until === undefined || date < until));
}

/** The extra holidays of a policy, each from the row in force on that very day. */
export function extraHolidays({ rows }: Pick<Policy, 'rows'>): Holiday[] {
  return rows.flatMap((row) =>
    row.value?.kind === 'holidays'
      ? row.value.days.filter(({ date }) => rowInForce([row], date) !== undefined)
      : [],
  );
}
