import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installWithApt } from './apt.ts';
import { BROWSER_RECORD, type BrowserChoice, launchOptions, possibleBrowsers } from './chromium.ts';
import { projectEnv, ROOT, toolCommand } from './project.mjs';
import { SetupFailure, tail, task } from './report.mjs';
import { run } from './run.ts';

/** The first of the possible browsers that starts. Where none does, they are tried again after each install, until one starts. */
export async function chooseBrowser(
  possible: () => readonly BrowserChoice[],
  starts: (browser: BrowserChoice) => Promise<boolean>,
  installs: readonly (() => Promise<unknown>)[],
): Promise<BrowserChoice | undefined> {
  for (const install of [async () => {}, ...installs]) {
    await install();
    for (const browser of possible()) if (await starts(browser)) return browser;
  }
  return undefined;
}

/** Finds or installs a Chromium and records it for the browser tests. Throws a SetupFailure where none starts. */
export async function setUpBrowser(): Promise<void> {
  const progress = task('looking for a browser');
  const named = process.env.CHROMIUM_PATH;
  const reasons = new Set<string>();
  const starts = async (browser: BrowserChoice) => {
    try {
      const started = await chromium.launch({ ...launchOptions(browser), timeout: 30_000 });
      await started.close();
      return true;
    } catch (error) {
      const [message = ''] = String(error).split('Call log:');
      if (browser.executablePath) reasons.add(`${browser.executablePath}: ${tail(message, 3)}`);
      return false;
    }
  };
  const found = named
    ? await chooseBrowser(() => [{ executablePath: named }], starts, [])
    : await chooseBrowser(possibleBrowsers, starts, [
        async () => reasons.add(await downloadOwn()),
        async () => reasons.add(await installWithApt(['chromium-headless-shell'])),
        async () => reasons.add(await installWithApt(['chromium'])),
      ]);
  if (found === undefined) {
    progress.failed('no browser');
    const [sentence, fix] = named
      ? [
          `CHROMIUM_PATH names ${named}, which does not start as a Chromium.`,
          'Correct it, or unset it to let the setup look for a browser.',
        ]
      : [
          "No browser for the browser tests: none starts here, and neither Playwright's own nor Debian's could be installed.",
          'Install Chromium or Google Chrome (Debian: `sudo apt-get install chromium`), then run the command again.\n' +
            'If it is in an unusual place: CHROMIUM_PATH=/path/to/it npm test',
        ];
    throw new SetupFailure(sentence, fix, [...reasons].filter(Boolean).join('\n'));
  }
  writeFileSync(BROWSER_RECORD, JSON.stringify(found));
  progress.done(`browser: ${found.executablePath ?? found.channel ?? "Playwright's own"}`);
}

/** Tries for five minutes to download Playwright's own Chromium. Resolves to the reason why it failed; empty if it didn't. */
async function downloadOwn(): Promise<string> {
  const { command, args } = toolCommand(['playwright', 'install', 'chromium']);
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', ...projectEnv() };
  const { code, output } = await run(command, args, { cwd: ROOT, env, limitSeconds: 300 });
  return code === 0 ? '' : tail(output, 4);
}
