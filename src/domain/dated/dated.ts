import { findInForce, type Interval, standingOn } from './in-force.ts';
import { addDays, type IsoDate } from './iso-date.ts';

/** What the guide says of one thing over time. */
export interface Dated<Revision extends Interval> {
  id: string;
  /** All revisions, oldest first. */
  revisions: Revision[];
  /** The revision in force on the guide's day; undefined where all are still to come. */
  current: Revision | undefined;
}

export function makeDated<Revision extends Interval>(
  id: string,
  revisions: Revision[],
  today: IsoDate,
): Dated<Revision> {
  return { id, revisions, current: findInForce(revisions, today) };
}

/** The revision that the thing's own address shows: the one in force, else the first to come. */
export function shownRevision<Revision extends Interval>({
  current,
  revisions,
}: Pick<Dated<Revision>, 'current' | 'revisions'>): Revision | undefined {
  return current ?? revisions[0];
}

export function comingRevision<Revision extends Interval>(
  { revisions }: Pick<Dated<Revision>, 'revisions'>,
  today: IsoDate,
): Revision | undefined {
  return revisions.find((revision) => standingOn(revision, today) === 'coming');
}

/** The day nearest to `today` on which something is in force: its last day where it is over, its first where it is to come. */
export function nearestDay(interval: Interval, today: IsoDate): IsoDate {
  switch (standingOn(interval, today)) {
    case 'current':
      return today;
    case 'coming':
      return interval.from ?? today;
    case 'earlier':
      return addDays(interval.until ?? today, -1);
  }
}
