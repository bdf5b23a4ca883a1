import { assembleGuide } from '../../src/domain/assemble.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { type Issue, sortIssues } from '../../src/domain/issue.ts';
import { type LoadedContent, loadContent, readContent } from '../content/load.ts';
import { findBase, readTreeAt } from '../git/base-tree.ts';
import { checkAreas } from './areas.ts';
import type { Check } from './context.ts';
import { checkDateNames } from './date-names.ts';
import { checkDecisionIds } from './decision-ids.ts';
import { checkLanded } from './landed.ts';
import { checkLinks } from './links.ts';
import { checkPolicies } from './policies.ts';
import { checkReferences } from './references.ts';

const checks: readonly Check[] = [
  checkDateNames,
  checkAreas,
  checkReferences,
  checkDecisionIds,
  checkPolicies,
  checkLinks,
];

/**
 * All that is wrong in the content tree at `root` on the day `today`, in reading order, and the guide it makes.
 * With `base`, a git ref, also what only a comparison with it can see; throws a `BaseError` where that can't be had.
 */
export async function checkContent(
  root: string,
  today: string,
  base?: string,
): Promise<{ guide: Guide; issues: Issue[] }> {
  const loaded = await loadContent(root);
  const { guide, issues } = checkLoaded(loaded, today);
  if (base === undefined) return { guide, issues };
  const landed = readContent(readTreeAt(findBase(base), root));
  return { guide, issues: sortIssues([...issues, ...checkLanded(landed, loaded)]) };
}

/** The same for content already read. */
export function checkLoaded(loaded: LoadedContent, today: string): { guide: Guide; issues: Issue[] } {
  const guide = assembleGuide(loaded.content, today);
  const issues = [...loaded.issues, ...checks.flatMap((check) => check({ ...loaded, guide }))];
  return { guide, issues: sortIssues(issues) };
}
