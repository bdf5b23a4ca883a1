import { compareDates, daysBetween, type IsoDate, laterOf } from '../dated/iso-date.ts';
import type { Decision, Revision } from '../guide/page.ts';
import { carryingOut } from './decision-state.ts';

/** The revision that first carried out a decision by `date`, one of an unknown day before all others; undefined where none did. */
export function firstCarriedOut(decision: Decision, date: IsoDate): Revision | undefined {
  return carryingOut(decision, date).toSorted((a, b) => compareDates(saidInForce(a), saidInForce(b)))[0];
}

/** The first day on which the guide said a revision and it was in force; undefined where nobody recorded when it said so. */
function saidInForce({ recorded, from }: Revision): IsoDate | undefined {
  return recorded && laterOf(recorded, from ?? recorded);
}

/** Days from a rule's decision until the guide said so, at least 0. Undefined while it doesn't, and for a reminder, decided on another day. */
export function daysToGuide(decision: Decision, date: IsoDate): number | undefined {
  const day = decision.kind === 'rule' ? firstCarriedOut(decision, date)?.recordedOn : undefined;
  return day === undefined ? undefined : Math.max(0, daysBetween(decision.note, day));
}
