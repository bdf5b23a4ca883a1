import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { writeKillSwitch } from '../../src/build/offline.ts';
import { changedPage, edit, makeLaterGuide, removeGuide, titleOf, wordsOf } from './later-guides.ts';
import {
  age,
  expectAccessibleNotices,
  heldWhole,
  keptIn,
  lookForNewer,
  newer,
  search,
} from './offline-steps.ts';
import { type SwitchableServer, startServer } from './switchable-server.ts';

test.use({ serviceWorkers: 'allow' });
let server: SwitchableServer;
const guides: string[] = [];
test.beforeEach(async () => {
  server = await startServer('dist');
});
test.afterEach(async () => {
  await server.close();
  for (const folder of guides.splice(0)) removeGuide(folder);
});

async function later(number: number, changes?: number): Promise<string> {
  const folder = await makeLaterGuide(number, changes);
  guides.push(folder);
  return folder;
}
const open = (page: Page, path: string) => page.goto(`${server.origin}${path}`);
const generations = async (page: Page) =>
  Object.keys(await keptIn(page)).filter((name) => /^panduan-\d/.test(name));

/** How a page's answer begins on its card in the guide as it was built. */
function answerOf(href: string | null): string {
  const path = new URL(href ?? '', server.origin).pathname;
  const cards = globSync('dist/cari/kartu-*').flatMap((file) => JSON.parse(readFileSync(file, 'utf8')));
  return cards.find(({ url }) => url === path).answer.slice(0, 30);
}

/** Opens the guide so that the tab is the worker's, and all is held. */
async function hold(page: Page, path = '/'): Promise<void> {
  await open(page, path);
  await heldWhole(page);
  await open(page, path);
  await heldWhole(page);
}

test('an open tab goes on with its own guide, hears what changed, and reloads only when asked', async ({
  page,
}) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) document.documentElement.dataset.shift = JSON.stringify(entry);
    }).observe({ type: 'layout-shift' });
  });
  await hold(page, '/kalkulator/');
  await page.getByLabel('Total belanja').first().fill('100000');
  await search(page, 'rekening');
  await page.keyboard.press('Escape');

  server.folder = await later(2);
  await page.evaluate(() => delete document.documentElement.dataset.shift);
  expect(await lookForNewer(page)).toBe('activated');
  await expect(newer(page)).toContainText('Ada panduan yang lebih baru');
  await expect(newer(page).getByRole('listitem')).toHaveText([titleOf(2)]);
  await expect(newer(page)).toHaveAttribute('role', 'status');
  await expect(page.getByLabel('Total belanja').first()).toHaveValue('100000');
  await expect(page.locator('html')).not.toHaveAttribute('data-shift');

  // Nothing of the first guide is on the server any more, and its cards were not asked for before.
  await search(page, 'salah sortir');
  const row = page.locator('dialog [role=row]').first();
  await expect(row).toContainText(answerOf(await row.locator('a').first().getAttribute('href')));
  await expect(row).not.toContainText(wordsOf(2));
  server.mode = 'gone';
  await page.locator('dialog input').fill('');
  await search(page, 'ktp');
  await page.keyboard.press('Escape');

  server.mode = 'up';
  const reloaded = page.waitForEvent('load');
  await newer(page).getByRole('button', { name: 'Muat ulang' }).click();
  await reloaded;
  await expect(newer(page)).toHaveCount(0);
  await search(page, 'salah sortir');
  await expect(page.locator('dialog [role=row]').first()).toContainText(wordsOf(2));
});

test('a chunk that an open tab has not loaded yet is there after an update, network or not', async ({
  page,
}) => {
  await hold(page, '/cek-mutasi/');
  const chunk = (await page.evaluate(async () => {
    const names = (
      await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    ).flat();
    return names.map(({ url }) => new URL(url).pathname).find((path) => /highlight\./.test(path));
  })) as string;
  server.folder = await later(2);
  expect(await lookForNewer(page)).toBe('activated');
  expect(
    await page.evaluate((path) => import(path).then((module) => Object.keys(module).length), chunk),
  ).toBe(1);
});

test('of many changes a toast names three, and Nanti puts it away', async ({ page }) => {
  await hold(page);
  server.folder = await later(2, 5);
  await lookForNewer(page);
  await expect(newer(page).getByRole('listitem')).toHaveCount(3);
  await expect(newer(page)).toContainText('dan 2 lainnya');
  await expectAccessibleNotices(page, 'a newer guide');
  await newer(page).getByRole('button', { name: 'Nanti' }).click();
  await expect(newer(page)).toBeEmpty();
});

test('a tab that opened the newer guide itself is told nothing', async ({ page }) => {
  await hold(page);
  server.folder = await later(2);
  await open(page, changedPage);
  await expect(page.getByText(wordsOf(2))).toBeVisible();
  await expect.poll(() => generations(page)).toHaveLength(2);
  await heldWhole(page);
  await expect(newer(page)).toHaveCount(0);
});

test('two generations are kept: a third takes the place of the first', async ({ page }) => {
  await hold(page);
  const [first] = await generations(page);
  for (const number of [2, 3]) {
    server.folder = await later(number);
    expect(await lookForNewer(page)).toBe('activated');
    await heldWhole(page);
  }
  const kept = await generations(page);
  expect(kept).toHaveLength(2);
  expect(kept).not.toContain(first);
  server.mode = 'gone';
  await open(page, changedPage);
  await expect(page.getByText(wordsOf(3))).toBeVisible();
});

test('a publish that is half done is refused, and the guide before it stays', async ({ page }) => {
  await hold(page);
  const before = await generations(page);
  server.folder = await later(2);
  edit(join(server.folder, 'index.html'), (html) =>
    html.replace('</body>', '<p>Dari panduan lain</p></body>'),
  );
  expect(await lookForNewer(page)).toBe('redundant');
  expect(await generations(page)).toEqual(before);
  await expect(newer(page)).toHaveCount(0);
  server.mode = 'gone';
  await open(page, changedPage);
  await expect(page.getByText(wordsOf(2))).toHaveCount(0);
  await expect(age(page)).toBeVisible();
});

test('a pack of another build is not taken, and the rest stands', async ({ page }) => {
  const folder = await later(2);
  for (const pack of globSync('luring/paket-*', { cwd: folder }))
    edit(join(folder, pack), (text) => text.replaceAll('Eskalasi', 'Eskalasu'));
  server.folder = folder;
  await open(page, '/');
  await heldWhole(page);
  server.mode = 'gone';
  await open(page, '/layanan/eskalasi/');
  await expect(page.locator('h1')).toHaveText('Halaman ini belum tersimpan');
  await open(page, '/kalkulator/');
  await expect(page.locator('h1')).toHaveText('Kalkulator');
});

test('the kill switch throws everything away, in every tab, and the guide goes on from the network', async ({
  page,
  context,
}) => {
  await hold(page);
  const other = await context.newPage();
  await open(other, '/glosarium/');
  server.folder = await later(2);
  await writeKillSwitch(server.folder);
  await open(page, '/layanan/eskalasi/');
  // It deletes before it leaves, and once more after it.
  await expect
    .poll(() => page.evaluate(async () => !(await navigator.serviceWorker.getRegistration())))
    .toBe(true);
  await expect.poll(() => keptIn(page)).toEqual({});
  await open(page, '/layanan/eskalasi/');
  await other.reload();
  for (const tab of [page, other]) {
    expect(await tab.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
    await expect(tab.locator('h1')).toBeVisible();
  }
});
