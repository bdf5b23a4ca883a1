import type { Check, CheckContext } from '../check.ts';
import type { Issue } from '../issue.ts';
import { checkDuplicateRules } from './check-duplicate-rules.ts';
import { checkOwedDecisions } from './check-owed-decisions.ts';
import { checkTermSpelling } from './check-term-spelling.ts';
import { checkVideoLinks } from './check-video-links.ts';

const checks: readonly Check[] = [
  checkDuplicateRules,
  checkOwedDecisions,
  checkTermSpelling,
  checkVideoLinks,
];

/** What is worth a look although the guide is not wrong: warnings only. */
export function checkProse(context: CheckContext): Issue[] {
  return checks.flatMap((check) => [...check(context)]);
}
