/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [reason] why it failed, where the step's own output may not say so
 */

/**
 * Vitest's JSON report, as far as it is read.
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one a file
 */

/**
 * Playwright's JSON report, as far as it is read.
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors outside of any test
 */

/** @typedef {Pick<import('../setup/run.mjs').Outcome, 'code' | 'signal' | 'timedOut'>} Ending */

/**
 * What a check (anything that isn't a test runner) counts as: one.
 * @param {Ending} ending
 * @returns {Count}
 */
export function countCheck(ending) {
  if (ending.code === 0 && !ending.timedOut) return { passed: 1, failed: 0, skipped: 0 };
  return { passed: 0, failed: 1, skipped: 0, reason: spellEnding(ending) };
}

/**
 * What a test runner's run counts as. It is believed only as far as its report and its exit code agree: no report,
 * no test, or a failure that no test accounts for is a failure of its own.
 * @param {'vitest' | 'playwright'} kind
 * @param {unknown} report its JSON report, parsed; undefined if there is none
 * @param {Ending} ending
 * @returns {Count}
 */
export function countRunner(kind, report, ending) {
  const none = { passed: 0, failed: 1, skipped: 0 };
  if (!report) return { ...none, reason: `it left no report (${spellEnding(ending)})` };
  const count =
    kind === 'vitest'
      ? countVitest(/** @type {VitestReport} */ (report))
      : countPlaywright(/** @type {PlaywrightReport} */ (report));
  if (count.passed + count.failed === 0) return { ...count, failed: 1, reason: 'it ran no test' };
  if (count.failed === 0 && (ending.code !== 0 || ending.timedOut)) {
    return { ...count, failed: 1, reason: `no test failed, but ${spellEnding(ending)}` };
  }
  return count;
}

/** @param {VitestReport} report @returns {Count} */
function countVitest(report) {
  // A file that could not be loaded has no tests to count, or none that failed.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {PlaywrightReport} report @returns {Count} */
function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** @param {Ending} ending */
function spellEnding({ code, signal, timedOut }) {
  if (timedOut) return 'it did not end within its time limit';
  if (code !== null) return `exit code ${code}`;
  return signal ? `ended by ${signal}` : 'it could not be started';
}

/**
 * The sum of several counts.
 * @param {Count[]} counts
 * @returns {Count}
 */
export function total(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

/**
 * The line that `npm test` closes with.
 * @param {Count} count
 * @returns {string}
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
