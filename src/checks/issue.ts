import { type RuleId, warnings } from './rules.ts';

/** A place in a content file. Lines and columns are counted from 1. */
export interface Place {
  /** Relative to `content/`. */
  path: string;
  line: number;
  column: number;
}

/** The start of a file, for an issue about the file as a whole. */
export function startOf(path: string): Place {
  return { path, line: 1, column: 1 };
}

/** The place of `offset` in `text`, the text of the file at `path`. */
export function placeAt(path: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { path, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Something wrong in the content, or worth a look: which rule, where, and a message. The rule says why. */
export interface Issue extends Place, Message {
  rule: RuleId;
  severity: 'error' | 'warning';
}

/** What an issue tells the author, in Indonesian. */
export interface Message {
  /** What is wrong, quoting what the author wrote. */
  what: string;
  /** The corrected input, or what to do. */
  fix: string;
}

export function issueAt(place: Place, rule: RuleId, { what, fix }: Message): Issue {
  return { rule, severity: rule in warnings ? 'warning' : 'error', ...place, what, fix };
}

/** Issues in the order an author works: by file, then line, then column. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return issues.toSorted(
    (a, b) =>
      a.path.localeCompare(b.path, 'en') ||
      a.line - b.line ||
      a.column - b.column ||
      a.rule.localeCompare(b.rule, 'en'),
  );
}

/** What stays the same of an issue when lines above it change. */
export function identityOf({ rule, path, what }: Issue): string {
  return [rule, path, what].join('\n');
}
