import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyFreePort } from '../setup/port.ts';
import { projectEnv, ROOT, toolCommand } from '../setup/project.mjs';
import { explain, say, task } from '../setup/report.mjs';
import { type Outcome, run } from '../setup/run.ts';
import type { Step } from './steps.ts';

type Tools = Record<NonNullable<Step['tool']>, () => Promise<void>>;

/** What finds or installs a tool, or throws. Loaded when needed, as most steps need no tool. */
const machineTools: Tools = {
  browser: async () => (await import('../setup/browser.ts')).setUpBrowser(),
  nginx: async () => (await import('../setup/nginx.ts')).setUpNginx(),
};

/** Runs steps one after the other, and reports them. A step whose need or tool failed is not run, and counts as failed. */
export async function runSteps(steps: readonly Step[], tools: Tools = machineTools) {
  const counts = new Map<string, TestCount>();
  const folder = mkdtempSync(join(tmpdir(), 'panduan-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const step of steps) {
    const obstacle = await findObstacle(step, counts, tools);
    if (obstacle === undefined) {
      counts.set(step.name, await runStep(step, join(folder, `${step.name}.json`)));
    } else {
      say(`  ✗ ${step.title}: not run, ${obstacle}`);
      counts.set(step.name, failure(`not run, ${obstacle}`));
    }
  }
  return counts;
}

/** Why a step can't run; undefined if it can. Sets up its tool. */
async function findObstacle({ needs, tool }: Step, counts: ReadonlyMap<string, TestCount>, tools: Tools) {
  if (needs && counts.get(needs)?.failed) return `because ${needs} failed`;
  if (!tool) return undefined;
  try {
    await tools[tool]();
    return undefined;
  } catch (error) {
    say(explain(error));
    return `because there is no ${tool}`;
  }
}

/** Runs a step. Its output is shown if it fails; a step that passes is one line. */
async function runStep(step: Step, reportFile: string): Promise<TestCount> {
  const progress = task(`${step.title}: ${step.command.join(' ')}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const { command, args } = toolCommand([...step.command, ...(step.runner === 'vitest' ? reporters : [])]);
  const outcome = await run(command, args, {
    cwd: ROOT,
    // For Playwright's configuration, which every worker loads again: the port must be chosen here.
    env: { ...projectEnv(), E2E_REPORT: reportFile, E2E_PORT: String(await anyFreePort()) },
  });
  const count = step.runner ? countTests(readReport(reportFile), outcome) : countCheck(outcome);
  const text = step.runner ? `${step.title}: ${closingLine(count)}` : step.title;
  if (count.failed === 0) progress.done(text);
  else {
    progress.failed(text);
    say(`\n${outcome.output.trimEnd()}\n`);
  }
  return count;
}

function readReport(file: string) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

interface TestCount {
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
