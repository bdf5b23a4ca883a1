import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { writeOffline } from '../../src/build/offline.ts';
import { expectStateAccessible, phone, resize } from './axe.ts';
import { heldWhole, keptIn } from './offline-steps.ts';
import { type SwitchableServer, startServer } from './switchable-server.ts';

test.use({ serviceWorkers: 'allow' });
let server: SwitchableServer;
test.beforeEach(async () => {
  server = await startServer('dist');
});
test.afterEach(() => server.close());

const open = (page: Page, path: string) => page.goto(`${server.origin}${path}`);
const leaseCache = 'panduan-masa-simpan';

/** Dates the host's last answer back by so many days, as far as the browser knows. */
async function dateBack(page: Page, days: number): Promise<void> {
  await page.evaluate(
    async ([name, days]) => {
      const at = Date.now() - days * 86_400_000;
      const cache = await caches.open(name);
      const record = JSON.stringify({ version: 1, answeredAt: at });
      await cache.put('/luring/masa-simpan', new Response(record));
    },
    [leaseCache, days] as const,
  );
}

test('a copy whose lease is over deletes itself without network, in open tabs too, and comes back with a login', async ({
  page,
}) => {
  await open(page, '/layanan/eskalasi/');
  await heldWhole(page);
  await open(page, '/layanan/eskalasi/');
  await heldWhole(page);
  server.mode = 'gone';
  await dateBack(page, 13.9);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.waitForTimeout(500);
  await expect(page.locator('h1')).toHaveText(/eskalasi/i);

  await dateBack(page, 14.1);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.locator('h1')).toHaveText('Salinan panduan sudah dihapus');
  expect(Object.keys(await keptIn(page))).toEqual([leaseCache]);
  expect((await open(page, '/kalkulator/'))?.status()).toBe(503);
  await expectStateAccessible(page, 'a lease that is over');
  await resize(page, phone);
  await expectStateAccessible(page, 'a lease that is over, on a phone');

  server.mode = 'up';
  await page.getByRole('link', { name: 'Coba lagi' }).click();
  await expect(page.locator('h1')).toHaveText('Kalkulator');
  await heldWhole(page);
  server.mode = 'gone';
  await open(page, '/layanan/eskalasi/');
  await expect(page.locator('h1')).toHaveText(/eskalasi/i);
});

for (const isStrict of [false, true])
  test(`a refusal ${isStrict ? 'deletes the copy at once where the lease is strict' : 'leaves the copy'}`, async ({
    page,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'panduan-strict-'));
    cpSync('dist', folder, { recursive: true });
    await writeOffline(folder, { days: 14, isStrict });
    server.folder = folder;
    await open(page, '/');
    await heldWhole(page);
    server.mode = 'refusing';
    expect((await open(page, '/layanan/eskalasi/'))?.status()).toBe(401);
    const deleted = Object.keys(await keptIn(page)).every((name) => name === leaseCache);
    expect(deleted).toBe(isStrict);
    server.mode = 'gone';
    const answer = await open(page, '/layanan/eskalasi/');
    expect(answer?.status()).toBe(isStrict ? 503 : 200);
    rmSync(folder, { recursive: true });
  });
