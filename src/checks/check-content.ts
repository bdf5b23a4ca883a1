import { assembleGuide } from '../domain/guide/assemble.ts';
import type { Guide } from '../domain/guide/guide.ts';
import { checkAreas } from './areas/check-areas.ts';
import type { Check } from './check.ts';
import { checkClassAnswers } from './classes/check-class-answers.ts';
import { checkClasses } from './classes/check-classes.ts';
import { checkFlowGraph } from './flows/check-flow-graph.ts';
import { checkFlowOutcomes } from './flows/check-flow-outcomes.ts';
import { type Issue, sortIssues } from './issue.ts';
import { checkLeaks } from './leaks/check-leaks.ts';
import { checkPolicies } from './policies/check-policies.ts';
import { type LoadedContent, loadContent } from './read/load.ts';
import { checkDecisionIds } from './references/check-decision-ids.ts';
import { checkLinks } from './references/check-links.ts';
import { checkReferences } from './references/check-references.ts';
import { checkReplies } from './replies/check-replies.ts';
import { checkReplyPromises } from './replies/check-reply-promises.ts';
import { checkReplyWording } from './replies/check-reply-wording.ts';
import { checkDateNames } from './revisions/check-date-names.ts';

const checks: readonly Check[] = [
  checkDateNames,
  checkAreas,
  checkReferences,
  checkDecisionIds,
  checkPolicies,
  checkFlowGraph,
  checkFlowOutcomes,
  checkClasses,
  checkClassAnswers,
  checkReplies,
  checkReplyWording,
  checkReplyPromises,
  checkLinks,
];

/**
 * What is wrong in the content tree in the folder `root` on the day `today`, in reading order, and the guide it makes. The
 * build's gate and `npm run check` begin here.
 */
export async function checkContent(
  root: string,
  today: string,
): Promise<{ loaded: LoadedContent; guide: Guide; issues: Issue[] }> {
  const loaded = await loadContent(root);
  const { guide, issues } = checkLoaded(loaded, today);
  return { loaded, guide, issues: sortIssues([...issues, ...(await checkLeaks(loaded.texts))]) };
}

/** What is wrong in loaded content on the day `today`, except leaks, in reading order, and the guide it makes. */
export function checkLoaded(loaded: LoadedContent, today: string): { guide: Guide; issues: Issue[] } {
  const guide = assembleGuide(loaded.content, today);
  const context = { ...loaded, guide };
  return { guide, issues: sortIssues([...loaded.issues, ...checks.flatMap((check) => check(context))]) };
}
