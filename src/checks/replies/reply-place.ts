import { type CheckContext, errorAt } from '../check.ts';
import type { Issue } from '../issue.ts';
import { placeInBody } from '../place-at.ts';
import type { RuleId } from '../rules.ts';

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
