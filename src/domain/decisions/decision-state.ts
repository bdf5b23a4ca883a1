import { type Interval, standingOn } from '../dated/in-force.ts';
import { compareDates, type IsoDate } from '../dated/iso-date.ts';
import type { Guide } from '../guide/guide.ts';
import type { Decision } from '../guide/page.ts';

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
  if (carryingOut(decision, date).length > 0) return 'carried-out';
  if (decision.carriedOutBy.length > 0) return 'scheduled';
  return decision.kind === 'rule' ? 'owed' : 'noted';
}

/** The revisions naming a decision that are in force on `date` or were before, oldest first. */
export function carryingOut<Revision extends Interval>(
  { carriedOutBy }: { carriedOutBy: readonly Revision[] },
  date: IsoDate,
): Revision[] {
  return carriedOutBy.filter((revision) => standingOn(revision, date) !== 'coming');
}

/** The rules in the state on the guide's day, oldest first. */
export function rulesInState(
  { decisions, today }: Pick<Guide, 'decisions' | 'today'>,
  state: DecisionState,
): Decision[] {
  return [...decisions.values()]
    .filter((decision) => decision.kind === 'rule' && decisionState(decision, today) === state)
    .sort((a, b) => compareDates(a.note, b.note));
}
