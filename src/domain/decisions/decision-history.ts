import { compareDates, daysBetween, type IsoDate, laterOf } from '../dated/iso-date.ts';
import type { Guide } from '../guide/guide.ts';
import type { Decision, Revision } from '../guide/page.ts';
import { decisionState } from './decision-state.ts';

/** A day on which a count of rules changed, with the counts at its end. Rules whose day nobody recorded aren't counted. */
export interface HistoryPoint {
  date: IsoDate;
  /** Rules decided up to and including the day. */
  decided: number;
  /** Those of them that the guide carried out by then. */
  carriedOut: number;
}

/** The revision that first carried out a decision, one of an unknown day before all others; undefined where none did. */
export function firstCarriedOut(decision: Decision): Revision | undefined {
  return decision.carriedOutBy.toSorted((a, b) => compareDates(a.recorded, b.recorded))[0];
}

/**
 * Days from a rule's decision to the guide saying so, never below 0; undefined while it is owed and where nobody
 * recorded the day. A reminder has none, because its rule was decided on another day.
 */
export function daysToGuide(decision: Decision): number | undefined {
  const day = decision.kind === 'rule' ? firstCarriedOut(decision)?.recordedOn : undefined;
  return day === undefined ? undefined : Math.max(0, daysBetween(decision.note, day));
}

/** Rules that the guide carries out since a day that nobody recorded, so that they have no place in the history. */
export function undatedRules(decisions: Guide['decisions']): Decision[] {
  return rulesOf(decisions).filter(isUndated);
}

/** How many rules were decided and carried out, up to the guide's day: a point for each day on which a count changed. */
export function decisionHistory({ decisions, today }: Pick<Guide, 'decisions' | 'today'>): HistoryPoint[] {
  const rules = rulesOf(decisions).filter((decision) => !isUndated(decision));
  const decidedOn = rules.map(({ note }) => note);
  const carriedOutOn = rules.flatMap((decision) => {
    const day = firstCarriedOut(decision)?.recordedOn;
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

function rulesOf(decisions: Guide['decisions']): Decision[] {
  return [...decisions.values()].filter(({ kind }) => kind === 'rule');
}

function isUndated(decision: Decision): boolean {
  return decisionState(decision) === 'carried-out' && firstCarriedOut(decision)?.recordedOn === undefined;
}
