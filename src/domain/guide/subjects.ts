import type { Subjects } from '../dated/read-against.ts';
import type { PageId } from '../dated/revision-path.ts';
import { versionsOf } from '../dated/versions.ts';
import { type Policy, policyKey } from '../policy/policy.ts';
import type { PageSequence } from './page-sequence.ts';

/** Everything that a text can be read against: pages and values. */
export function listSubjects(
  pages: ReadonlyMap<PageId, PageSequence>,
  policies: ReadonlyMap<string, Policy>,
): Subjects {
  return new Map([
    ...[...pages].map(([id, sequence]) => [id, versionsOf(sequence.revisions)] as const),
    ...[...policies.values()].map((policy) => [policyKey(policy), versionsOf(policy.rows)] as const),
  ]);
}
