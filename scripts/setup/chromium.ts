import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { ROOT } from './project.mjs';

export const BROWSER_RECORD = join(ROOT, 'node_modules', '.panduan-browser.json');

/** Options of every Chromium here: it asks the network for nothing of its own, and is the same on every machine. */
const CHROMIUM_ARGS = [
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** A browser as Playwright's launch options name it. Empty: the Chromium that Playwright downloads for itself. */
export interface BrowserChoice {
  executablePath?: string;
  channel?: 'chrome';
}

/** Playwright's launch options for a browser. `userId` is `process.getuid?.()`: Chromium's sandbox refuses root, which is 0. */
export function launchOptions(browser: BrowserChoice, userId: number | undefined = process.getuid?.()) {
  return { ...browser, args: userId === 0 ? [...CHROMIUM_ARGS, '--no-sandbox'] : CHROMIUM_ARGS };
}

/** The browser to use: CHROMIUM_PATH, otherwise what the setup recorded, otherwise one on PATH, otherwise Playwright's own. */
export function findBrowser(): BrowserChoice {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH };
  if (existsSync(BROWSER_RECORD)) return JSON.parse(readFileSync(BROWSER_RECORD, 'utf8'));
  return chromiumsOnPath()[0] ?? {};
}

/** Runs `use` with a Chromium of its own, and ends it. */
export async function withBrowser<Result>(use: (browser: Browser) => Promise<Result>): Promise<Result> {
  await using browser = await chromium.launch(launchOptions(findBrowser()));
  return await use(browser);
}

/** The browsers that may be installed here, in the order in which to try them. Playwright knows where Chrome would be. */
export function possibleBrowsers(): BrowserChoice[] {
  return [{}, ...chromiumsOnPath(), { channel: 'chrome' }];
}

/** Debian's names. The headless shell comes first: it has no windows, and needs half of the processor time. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser'];

function chromiumsOnPath(): BrowserChoice[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => existsSync(path))
    .map((executablePath) => ({ executablePath }));
}
