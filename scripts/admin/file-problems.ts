import type { Issue } from '../../src/checks/issue.ts';
import { checkLeaks } from '../../src/checks/leaks/check-leaks.ts';
import { findKind } from '../../src/checks/read/kinds.ts';
import { parseFile } from '../../src/checks/read/parse-file.ts';
import { explainSchemaIssues } from '../../src/checks/read/schema/schema-issues.ts';

/**
 * What is wrong with a file before it is saved, in one sentence or two; empty if nothing is. Only what the file shows by
 * itself: whether what it names exists is for the check of the whole. Leaks count most here, as a commit keeps them for good.
 */
export async function fileProblems(path: string, text: string): Promise<string> {
  const issues = [...(await checkLeaks(new Map([[path, text]]))), ...schemaIssues(path, text)];
  return issues
    .slice(0, 2)
    .map(({ what, fix }) => `${what} ${fix}`)
    .join(' ');
}

function schemaIssues(path: string, text: string): Issue[] {
  const file = parseFile({ path, bytes: new TextEncoder().encode(text) });
  if (Array.isArray(file)) return file;
  const schema = findKind(path)?.schema;
  const { error } = schema?.safeParse(file.data) ?? {};
  return schema && error ? explainSchemaIssues(error.issues, file, schema) : [];
}
