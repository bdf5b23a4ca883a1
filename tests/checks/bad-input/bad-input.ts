import type { RuleId } from '../../../src/checks/rules.ts';
import type { Difference } from '../../fixtures/overlay.ts';

/** An issue as a case expects it: rule, `path:line:column`, and words that its `what` and its `fix` hold. */
export type Expected = readonly [rule: RuleId, place: string, what: string, fix: string];

/** A tree that differs from the sound one in one fault, and all that the check says of it. */
export interface BadInput {
  /** The folder in `tests/fixtures/broken/`, if the case has one. */
  name: string;
  issues: readonly Expected[];
  difference: Difference;
}

/** A case made by the files of its folder alone. */
export function bad(name: string, ...issues: Expected[]): BadInput {
  return { name, issues, difference: {} };
}

/** A case whose difference can't lie in the repository as files: other bytes, or a file that is gone. */
export function badWith(name: string, difference: Difference, ...issues: Expected[]): BadInput {
  return { name, issues, difference };
}
