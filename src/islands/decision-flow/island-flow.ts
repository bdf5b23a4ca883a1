import type { Flow } from '../../domain/flow/flow.ts';
import type { WalkableFlow } from '../../domain/flow/flow-walk.ts';
import { findOutcomeRule } from '../../domain/flow/outcome-rule.ts';
import type { Guide } from '../../domain/guide/guide.ts';
import { titleOf } from '../../domain/guide/page.ts';
import { revisionUrl } from '../../domain/guide/urls.ts';
import { sinceLabel, sinceText } from '../../domain/guide/wording.ts';

/** What the island knows of a flow: its questions, and of each outcome what a ticket's note says. */
export interface IslandFlow extends WalkableFlow {
  title: string;
  outcomes: IslandOutcome[];
}

export interface IslandOutcome {
  id: string;
  title: string;
  /** Id of the reply that stands with it. */
  reply: string | undefined;
  /** Whom it goes to next. */
  to: string | undefined;
  /** The page's title, and its revision's address and first day: QA reads a ticket by the rule of its day. */
  rule: { title: string; revision: string; since: string } | undefined;
  open: string | undefined;
}

/** The flow as the island takes it from the page. */
export function islandFlowOf(guide: Guide, flow: Flow): IslandFlow {
  return {
    title: flow.title,
    start: flow.start,
    steps: flow.steps.map(({ id, ask, options }) => ({ id, ask, options })),
    outcomes: flow.outcomes.map((outcome) => {
      const { id, title, reply, to, open } = outcome;
      const rule = findOutcomeRule(guide.pages, outcome);
      return { id, title, reply: reply?.id, to: to?.label, rule: rule && ruleOf(rule, guide), open };
    }),
  };
}

function ruleOf(
  { page, revision }: NonNullable<ReturnType<typeof findOutcomeRule>>,
  { today }: Guide,
): IslandOutcome['rule'] {
  return {
    title: titleOf(page),
    revision: revisionUrl(revision),
    since: `${sinceLabel(revision, today)}: ${sinceText(revision)}`,
  };
}
