import { addDays, compareDates, type IsoDate } from './iso-date.ts';

/** The days on which something is in force. */
export interface Interval {
  /** The first day; undefined where nobody recorded it, so that every day before `until` counts. */
  from?: IsoDate | undefined;
  /** The first day on which it is no longer in force; undefined while nothing ends it. */
  until?: IsoDate | undefined;
}

/** Where a day finds an interval: still to come, in force, or over. */
export type Standing = 'coming' | 'current' | 'earlier';

export function standingOn({ from, until }: Interval, date: IsoDate): Standing {
  if (from !== undefined && date < from) return 'coming';
  return until !== undefined && until <= date ? 'earlier' : 'current';
}

/** The item in force on `date`, of items that don't overlap. Undefined where none is: never the nearest one. */
export function findInForce<Item extends Interval>(items: readonly Item[], date: IsoDate): Item | undefined {
  return items.find((item) => standingOn(item, date) === 'current');
}

/** What has a first day, and maybe a last one that was set from the start. */
interface Begun extends Pick<Interval, 'from'> {
  lastDay?: IsoDate | undefined;
}

/** The items oldest first, those of an unknown first day before all others, each until the next begins or its last day is over. */
export function inSequence<Item extends Begun>(
  items: readonly Item[],
): (Item & { until: IsoDate | undefined })[] {
  return [...items]
    .sort((a, b) => compareDates(a.from, b.from))
    .map((item, index, sorted) => {
      const ends = [item.lastDay && addDays(item.lastDay, 1), sorted[index + 1]?.from];
      return { ...item, until: ends.filter((day) => day !== undefined).sort()[0] };
    });
}
