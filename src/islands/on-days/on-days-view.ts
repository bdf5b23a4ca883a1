import { type Interval, standingOn } from '../../domain/dated/in-force.ts';
import { type IsoDate, laterOf } from '../../domain/dated/iso-date.ts';

/** A part of the page that is there only on some days, as the element's attributes have it. `built`: "today" of the build. */
type DayBound = Interval & { built?: IsoDate | undefined };

/** Whether the part is there on `today` by the reader's clock. It is never earlier than the build: a slow clock takes nothing back. */
export function isOnDay({ from, until, built = '' }: DayBound, today: IsoDate): boolean {
  return standingOn({ from, until }, laterOf(built, today)) === 'current';
}
