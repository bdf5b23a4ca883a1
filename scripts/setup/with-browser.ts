import { type Browser, chromium } from '@playwright/test';
import { findBrowser, launchOptions } from './chromium.ts';

/** Runs `use` with a Chromium of its own, and ends it. */
export async function withBrowser<Result>(use: (browser: Browser) => Promise<Result>): Promise<Result> {
  await using browser = await chromium.launch(launchOptions(findBrowser()));
  return await use(browser);
}
