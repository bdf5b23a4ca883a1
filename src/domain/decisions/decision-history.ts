import { daysBetween, type IsoDate, laterOf } from '../dated/iso-date.ts';
import type { Decision, Guide, Revision } from '../guide/guide.ts';
import { decisionState } from './decision-state.ts';

/** A day on which the count of decisions changed, with the counts at its end. A rule whose day nobody recorded is in neither. */
export interface HistoryPoint {
  date: IsoDate;
  /** Rules decided up to and including the day. */
  decided: number;
  /** Of those, carried out in the guide by then. */
  carriedOut: number;
}

/** The revision that first carried out a decision, one of an unknown day before all others; undefined where none did. */
export function firstCarriedOut(decision: Decision): Revision | undefined {
  return decision.carriedOutBy.toSorted((a, b) =>
    (a.published ?? '').localeCompare(b.published ?? '', 'en'),
  )[0];
}

/**
 * Days from a rule's decision to the guide saying so, never below 0; undefined while it is owed, and where nobody recorded the
 * day. A reminder has none: what it reminds of was decided on another day.
 */
export function daysToGuide(decision: Decision): number | undefined {
  const day = decision.kind === 'rule' ? firstCarriedOut(decision)?.publishedOn : undefined;
  return day === undefined ? undefined : Math.max(0, daysBetween(decision.note, day));
}

/** Rules that the guide carries out since a day that nobody recorded: no history can be told of them. */
export function undatedRules(guide: Guide): Decision[] {
  return rulesOf(guide).filter(isUndated);
}

/** Rules decided and carried out over time, up to the guide's day: a point for every day a count changed. */
export function decisionHistory(guide: Guide): HistoryPoint[] {
  const rules = rulesOf(guide).filter((decision) => !isUndated(decision));
  const events = rules.flatMap((decision) => {
    const done = firstCarriedOut(decision)?.publishedOn;
    return [
      { date: decision.note, decided: 1, carriedOut: 0 },
      ...(done ? [{ date: laterOf(done, decision.note), decided: 0, carriedOut: 1 }] : []),
    ];
  });
  const days = Map.groupBy(
    events.filter(({ date }) => date <= guide.today),
    ({ date }) => date,
  );
  let decided = 0;
  let carriedOut = 0;
  return [...days.keys()].sort().map((date) => {
    for (const event of days.get(date) ?? []) {
      decided += event.decided;
      carriedOut += event.carriedOut;
    }
    return { date, decided, carriedOut };
  });
}

function rulesOf({ decisions }: Guide): Decision[] {
  return [...decisions.values()].filter(({ kind }) => kind === 'rule');
}

function isUndated(decision: Decision): boolean {
  return decisionState(decision) === 'carried-out' && firstCarriedOut(decision)?.publishedOn === undefined;
}
