import { ruleInForce, shownRevision } from '../dated/in-force.ts';
import type { Guide, Page, Revision } from '../guide/guide.ts';
import type { Flow, FlowOutcome } from './flow.ts';

/** The page that an outcome rests on, and which of its revisions holds today. */
export interface OutcomeRule {
  page: Page;
  /** The one in force; the first to come where none is yet. */
  revision: Revision;
}

/** The rule that an outcome rests on; undefined where it names none that exists. */
export function findOutcomeRule(guide: Guide, outcome: FlowOutcome): OutcomeRule | undefined {
  const page = guide.pages.get(outcome.rule ?? '');
  const revision = page && shownRevision(page);
  return page && revision && { page, revision };
}

/** The pages whose rule in force leads to the flow. */
export function pagesWithFlow(guide: Guide, { id }: Pick<Flow, 'id'>): Page[] {
  return [...guide.pages.values()].filter((page) => ruleInForce(page)?.flow?.id === id);
}
