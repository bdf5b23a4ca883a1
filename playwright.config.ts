import { defineConfig, devices } from '@playwright/test';
import { findBrowser, launchOptions } from './scripts/setup/chromium.ts';
import { HOST } from './scripts/setup/port.ts';
import { toolCommand } from './scripts/setup/project.mjs';

// `npm test` gives a free port and a file for its report; by hand (`npx playwright test`) the standard port is used.
const port = Number(process.env.E2E_PORT ?? 4399);
const report = process.env.E2E_REPORT;

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
    launchOptions: launchOptions(findBrowser()),
    // A trace costs a fifth of a test's processor time. What a failing test did: `npx playwright test <file> --trace on`.
    trace: 'off',
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
