import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpBrowser } from '../setup/browser.mjs';
import { explain } from '../setup/failure.mjs';
import { install } from '../setup/install.mjs';
import { setUpNginx } from '../setup/nginx.mjs';
import { anyFreePort } from '../setup/port.mjs';
import { projectEnv, ROOT, toolCommand } from '../setup/project.mjs';
import { lastLine, plain, say, task } from '../setup/report.mjs';
import { endOnInterrupt, run } from '../setup/run.mjs';
import { closingLine, countCheck, countRunner, total } from './count.mjs';
import { chooseSteps } from './steps.mjs';

/** What finds or installs a tool, or throws. */
const setUp = { browser: setUpBrowser, nginx: setUpNginx };

/** Seconds one step may take; a step that hangs must not hang the whole. */
const STEP_LIMIT = 1800;

/**
 * @typedef {import('./count.mjs').Count} Count
 * @typedef {import('./steps.mjs').Step} Step
 */

/** `npm test [-- step ...]`: ends with the closing line, and with 0 only if nothing failed. @param {string[]} names */
export async function main(names) {
  const { chosen, problem } = chooseSteps(names);
  if (problem !== undefined) {
    console.error(`\n  ✗ ${problem}\n`);
    process.exitCode = 2;
    return;
  }
  let outputSoFar = () => '';
  endOnInterrupt(130, () => say(`\n${outputSoFar()}\n  interrupted`));
  say(`Panduan CS: ${chosen.map(({ name }) => name).join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'panduan-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

  /** @type {Map<string, Count>} */
  const counts = new Map();
  try {
    await install();
    const unready = await missingTools(chosen);
    for (const step of chosen) {
      const missing = unmet(step, counts, unready);
      if (missing) {
        say(`  ✗ ${step.title}: not run, ${missing}`);
        counts.set(step.name, { passed: 0, failed: 1, skipped: 0, reason: `not run, ${missing}` });
        continue;
      }
      counts.set(step.name, await runStep(step, folder, (read) => (outputSoFar = read)));
    }
  } catch (error) {
    say(explain(error));
    counts.set('setup', { passed: 0, failed: 1, skipped: 0, reason: 'see above' });
  }
  const sum = total([...counts.values()]);
  if (sum.failed) say(`\n${[...counts].flatMap(recap).join('\n')}`);
  process.exitCode = sum.failed ? 1 : 0;
  say(`\n${closingLine(sum)}`);
}

/**
 * Sets up the tools that steps need; what is wrong where that fails, which the other steps need not suffer from.
 * @param {Step[]} steps
 */
async function missingTools(steps) {
  /** @type {Map<Step['tool'], string>} */
  const problems = new Map();
  for (const tool of new Set(steps.flatMap(({ tool }) => tool ?? []))) {
    try {
      await setUp[tool]();
    } catch (error) {
      say(explain(error));
      problems.set(tool, error instanceof Error ? error.message : String(error));
    }
  }
  return problems;
}

/**
 * Why a step cannot run.
 * @param {Step} step
 * @param {Map<string, Count>} counts of the steps before it
 * @param {Map<Step['tool'], string>} unready what is wrong with a tool
 */
function unmet(step, counts, unready) {
  if (step.needs && counts.get(step.needs)?.failed) return `because ${step.needs} failed`;
  return step.tool && unready.get(step.tool);
}

/**
 * Runs a step. Its output is shown if it fails, and whole; a step that passes is one line.
 * @param {Step} step
 * @param {string} folder for its report
 * @param {(read: () => string) => void} share gives access to the output while it runs
 * @returns {Promise<Count>}
 */
async function runStep(step, folder, share) {
  const progress = task(`${step.title}: ${step.command.join(' ')}`);
  const reportFile = join(folder, `${step.name}.json`);
  let output = '';
  share(() => output);
  const { command, args } = toolCommand([...step.command, ...reporterArgs(step, reportFile)]);
  const outcome = await run(command, args, {
    cwd: ROOT,
    env: { ...projectEnv(), ...(await runnerEnv(step, reportFile)) },
    limitSeconds: STEP_LIMIT,
    onText: (text) => {
      output += text;
      progress.note(lastLine(text));
    },
  });
  share(() => '');
  const count =
    step.kind === 'check' ? countCheck(outcome) : countRunner(step.kind, readReport(reportFile), outcome);
  const numbers = step.kind === 'check' ? '' : `: ${closingLine(count)}`;
  if (count.failed) {
    progress.failed(`${step.title}${numbers}`);
    say(`\n${(process.stdout.isTTY ? output : plain(output)).trimEnd()}\n`);
  } else {
    progress.done(`${step.title}${numbers}`);
  }
  return count;
}

/** @param {Step} step @param {string} reportFile */
function reporterArgs(step, reportFile) {
  if (step.kind !== 'vitest') return [];
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
}

/**
 * What playwright.config.ts reads. The port is chosen once, here: the config is read again in every worker.
 * @param {Step} step
 * @param {string} reportFile
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function runnerEnv(step, reportFile) {
  if (step.kind !== 'playwright') return {};
  return { E2E_REPORT: reportFile, E2E_PORT: String(await anyFreePort()) };
}

/** @param {string} file @returns {unknown} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {[string, Count]} entry */
function recap([name, { failed, reason }]) {
  return failed ? [`  ✗ ${name}: ${failed} failed${reason ? ` (${reason})` : ''}`] : [];
}
