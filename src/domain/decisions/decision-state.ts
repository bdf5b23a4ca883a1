import { type Interval, standingOn } from '../dated/in-force.ts';
import { compareDates, daysBetween, type IsoDate, laterOf } from '../dated/iso-date.ts';
import type { Guide } from '../guide/guide.ts';
import type { Decision, Revision } from '../guide/page.ts';

/**
 * What became of a decision by a day. Of a rule, `carried-out`: a revision that names it has entered into force; `scheduled`: only
 * coming ones name it; `owed`: none does. Of a reminder, `carried-out` and `scheduled` likewise, or `noted`: no revision names it. Of
 * a question, whatever page names it, `asked` or `answered`.
 */
export type DecisionState = 'carried-out' | 'scheduled' | 'owed' | 'noted' | 'asked' | 'answered';

/** The state of a decision on `date`, derived from the revisions that name it and the decision that answers it. */
export function decisionState(
  decision: Pick<Decision, 'kind'> & { answeredBy?: unknown; carriedOutBy: readonly Interval[] },
  date: IsoDate,
): DecisionState {
  if (decision.kind === 'question') return decision.answeredBy ? 'answered' : 'asked';
  if (decision.carriedOutBy.some((revision) => hasBegun(revision, date))) return 'carried-out';
  if (decision.carriedOutBy.length > 0) return 'scheduled';
  return decision.kind === 'rule' ? 'owed' : 'noted';
}

/** Whether a revision is in force on `date` or was before. */
const hasBegun = (revision: Interval, date: IsoDate) => standingOn(revision, date) !== 'coming';

/** The rules in the state on the guide's day, oldest first. */
export function rulesInState({ decisions, today }: Pick<Guide, 'decisions' | 'today'>, state: DecisionState) {
  return [...decisions.values()]
    .filter((decision) => decision.kind === 'rule' && decisionState(decision, today) === state)
    .sort((a, b) => compareDates(a.note, b.note));
}

/** The revision that first carried out a decision by `date`, one of an unknown day before all others; undefined where none did. */
export function firstCarriedOut(decision: Decision, date: IsoDate): Revision | undefined {
  const begun = decision.carriedOutBy.filter((revision) => hasBegun(revision, date));
  return begun.sort((a, b) => compareDates(saidInForce(a), saidInForce(b)))[0];
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
