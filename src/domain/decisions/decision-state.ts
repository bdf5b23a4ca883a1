import { compareDates } from '../dated/iso-date.ts';
import type { Decision, DecisionRef } from '../guide/page.ts';

/**
 * What became of a decision. `carried-out`: a revision names it. `owed`: a rule that no revision names. `noted`: a
 * reminder that no revision names. `asked`: a question, whatever page records it.
 */
export type DecisionState = 'carried-out' | 'owed' | 'noted' | 'asked';

/** The state of a decision, derived from the revisions that name it. */
export function decisionState(decision: Decision): DecisionState {
  if (decision.kind === 'question') return 'asked';
  if (decision.carriedOutBy.length > 0) return 'carried-out';
  return decision.kind === 'rule' ? 'owed' : 'noted';
}

/** Decisions that the guide has yet to carry out, oldest first. */
export function owedDecisions(decisions: ReadonlyMap<DecisionRef, Decision>): Decision[] {
  return [...decisions.values()]
    .filter((decision) => decisionState(decision) === 'owed')
    .sort((a, b) => compareDates(a.note, b.note));
}
