import { compareDates, daysBetween, type IsoDate, laterOf } from '../dated/iso-date.ts';
import type { Guide } from '../guide/guide.ts';
import type { Decision, Revision } from '../guide/page.ts';
import { carryingOut, rulesInState } from './decision-state.ts';

/** A day on which a count of rules changed, with the counts at its end. Rules whose day nobody recorded aren't counted. */
export interface HistoryPoint {
  date: IsoDate;
  /** Rules decided up to and including the day. */
  decided: number;
  /** Those of them that the guide said, in force, by then. */
  carriedOut: number;
}

/** The revision that first carried out a decision by `date`, one of an unknown day before all others; undefined where none did. */
export function firstCarriedOut(decision: Decision, date: IsoDate): Revision | undefined {
  return carryingOut(decision, date).toSorted((a, b) => compareDates(saidInForce(a), saidInForce(b)))[0];
}

/** The first day on which the guide said a revision and it was in force; undefined where nobody recorded when it said so. */
function saidInForce({ recorded, from }: Revision): IsoDate | undefined {
  return recorded && laterOf(recorded, from ?? recorded);
}

/**
 * Days from a rule's decision to the guide saying so, never below 0; undefined while no revision that says so is in force by
 * `date`, and where nobody recorded the day. A reminder has none, because its rule was decided on another day.
 */
export function daysToGuide(decision: Decision, date: IsoDate): number | undefined {
  const day = decision.kind === 'rule' ? firstCarriedOut(decision, date)?.recordedOn : undefined;
  return day === undefined ? undefined : Math.max(0, daysBetween(decision.note, day));
}

/** Rules that the guide carries out since a day that nobody recorded, so that they have no place in the history. */
export function undatedRules(guide: Pick<Guide, 'decisions' | 'today'>): Decision[] {
  return rulesInState(guide, 'carried-out').filter(
    (decision) => firstCarriedOut(decision, guide.today)?.recordedOn === undefined,
  );
}

/** How many rules were decided and carried out, up to the guide's day: a point for each day on which a count changed. */
export function decisionHistory(guide: Pick<Guide, 'decisions' | 'today'>): HistoryPoint[] {
  const { decisions, today } = guide;
  const undated = new Set(undatedRules(guide));
  const rules = [...decisions.values()].filter(
    (decision) => decision.kind === 'rule' && !undated.has(decision),
  );
  const decidedOn = rules.map(({ note }) => note);
  const carriedOutOn = rules.flatMap((decision) => {
    const first = firstCarriedOut(decision, today);
    const day = first && saidInForce(first);
    return day ? [laterOf(day, decision.note)] : [];
  });
  const days = [...new Set([...decidedOn, ...carriedOutOn])].filter((day) => day <= today).sort();
  const countUntil = (dates: readonly IsoDate[], last: IsoDate) => dates.filter((day) => day <= last).length;
  return days.map((date) => ({
    date,
    decided: countUntil(decidedOn, date),
    carriedOut: countUntil(carriedOutOn, date),
  }));
}
