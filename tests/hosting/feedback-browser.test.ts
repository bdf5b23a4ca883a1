import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, it } from 'vitest';
import { readLines } from '../../scripts/report/log.ts';
import { withBrowser } from '../../scripts/setup/chromium.ts';
import { HOST } from '../../scripts/setup/port.ts';
import { type PageVersion, pressAddress } from '../../src/domain/feedback/address.ts';
import { startSites } from './nginx-server.ts';

it('of all that a browser can ask for, only what a script of the guide asked is logged', async () => {
  const nginx = await startSites([{ login: 'basic', home: inject('home'), hears: true }]);
  const origin = `http://${HOST}:${nginx.port}`;
  const pathOf = (way: string) => {
    const version: PageVersion = `cara/${way}@awal`;
    return pressAddress({ kind: 'baca', version, day: '2026-11-26' });
  };
  await withBrowser(async (browser) => {
    const httpCredentials = { username: 'agen', password: 'rahasia' };
    const page = await browser.newPage({ httpCredentials, serviceWorkers: 'block' });
    const statuses = new Map<string, number>();
    page.on('response', (response) => statuses.set(new URL(response.url()).pathname, response.status()));

    await page.goto(`${origin}/`);
    await page.evaluate((path) => fetch(path), pathOf('skrip'));
    await page.evaluate((path) => fetch(path, { keepalive: true }), pathOf('skrip-terakhir'));
    await page.evaluate((path) => fetch(path, { mode: 'no-cors' }), pathOf('skrip-tanpa-cors'));
    await page.evaluate((path) => {
      document.body.append(Object.assign(new Image(), { src: path }));
    }, pathOf('gambar'));
    await page.evaluate((path) => {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: path }));
    }, pathOf('dimuat-dulu'));
    await expect.poll(() => statuses.get(pathOf('gambar'))).toBe(200);
    await expect.poll(() => statuses.get(pathOf('dimuat-dulu'))).toBe(200);
    await page.goto(origin + pathOf('dibuka'));

    // Another site in the same browser. It sees no answer to its script's request.
    await page.goto('about:blank');
    await page.evaluate(
      (url) => fetch(url, { mode: 'no-cors', credentials: 'include' }).catch(() => undefined),
      origin + pathOf('skrip-situs-lain'),
    );
    await page.evaluate((url) => location.assign(url), origin + pathOf('tautan-situs-lain'));
    await expect.poll(() => statuses.get(pathOf('tautan-situs-lain'))).toBe(403);
  });
  await wait(100);
  const lines = readLines(nginx.feedback).map((line) => JSON.parse(line));
  await nginx.stop();
  expect(lines.map(({ version, user }) => [version, user])).toEqual([
    ['cara/skrip@awal', 'agen'],
    ['cara/skrip-terakhir@awal', 'agen'],
  ]);
});
