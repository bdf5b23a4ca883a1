import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { type BrowserRecord, launchOptions, systemCandidates } from './chromium.mjs';
import { BROWSER_RECORD } from './project.mjs';

/** Runs `use` with a Chromium of its own, started with `more` arguments, and ends it. */
export async function withBrowser<Result>(
  use: (browser: Browser) => Promise<Result>,
  more: readonly string[] = [],
): Promise<Result> {
  const { args, ...options } = launchOptions(findBrowser());
  const browser = await chromium.launch({ ...options, args: [...args, ...more] });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** The browser that `npm test` found, or one of the system's; Playwright's own where there is neither. */
function findBrowser(): string | null | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (existsSync(BROWSER_RECORD)) {
    const record: BrowserRecord = JSON.parse(readFileSync(BROWSER_RECORD, 'utf8'));
    return record.executablePath;
  }
  return systemCandidates(process.platform, process.env).find((path) => existsSync(path));
}
