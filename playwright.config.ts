import { readFileSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';
import { type BrowserRecord, launchOptions } from './scripts/setup/chromium.mjs';
import { HOST } from './scripts/setup/port.mjs';
import { BROWSER_RECORD, toolCommand } from './scripts/setup/project.mjs';

// `npm test` gives a free port and a file for its report; by hand (`npx playwright test`) the standard port is used.
const port = Number(process.env.E2E_PORT ?? 4399);
const report = process.env.E2E_REPORT;

/** The browser that `npm test` found on this machine; Playwright's own if it has not run yet. */
function foundBrowser(): string | null {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  try {
    const record: BrowserRecord = JSON.parse(readFileSync(BROWSER_RECORD, 'utf8'));
    return record.executablePath;
  } catch {
    return null;
  }
}

const preview = toolCommand(['astro', 'preview', '--host', HOST, '--port', String(port), '--ignore-lock']);

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Limits catch what hangs, not what is slow: a machine a quarter as fast passes.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  use: {
    baseURL: `http://${HOST}:${port}`,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    // Every test begins with an empty browser: each would hold the whole guide first. offline.spec.ts allows it.
    serviceWorkers: 'block',
    launchOptions: launchOptions(foundBrowser()),
    trace: 'retain-on-failure',
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
  webServer: {
    command: [preview.command, ...preview.args].map((part) => `"${part}"`).join(' '),
    url: `http://${HOST}:${port}/`,
    // A server that happens to run may serve another build.
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
