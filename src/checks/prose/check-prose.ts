import type { Check } from '../check.ts';
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
export const checkProse: Check = (context) => checks.flatMap((check) => check(context));
