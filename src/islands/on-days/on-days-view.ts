import { standingOn } from '../../domain/dated/in-force.ts';
import { type IsoDate, laterOf } from '../../domain/dated/iso-date.ts';

/** What the page says of a part that is there only on some days, as the element's attributes have it. */
export interface DayBound {
  from?: string | undefined;
  until?: string | undefined;
  /** "Today" of the build. */
  built?: string | undefined;
}

/** Whether the part is there on `today` by the reader's clock. It is never earlier than the build: a slow clock takes nothing back. */
export function isOnDay({ from, until, built = '' }: DayBound, today: IsoDate): boolean {
  return standingOn({ from, until }, laterOf(built, today)) === 'current';
}
