import type { Outcome } from '../setup/run.ts';

export interface TestCount {
  passed: number;
  failed: number;
  skipped: number;
  /** Why it failed, where the step's own output may not say so. */
  reason?: string;
}

/** A test runner's JSON report, as far as it is read: Vitest's or Playwright's. */
type TestReport =
  | { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }
  | { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

type Ending = Omit<Outcome, 'output'>;

/** The count of a command that isn't a test runner: one. */
export function countCheck(ending: Ending): TestCount {
  const reason = findProblem(ending);
  return reason === undefined ? { passed: 1, failed: 0, skipped: 0 } : failure(reason);
}

/** The count of a step that failed as a whole. */
export const failure = (reason: string): TestCount => ({ passed: 0, failed: 1, skipped: 0, reason });

/** The count of a test runner. No report, no test, or a bad end that no failed test explains is a failure of its own. */
export function countTests(report: TestReport | undefined, ending: Ending): TestCount {
  const problem = findProblem(ending);
  if (report === undefined) return failure(`it left no report (${problem ?? 'exit code 0'})`);
  const count = readCount(report);
  if (count.passed + count.failed === 0) return { ...count, failed: 1, reason: 'it ran no test' };
  if (count.failed === 0 && problem) return { ...count, failed: 1, reason: `no test failed, but ${problem}` };
  return count;
}

function readCount(report: TestReport): TestCount {
  if ('stats' in report) {
    const { expected, flaky, unexpected, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function findProblem({ code, timedOut }: Ending): string | undefined {
  if (timedOut) return 'it did not end within its time limit';
  if (code === null) return 'a signal ended it, or it could not be started';
  return code === 0 ? undefined : `exit code ${code}`;
}

export function total(counts: readonly TestCount[]): TestCount {
  const sum = (of: 'passed' | 'failed' | 'skipped') => counts.reduce((all, count) => all + count[of], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** A count as the line that `npm test` ends with: `3 passed, 0 failed`. */
export function closingLine({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
