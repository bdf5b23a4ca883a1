import { assembleGuide } from '../domain/guide/assemble.ts';
import type { Guide } from '../domain/guide/guide.ts';
import { checkAreas } from './areas.ts';
import { checkClassAnswers } from './class-answers.ts';
import { checkClasses } from './classes.ts';
import type { Check } from './context.ts';
import { checkDateNames } from './date-names.ts';
import { checkDecisionIds } from './decision-ids.ts';
import { checkFlowOutcomes } from './flow-outcomes.ts';
import { checkFlows } from './flows.ts';
import { type Issue, sortIssues } from './issue.ts';
import { checkLeaks } from './leaks/check-leaks.ts';
import { checkLinks } from './links.ts';
import { checkPolicies } from './policies.ts';
import { type LoadedContent, loadContent } from './read/load.ts';
import { checkReferences } from './references.ts';
import { checkReplies } from './replies.ts';
import { checkReplyPromises } from './reply-promises.ts';
import { checkReplyWording } from './reply-wording.ts';

const checks: readonly Check[] = [
  checkDateNames,
  checkAreas,
  checkReferences,
  checkDecisionIds,
  checkPolicies,
  checkFlows,
  checkFlowOutcomes,
  checkClasses,
  checkClassAnswers,
  checkReplies,
  checkReplyWording,
  checkReplyPromises,
  checkLinks,
];

/** All that is wrong in the content tree at `root` on the day `today`, in reading order, and the guide it makes. */
export async function checkContent(
  root: string,
  today: string,
): Promise<{ loaded: LoadedContent; guide: Guide; issues: Issue[] }> {
  const loaded = await loadContent(root);
  const { guide, issues } = checkLoaded(loaded, today);
  return { loaded, guide, issues: sortIssues([...issues, ...(await checkLeaks(loaded.texts))]) };
}

/** The same for content already read, save leaks. */
export function checkLoaded(loaded: LoadedContent, today: string): { guide: Guide; issues: Issue[] } {
  const guide = assembleGuide(loaded.content, today);
  const issues = [...loaded.issues, ...checks.flatMap((check) => check({ ...loaded, guide }))];
  return { guide, issues: sortIssues(issues) };
}
