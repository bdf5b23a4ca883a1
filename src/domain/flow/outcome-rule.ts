import { shownRevision } from '../dated/dated.ts';
import type { PageId } from '../dated/revision-path.ts';
import { type Page, ruleInForce } from '../guide/page.ts';
import type { Flow, FlowOutcome } from './flow.ts';

/** The rule that an outcome rests on, in force or the first to come; undefined where it names none that exists. */
export function findOutcomeRule(pages: ReadonlyMap<PageId, Page>, outcome: FlowOutcome) {
  const page = pages.get(outcome.rule ?? '');
  const revision = page && shownRevision(page);
  return page && revision && { page, revision };
}

/** The pages whose rule in force leads to the flow. */
export function pagesWithFlow(pages: ReadonlyMap<PageId, Page>, { id }: Pick<Flow, 'id'>): Page[] {
  return [...pages.values()].filter((page) => ruleInForce(page)?.flow?.id === id);
}
