import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { age, expectAccessibleNotices } from './offline-steps.ts';
import { type SwitchableServer, startServer } from './switchable-server.ts';

const builtAt = Date.parse(JSON.parse(readFileSync('dist/api/build.json', 'utf8')).builtAt);
const hour = 3_600_000;
const record = '/api/build.json';

let server: SwitchableServer;
test.beforeEach(async () => {
  server = await startServer('dist');
});
test.afterEach(() => server.close());

/** Opens a page `hours` after its build by the server's clock, with the machine's `ahead` hours of it; a reader is there. */
async function openAfter(page: Page, hours: number, path = '/layanan/eskalasi/', ahead = 0): Promise<void> {
  server.now = () => builtAt + hours * hour;
  await page.clock.setFixedTime(server.now() + ahead * hour);
  await page.goto(`${server.origin}${path}`);
  await page.mouse.move(40, 40);
}
const isKnown = (page: Page) =>
  expect.poll(() => page.evaluate(() => sessionStorage.getItem('panduan-cs:dibuat'))).not.toBeNull();
const asked = () => server.asked.filter((path) => path === record).length;
const madeWords = /^Panduan ini dibuat \d+ \w+ \d{4} pukul \d\d\.\d\d WIB\.$/;
const words = /^Panduan ini belum diperbarui sejak \d+ \w+ \d{4} pukul \d\d\.\d\d WIB\./;

test('a guide that was built over a day ago says so until that is closed, and a fresh one asks once a visit', async ({
  page,
}) => {
  await openAfter(page, 25);
  await isKnown(page);
  const script = page.waitForResponse(/offline-notices/);
  await openAfter(page, 25.5, '/');
  await script;
  await openAfter(page, 26.5);
  await expect(age(page)).toHaveText(words);
  expect(asked()).toBe(2);
  await expectAccessibleNotices(page, 'an old build');
  // A machine that is days behind goes by the server, too.
  await openAfter(page, 27, '/', -72);
  await age(page).getByRole('button', { name: 'Tutup' }).click();
  await expect(age(page)).toBeEmpty();
  await openAfter(page, 28, '/status/');
  await expect(page.getByText(madeWords)).toBeVisible();
  await expect(age(page)).toHaveCount(0);
});

test('a machine whose clock is wrong by days is told nothing', async ({ page }) => {
  await openAfter(page, 1, '/layanan/eskalasi/', 72);
  await isKnown(page);
  await openAfter(page, 2, '/status/', 72);
  await expect(page.getByText(madeWords)).toBeVisible();
  await expect(age(page)).toHaveCount(0);
});

for (const mode of ['gone', 'failing', 'login', 'portal'] as const)
  test(`a server that is ${mode} makes no page say anything`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    server.now = () => builtAt + 50 * hour;
    await page.goto(`${server.origin}/layanan/eskalasi/`);
    // The script comes through, its question doesn't.
    await page.route(`**${record}`, (route) => {
      server.mode = mode;
      return route.continue();
    });
    await page.mouse.move(40, 40);
    await expect.poll(asked).toBeGreaterThan(0);
    await page.waitForTimeout(300);
    await expect(age(page)).toHaveCount(0);
    expect(errors).toEqual([]);
  });
