import { assembleGuide } from '../domain/guide/assemble.ts';
import { checkAreas } from './areas/check-areas.ts';
import type { Check, CheckContext } from './check.ts';
import { checkDecisionIds } from './check-ids.ts';
import { checkClasses } from './classes/check-classes.ts';
import { checkConfirmations } from './confirmations/check-confirmations.ts';
import { checkCorrections } from './corrections/check-corrections.ts';
import { checkFlows } from './flows/check-flows.ts';
import { sortIssues } from './issue.ts';
import { checkLeaks } from './leaks/check-leaks.ts';
import { checkMarkdown } from './markdown/check-markdown.ts';
import { checkPolicies } from './policies/check-policies.ts';
import { checkAnswers } from './questions/check-answers.ts';
import { type LoadedContent, loadContent } from './read/load.ts';
import { checkLinks } from './references/check-links.ts';
import { checkMoves } from './references/check-moves.ts';
import { checkNames } from './references/check-names.ts';
import { checkQueries } from './references/check-queries.ts';
import { checkReferences } from './references/check-references.ts';
import { checkReplies } from './replies/check-replies.ts';
import { checkDateNames } from './revisions/check-date-names.ts';
import { checkFarDates } from './revisions/check-far-dates.ts';
import { checkSequence } from './revisions/check-sequence.ts';

const checks: readonly Check[] = [
  checkDateNames,
  checkFarDates,
  checkAreas,
  checkReferences,
  checkNames,
  checkQueries,
  checkMoves,
  checkSequence,
  checkDecisionIds,
  checkAnswers,
  checkCorrections,
  checkPolicies,
  checkFlows,
  checkClasses,
  checkConfirmations,
  checkReplies,
  checkLinks,
];

/**
 * The content tree in the folder `root`, the guide it makes on the day `today`, and what is wrong in it, in reading order. A text that
 * `isSound` knows isn't read for leaks and for Markdown again: those are of a text alone.
 */
export async function checkContent(
  root: string,
  today: string,
  isSound: (path: string, text: string) => boolean = () => false,
): Promise<CheckContext> {
  const loaded = loadContent(root);
  const texts = new Map([...loaded.texts].filter(([path, text]) => !isSound(path, text)));
  const checked = checkLoaded(loaded, today, (path) => texts.has(path));
  return { ...checked, issues: sortIssues([...checked.issues, ...(await checkLeaks(texts))]) };
}

/** Loaded content, the guide it makes on the day `today`, and what is wrong in it, except leaks, in reading order. */
export function checkLoaded(
  loaded: LoadedContent,
  today: string,
  isNew: (path: string) => boolean = () => true,
): CheckContext {
  const context = { ...loaded, guide: assembleGuide(loaded.content, today) };
  const files = new Map([...loaded.files].filter(([path]) => isNew(path)));
  const found = [...checks.flatMap((check) => [...check(context)]), ...checkMarkdown({ ...context, files })];
  const issues = sortIssues([...loaded.issues, ...found]);
  return { ...context, issues };
}
