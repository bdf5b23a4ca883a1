import type { Guide } from '../domain/guide/guide.ts';
import type { Issue } from './issue.ts';
import type { LoadedContent } from './read/load.ts';
import type { RuleId } from './rules.ts';

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

/** The same at the field's key, where it is the key that is wrong or the value is long. */
export function errorAtKey(
  context: CheckContext,
  path: string,
  field: readonly PropertyKey[],
  issue: { rule: RuleId; what: string; fix: string },
): Issue {
  return { ...errorAt(context, path, field, issue), ...context.files.get(path)?.locateKey(field) };
}

/** Something that keeps nobody from publishing, but is worth a look: at the field, or at the place given. */
export function warningAt(
  context: CheckContext,
  path: string,
  at: readonly PropertyKey[] | { line: number; column: number },
  issue: { rule: RuleId; what: string; fix: string },
): Issue {
  const place = 'line' in at ? at : undefined;
  return {
    ...errorAt(context, path, place ? [] : (at as PropertyKey[]), issue),
    ...place,
    severity: 'warning',
  };
}
