// Run by the project's Node: starts one browser as the tests would and tells, as a line of JSON, whether it works.
// Starting it shows what a version number does not, such as a missing system library.
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';

try {
  const browser = await chromium.launch({ ...launchOptions(process.argv[2]), timeout: 30_000 });
  const page = await browser.newPage();
  await page.setContent('<title>works</title>');
  const works = (await page.title()) === 'works';
  console.log(JSON.stringify({ works, version: browser.version() }));
  await browser.close();
} catch (error) {
  console.log(JSON.stringify({ works: false, why: error instanceof Error ? error.message : String(error) }));
}
