import type { RuleId } from './rules.ts';

/** Something wrong in the content: which rule, where, what, and the corrected input. The rule says why. */
export interface Issue {
  rule: RuleId;
  severity: 'error' | 'warning';
  /** Relative to `content/`. */
  path: string;
  /** Counted from 1. */
  line: number;
  column: number;
  /** What is wrong, in Indonesian, quoting what the author wrote. */
  what: string;
  /** The corrected input, or what to do, in Indonesian. */
  fix: string;
}

/** Issues in the order an author works: by file, then line, then column. */
export function sortIssues(issues: Issue[]): Issue[] {
  return issues.toSorted(
    (a, b) =>
      a.path.localeCompare(b.path, 'en') ||
      a.line - b.line ||
      a.column - b.column ||
      a.rule.localeCompare(b.rule, 'en'),
  );
}

/** What stays the same of an issue though the lines above it change. */
export function identityOf({ rule, path, what }: Issue): string {
  return [rule, path, what].join('\n');
}
