import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain } from '../setup/failure.mjs';
import { anyFreePort } from '../setup/port.ts';
import { projectEnv, ROOT, toolCommand } from '../setup/project.mjs';
import { say, task } from '../setup/report.mjs';
import { run } from '../setup/run.ts';
import { closingLine, countCheck, countTests, failure, type TestCount } from './count.ts';
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
