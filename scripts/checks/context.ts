import type { Guide } from '../../src/domain/guide.ts';
import type { Issue } from '../../src/domain/issue.ts';
import type { RuleId } from '../../src/domain/rules.ts';
import type { LoadedContent } from '../content/load.ts';

/** What a check looks at: the files as read, and the guide they make. */
export interface CheckContext extends LoadedContent {
  guide: Guide;
}

/** One rule about the whole content. Returns what breaks it, in any order. */
export type Check = (context: CheckContext) => Issue[];

/** An error at the field `field` of the file `path`; at its start where the field is none, and the file itself is wrong. */
export function errorAt(
  { files }: CheckContext,
  path: string,
  field: readonly PropertyKey[],
  issue: { rule: RuleId; what: string; fix: string },
): Issue {
  const place = (field.length > 0 && files.get(path)?.locate(field)) || { line: 1, column: 1 };
  return { severity: 'error', path, ...place, ...issue };
}
