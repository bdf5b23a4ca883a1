import { expect, it } from 'vitest';
import { closingLine, countCheck, countTests, total } from '../../scripts/test/run-steps.ts';

const ended = { code: 0, timedOut: false };
const failed = { code: 1, timedOut: false };
const vitest = (numPassedTests: number, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0) => ({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests,
});
const playwright = (expected: number, unexpected = 0, flaky = 0, skipped = 0) => ({
  stats: { expected, unexpected, flaky, skipped },
});

it('a check counts as one', () => {
  expect(countCheck(ended)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(countCheck(failed)).toEqual({ passed: 0, failed: 1, skipped: 0, reason: 'exit code 1' });
});

it('a test runner counts test by test', () => {
  expect(countTests(vitest(3, 2, 1, 1), failed)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  expect(countTests(playwright(2, 1, 1, 1), failed)).toEqual({ passed: 3, failed: 1, skipped: 1 });
});

// As with a file that could not be loaded, or a server that did not start.
it.each([
  [failed, 'no test failed, but exit code 1'],
  [{ code: 0, timedOut: true }, 'no test failed, but it did not end within its time limit'],
  [{ code: null, timedOut: false }, 'no test failed, but a signal ended it, or it could not be started'],
])('a test runner has failed when it ends badly though every test passed: %o', (ending, reason) => {
  expect(countTests(vitest(3), ending)).toEqual({ passed: 3, failed: 1, skipped: 0, reason });
});

it('a test runner has failed when it leaves no report, or ran no test', () => {
  const reason = 'it left no report (exit code 0)';
  expect(countTests(undefined, ended)).toMatchObject({ failed: 1, reason });
  for (const report of [vitest(0), vitest(0, 0, 4), playwright(0)]) {
    expect(countTests(report, ended)).toMatchObject({ passed: 0, failed: 1, reason: 'it ran no test' });
  }
});

it('the closing line is the sum, and names skipped tests only if there are any', () => {
  const one = { passed: 1, failed: 0, skipped: 0 };
  const two = { passed: 10, failed: 2, skipped: 3, reason: 'exit code 1' };
  expect(closingLine(total([one, one]))).toBe('2 passed, 0 failed');
  expect(closingLine(total([one, two]))).toBe('11 passed, 2 failed, 3 skipped');
});
