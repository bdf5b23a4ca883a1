import type { Issue } from '../../src/domain/issue.ts';
import type { RuleId } from '../../src/domain/rules.ts';
import { type CheckContext, errorAt } from './context.ts';
import { placeInBody } from './place-at.ts';

/** An error at the offset `at` of the Markdown below a file's frontmatter. */
export function errorInBody(
  context: CheckContext,
  path: string,
  at: number,
  issue: { rule: RuleId; what: string; fix: string },
): Issue {
  const file = context.files.get(path);
  return { ...errorAt(context, path, [], issue), ...(file && placeInBody(file, at)) };
}
