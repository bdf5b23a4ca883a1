import type { Flow } from '../../domain/flow/flow.ts';
import type { Guide } from '../../domain/guide/guide.ts';
import { readQuestions, unanswered } from '../../domain/guide/open-questions.ts';
import { findOutcomeRule, titleOf } from '../../domain/guide/page.ts';
import { revisionUrl } from '../../domain/guide/urls.ts';
import { sinceLine } from '../../domain/guide/wording.ts';

/** A flow as its element knows it: the questions, and of each outcome what the ticket's note says. */
export type IslandFlow = ReturnType<typeof islandFlowOf>;

/** Makes the flow for the element. */
export function islandFlowOf(guide: Guide, flow: Flow) {
  return {
    title: flow.title,
    start: flow.start,
    steps: flow.steps.map(({ id, ask, options }) => ({ id, ask, options })),
    outcomes: flow.outcomes.map((outcome) => {
      const { id, title, reply, to, open } = outcome;
      const rule = findOutcomeRule(guide.pages, outcome);
      return {
        id,
        title,
        reply: reply?.id,
        /** Who handles it next. */
        to: to?.label,
        /** The page's title, and its revision's address and first day: QA reads a ticket by the rule of its day. */
        rule: rule && {
          title: titleOf(rule.page),
          revision: revisionUrl(rule.revision),
          since: sinceLine(rule.revision, guide.today),
        },
        open: unanswered(readQuestions(guide.decisions, open)).map(({ ask }) => ask),
      };
    }),
  };
}
