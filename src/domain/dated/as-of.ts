import { addDays, type IsoDate } from './iso-date.ts';

/** A revision as far as its interval goes: what `/api/revisions.json` holds of it. */
export interface Interval {
  /** Undefined: in force from a day that nobody recorded. */
  from?: IsoDate | undefined;
  /** The first day on which it was no longer in force; undefined while nothing follows. */
  until?: IsoDate | undefined;
  /** The first day on which it is known to have been in force, where `from` isn't known. */
  published?: IsoDate | undefined;
  kind: string;
}

/**
 * How a page stood on a day. `unrecorded`: a revision without a recorded start may or may not have been in
 * force yet, because the day is before the first on which it is known to have been. `none`: no rule in force, never the nearest one.
 */
export type AsOf<Revision extends Interval> =
  | { standing: 'in-force' | 'unrecorded' | 'removed'; revision: Revision }
  | { standing: 'none'; next: Revision | undefined };

/** The standing of a page on `date`, from its revisions, oldest first. */
export function pageAsOf<Revision extends Interval>(
  revisions: readonly Revision[],
  date: IsoDate,
): AsOf<Revision> {
  const revision = revisions.findLast(({ from }) => from === undefined || from <= date);
  if (!revision) return { standing: 'none', next: revisions[0] };
  if (revision.kind === 'removed') return { standing: 'removed', revision };
  if (revision.from === undefined && date < firstKnownDay(revision))
    return { standing: 'unrecorded', revision };
  return { standing: 'in-force', revision };
}

/** The first day on which a revision without a recorded start is known to have been in force: the day of its first
 * record, else the last day before another replaced it. */
function firstKnownDay({ published, until }: Interval): IsoDate {
  return published ?? (until ? addDays(until, -1) : '9999-12-31');
}
