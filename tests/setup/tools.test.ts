import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseBrowser, setUpBrowser } from '../../scripts/setup/browser.ts';
import type { BrowserChoice } from '../../scripts/setup/chromium.ts';
import { findBrowser, launchOptions, possibleBrowsers } from '../../scripts/setup/chromium.ts';
import { setUpNginx } from '../../scripts/setup/nginx.ts';

afterEach(() => vi.unstubAllEnvs());

const own = {};
const system = { executablePath: '/usr/bin/chromium' };

/** Chooses a browser on a machine where these start once all of `needed` are installed. Tells what was installed. */
async function choose(working: BrowserChoice[], ...needed: string[]) {
  const installed: string[] = [];
  const found = await chooseBrowser(
    () => [own, system],
    async (browser) => working.includes(browser) && needed.every((name) => installed.includes(name)),
    [async () => installed.push('download'), async () => installed.push('apt')],
  );
  return { found, installed };
}

describe('the browser for the browser tests', () => {
  it('is the first that starts, after as few installs as possible', async () => {
    expect(await choose([own, system])).toEqual({ found: own, installed: [] });
    expect(await choose([system])).toEqual({ found: system, installed: [] });
    expect(await choose([own], 'download')).toEqual({ found: own, installed: ['download'] });
    expect(await choose([system], 'apt')).toEqual({ found: system, installed: ['download', 'apt'] });
    expect(await choose([])).toEqual({ found: undefined, installed: ['download', 'apt'] });
  });

  it('is the one that CHROMIUM_PATH names, and no other', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
    expect(findBrowser()).toEqual({ executablePath: '/nowhere/chromium' });
    await expect(setUpBrowser()).rejects.toThrow('CHROMIUM_PATH names /nowhere/chromium, which does not');
  });

  it("is Playwright's own before any on PATH, and Chrome last", () => {
    vi.stubEnv('PATH', '/nowhere');
    expect(possibleBrowsers()).toEqual([own, { channel: 'chrome' }]);
  });

  it('is on PATH the headless shell before a Chromium that has windows', () => {
    const folder = mkdtempSync(join(tmpdir(), 'panduan-path-'));
    for (const name of ['chromium', 'chromium-headless-shell']) writeFileSync(join(folder, name), '');
    vi.stubEnv('PATH', folder);
    const paths = possibleBrowsers().map(({ executablePath = '' }) => basename(executablePath));
    rmSync(folder, { recursive: true });
    expect(paths).toEqual(['', 'chromium-headless-shell', 'chromium', '']);
  });

  it('goes without its sandbox for root only', () => {
    expect(launchOptions(system, 0)).toEqual({ ...system, args: expect.arrayContaining(['--no-sandbox']) });
    expect(launchOptions(own, 1000).args).not.toContain('--no-sandbox');
  });
});

it('the nginx for the hosting tests is the one that NGINX_PATH names, and no other', async () => {
  vi.stubEnv('NGINX_PATH', '/nowhere/nginx');
  await expect(setUpNginx()).rejects.toMatchObject({
    message: 'No nginx that can serve the guide, for the hosting tests.',
    fix: expect.stringContaining('sudo apt-get install nginx libnginx-mod-http-brotli-static'),
  });
});
