import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { emptyProgress } from '../../src/domain/class/progress.ts';
import { readProgress, writeProgress } from '../../src/domain/class/progress-file.ts';
import { type Built, buildSite } from '../built/build-site.ts';
import { expectAccessible, expectStateAccessible } from './axe.ts';
import { removeBuilt } from './changing-guide.ts';
import { heldWhole, keptIn } from './offline-steps.ts';
import { type SwitchableServer, startServer } from './switchable-server.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'serial' });
let built: Built;
let server: SwitchableServer;
test.beforeAll(() => {
  built = buildSite({ today: '2026-11-26', settings: { GUIDE_SIGN_OUT: '/oauth2/sign_out' } });
});
test.afterAll(() => removeBuilt(built));
test.beforeEach(async () => {
  server = await startServer(built.dist);
});
test.afterEach(() => server.close());

const open = (page: Page, path: string) => page.goto(`${server.origin}${path}`);
const progress = writeProgress({ ...emptyProgress, read: { 'akun/whitelist': 'awal' } });
/** What this browser keeps of the guide, and of another site on the same origin. */
const store = (page: Page) =>
  page.evaluate(async (text) => {
    localStorage.setItem('panduan-cs:onboarding', text);
    sessionStorage.setItem('panduan-cs:isian', '{}');
    localStorage.setItem('lain', 'x');
    await caches.open('lain');
  }, progress);
const stored = async (page: Page) => ({
  caches: Object.keys(await keptIn(page)),
  ...(await page.evaluate(async () => ({
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))),
});
/** What is left after a sign-out: what isn't the guide's, and when it was. */
const nothing = { caches: ['lain'], local: ['lain', 'panduan-cs:keluar'], session: [], workers: 0 };
const leave = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Keluar' }).click();

test('“Keluar” is in the menu, says what goes, and lets the class progress be exported first', async ({
  page,
}) => {
  await open(page, '/');
  await store(page);
  await page.getByRole('link', { name: 'Keluar' }).click();
  await expect(page.locator('h1')).toHaveText('Keluar');
  await expectStateAccessible(page, 'signing out');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Ekspor kemajuan' }).click();
  const file = await (await download).path();
  expect(readProgress(readFileSync(file, 'utf8'))).toMatchObject({ ok: true, progress: { read: {} } });
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.locator('sign-out[data-ready]')).not.toContainText('Ekspor kemajuan', {
    useInnerText: true,
  });
  await expectAccessible(page);
});

test('a phone has it in its menu, without script too, which leads to the login’s sign-out', async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 375, height: 800 },
  });
  const page = await context.newPage();
  await open(page, '/');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name: 'Keluar' }).click();
  await expect(page.getByRole('button', { name: 'Keluar' })).toBeHidden();
  await page.locator('sign-out').getByRole('link', { name: 'Keluar' }).click();
  await expect(page).toHaveURL(`${server.origin}/oauth2/sign_out`);
  await context.close();
});

for (const mode of ['failing', 'gone'] as const)
  test(`it deletes all while the login service is ${mode}, in every tab`, async ({ page, context }) => {
    await open(page, '/');
    await heldWhole(page);
    await open(page, '/');
    await store(page);
    // The clock was ahead at an earlier sign-out. Pages that are opened later go on all the same.
    await page.evaluate(() => localStorage.setItem('panduan-cs:keluar', `${Date.now() + 1e9}`));
    const others = [await context.newPage(), await context.newPage()] as const;
    const [used, untouched] = others;
    for (const other of others) await open(other, '/onboarding/');
    for (const other of others) await expect(other.locator('h1')).toHaveText('Onboarding');
    await heldWhole(used);
    // What is typed is stored for the tab.
    await store(untouched);
    server.mode = mode;
    await page.bringToFront();
    await open(page, '/keluar/');
    await page.mouse.move(300, 300);
    await leave(page);
    await page.waitForURL((url) => url.pathname !== '/keluar/').catch(() => {});
    for (const other of others) await expect(other.locator('h1')).toHaveText('Sudah keluar');
    await expectStateAccessible(used, 'a tab after a sign-out');

    // The login still lets this browser in.
    server.mode = 'up';
    for (const other of others) {
      await other.bringToFront();
      await other.mouse.move(50, 50);
      await other.evaluate(() => dispatchEvent(new Event('online')));
      await other.evaluate(() => fetch('/cari/kartu-00000000-0.json').catch(() => {}));
    }
    await untouched.waitForTimeout(2500);
    expect(await stored(untouched)).toEqual(nothing);

    await used.getByRole('link', { name: 'Masuk lagi' }).click();
    await used.waitForURL(`${server.origin}/`);
    await used.mouse.move(40, 40);
    await expect
      .poll(async () => (await stored(used)).caches.filter((name) => /^panduan-\d/.test(name)))
      .toHaveLength(1);
  });

test('it deletes all and asks the login, while the server takes requests and never answers', async ({
  page,
}) => {
  await open(page, '/');
  await heldWhole(page);
  await open(page, '/');
  await store(page);
  server.mode = 'silent';
  server.asked = [];
  await open(page, '/keluar/');
  // The browser asks for a newer worker now, and gets no answer.
  await expect.poll(() => server.asked).toContain('/sw.js');
  const login = page.waitForRequest('**/oauth2/sign_out');
  await leave(page);
  // The browser removes the worker later.
  await expect.poll(() => stored(page)).toEqual({ ...nothing, workers: 1 });
  await login;
});
