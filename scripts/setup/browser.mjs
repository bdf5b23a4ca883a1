import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canUseApt, installWithApt } from './apt.mjs';
import { nextBrowserStep, noBrowser } from './browser-choice.mjs';
import { downloadOwn, essence } from './browser-install.mjs';
import { systemCandidates } from './chromium.mjs';
import { SetupFailure, tail } from './failure.mjs';
import { BROWSER_RECORD, projectEnv, ROOT, toolCommand } from './project.mjs';
import { lastLine, task } from './report.mjs';
import { run } from './run.mjs';

/**
 * Finds or installs a Chromium that starts, and records it for playwright.config.ts.
 * @throws {SetupFailure} when there is none and none can be installed
 */
export async function setUpBrowser() {
  const progress = task('looking for a browser');
  /** @type {import('./browser-choice.mjs').BrowserFacts} */
  const facts = {
    override: process.env.CHROMIUM_PATH ? { path: process.env.CHROMIUM_PATH, trial: 'unknown' } : undefined,
    own: 'unknown',
    system: installedBrowsers(),
    download: 'untried',
    apt: canUseApt() ? 'untried' : 'impossible',
  };
  let version = '';
  let detail = '';
  for (;;) {
    const step = nextBrowserStep(facts);
    if (step.do === 'use') {
      /** @type {import('./chromium.mjs').BrowserRecord} */
      const record = { executablePath: step.path, version };
      writeFileSync(BROWSER_RECORD, `${JSON.stringify(record)}\n`);
      progress.done(`browser: Chromium ${version}, ${step.path ?? "Playwright's own"}`);
      return;
    }
    if (step.do === 'fail') {
      progress.failed('no browser');
      const { sentence, mend } = noBrowser(facts, process.platform);
      throw new SetupFailure(sentence, mend, tail(detail, 12));
    }
    if (step.do === 'try') {
      const found = await probe(step.path);
      version = found.version;
      settle(facts, step.path, found.works ? 'works' : 'fails');
      if (step.path !== null && !found.works) detail += `${step.path}: ${essence(found.why)}\n`;
    } else if (step.do === 'download') {
      detail += await downloadOwn(progress.note);
      facts.download = 'tried';
      facts.own = 'unknown';
    } else {
      detail += await installWithApt(['chromium'], progress.note);
      facts.apt = 'tried';
      facts.system = installedBrowsers();
    }
  }
}

/**
 * @param {import('./browser-choice.mjs').BrowserFacts} facts
 * @param {string | null} path
 * @param {import('./browser-choice.mjs').Trial} trial
 */
function settle(facts, path, trial) {
  if (path === null) facts.own = trial;
  for (const candidate of [facts.override, ...facts.system]) {
    if (candidate?.path === path) candidate.trial = trial;
  }
}

/**
 * The browsers on this machine, none of them tried.
 * @returns {import('./browser-choice.mjs').BrowserFacts['system']}
 */
function installedBrowsers() {
  // One program often has several names, and a folder two paths.
  const programs = new Map();
  for (const path of systemCandidates(process.platform, process.env)) {
    if (!existsSync(path)) continue;
    const program = realpathSync(path);
    if (!programs.has(program)) programs.set(program, { path, trial: 'unknown' });
  }
  return [...programs.values()];
}

/**
 * @param {string | null} path
 * @returns {Promise<{ works: boolean, version: string, why: string }>}
 */
async function probe(path) {
  const script = join(ROOT, 'scripts', 'setup', 'browser-probe.mjs');
  const { command, args } = toolCommand(['node', script, ...(path === null ? [] : [path])]);
  const outcome = await run(command, args, { cwd: ROOT, env: projectEnv(), limitSeconds: 60 });
  try {
    return { works: false, version: '', why: '', ...JSON.parse(lastLine(outcome.output, 100_000)) };
  } catch {
    return { works: false, version: '', why: tail(outcome.output, 5) };
  }
}
