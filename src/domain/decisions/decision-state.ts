import type { Decision, Guide } from '../guide/guide.ts';

/**
 * What became of a decision: `carried-out` once a revision names it; a rule that none names is `owed` to the
 * guide; a reminder that none names is `noted`; a question stays `asked` whatever page records it.
 */
export type DecisionState = 'carried-out' | 'owed' | 'noted' | 'asked';

/** Derived from the revisions, never written down. */
export function decisionState(decision: Decision): DecisionState {
  if (decision.kind === 'question') return 'asked';
  if (decision.carriedOutBy.length > 0) return 'carried-out';
  return decision.kind === 'rule' ? 'owed' : 'noted';
}

/** Decisions that the guide has yet to carry out, oldest first. */
export function owedDecisions(guide: Guide): Decision[] {
  return [...guide.decisions.values()]
    .filter((decision) => decisionState(decision) === 'owed')
    .sort((a, b) => a.note.localeCompare(b.note, 'en'));
}
