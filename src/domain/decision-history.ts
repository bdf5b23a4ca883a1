import { decisionState } from './decision-state.ts';
import type { Decision, Guide, Revision } from './guide.ts';
import { daysBetween, type IsoDate, laterOf } from './iso-date.ts';

/** A day on which the count of decisions changed, with the counts at its end. */
export interface HistoryPoint {
  date: IsoDate;
  /** Rules decided up to and including the day. */
  decided: number;
  /** Of those, carried out in the guide by then. */
  carriedOut: number;
}

/** The revision that first carried out a decision and is dated; undefined where none is. */
export function firstCarriedOut(decision: Decision): Revision | undefined {
  return decision.carriedOutBy
    .filter(({ published }) => published !== undefined)
    .toSorted((a, b) => (a.published ?? '').localeCompare(b.published ?? '', 'en'))[0];
}

/** Days from a decision to the guide saying so; undefined while it is owed. Never below 0. */
export function daysToGuide(decision: Decision): number | undefined {
  const published = firstCarriedOut(decision)?.published;
  return published === undefined ? undefined : Math.max(0, daysBetween(decision.note, published));
}

/** Rules decided and carried out over time, up to the guide's day: a point for every day a count changed. */
export function decisionHistory(guide: Guide): HistoryPoint[] {
  const rules = [...guide.decisions.values()].filter(({ kind }) => kind === 'rule');
  const events = rules.flatMap((decision) => {
    const done = decisionState(decision) === 'carried-out' ? firstCarriedOut(decision)?.published : undefined;
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
