import type { Check } from '../context.ts';
import { checkDuplicateRules } from './duplicate-rules.ts';
import { checkOwedDecisions } from './owed-decisions.ts';
import { checkTermSpelling } from './term-spelling.ts';
import { checkVideoLinks } from './video-links.ts';

const checks: readonly Check[] = [
  checkDuplicateRules,
  checkOwedDecisions,
  checkTermSpelling,
  checkVideoLinks,
];

/** What is worth a look though nothing is wrong with the guide: warnings only. */
export const checkProse: Check = (context) => checks.flatMap((check) => check(context));
