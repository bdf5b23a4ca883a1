import { describe, expect, it } from 'vitest';
import { closingLine, countCheck, countRunner, total } from '../../scripts/test/count.mjs';

const ended = { code: 0, signal: null, timedOut: false };
const failed = { ...ended, code: 1 };

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});
const vitest = (numbers: object, ...testResults: object[]) => ({
  ...{ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 },
  ...numbers,
  testResults,
});
const playwright = (stats: object, errors: unknown[] = []) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

describe('a check', () => {
  it('counts as one', () => {
    expect(countCheck(ended)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countCheck(failed)).toMatchObject({ passed: 0, failed: 1, reason: 'exit code 1' });
    expect(countCheck({ ...failed, timedOut: true })).toMatchObject({ failed: 1 });
  });
});

describe('a test runner', () => {
  it('counts test by test', () => {
    const report = vitest(
      { numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 },
      file('passed', 'passed'),
    );
    expect(countRunner('vitest', report, ended)).toEqual({ passed: 3, failed: 0, skipped: 2 });
    expect(
      countRunner('playwright', playwright({ expected: 2, unexpected: 1, skipped: 1 }), failed),
    ).toMatchObject({ passed: 2, failed: 1, skipped: 1 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const report = vitest({ numPassedTests: 2 }, file('passed', 'passed', 'passed'), file('failed'));
    expect(countRunner('vitest', report, failed)).toMatchObject({ passed: 2, failed: 1 });
  });

  it('does not count a file with a failed test twice', () => {
    const report = vitest({ numPassedTests: 1, numFailedTests: 1 }, file('failed', 'passed', 'failed'));
    expect(countRunner('vitest', report, failed)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts an error outside of any test as a failure', () => {
    expect(
      countRunner('playwright', playwright({ expected: 1 }, [{ message: 'no server' }]), failed),
    ).toMatchObject({ passed: 1, failed: 1 });
  });

  it('has failed when it ends badly though every test passed', () => {
    const count = countRunner('vitest', vitest({ numPassedTests: 3 }), failed);
    expect(count).toMatchObject({ passed: 3, failed: 1 });
    expect(count.reason).toContain('exit code 1');
  });

  it.each([undefined, null])('has failed when it leaves no report: %s', (report) => {
    const killed = { code: null, signal: 'SIGKILL' as const, timedOut: false };
    const count = countRunner('vitest', report, killed);
    expect(count).toMatchObject({ passed: 0, failed: 1 });
    expect(count.reason).toContain('SIGKILL');
  });

  it.each([
    ['vitest' as const, vitest({})],
    ['vitest' as const, vitest({ numPendingTests: 4 })],
    ['playwright' as const, playwright({})],
  ])('has failed when it ran no test: %s', (kind, report) => {
    expect(countRunner(kind, report, ended)).toMatchObject({
      passed: 0,
      failed: 1,
      reason: 'it ran no test',
    });
  });
});

describe('the closing line', () => {
  it('is the sum', () => {
    const sum = total([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 10, failed: 2, skipped: 0, reason: 'x' },
    ]);
    expect(closingLine(sum)).toBe('11 passed, 2 failed');
    expect(closingLine(total([]))).toBe('0 passed, 0 failed');
  });

  it('names skipped tests only if there are any', () => {
    expect(closingLine({ passed: 5, failed: 0, skipped: 1 })).toBe('5 passed, 0 failed, 1 skipped');
  });
});
