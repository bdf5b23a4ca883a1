import type { Issue } from '../../src/domain/issue.ts';
import type { RuleId } from '../../src/domain/rules.ts';
import { type CheckContext, errorAt } from './context.ts';
import { placeAt } from './place-at.ts';

/** An error at the offset `at` of the Markdown below a file's frontmatter. */
export function errorInBody(
  context: CheckContext,
  path: string,
  at: number,
  issue: { rule: RuleId; what: string; fix: string },
): Issue {
  const { body = '', bodyLine = 1 } = context.files.get(path) ?? {};
  const { line, column } = placeAt(body, at);
  return { ...errorAt(context, path, [], issue), line: bodyLine + line - 1, column };
}
