import { expect, type Page, test } from '@playwright/test';
import { age, expectAccessibleNotices, heldWhole, keptIn, search } from './offline-steps.ts';
import { type SwitchableServer, startServer } from './switchable-server.ts';

test.use({ serviceWorkers: 'allow' });
let server: SwitchableServer;
test.beforeEach(async () => {
  server = await startServer('dist');
});
test.afterEach(() => server.close());

/** Opens the guide and waits until it is held; then the server is as the test says. */
async function hold(page: Page, mode: SwitchableServer['mode']): Promise<void> {
  await page.goto(server.origin);
  await heldWhole(page);
  server.mode = mode;
}
const open = (page: Page, path: string) => page.goto(`${server.origin}${path}`);

test('a network that drops in mid-chat takes nothing away: pages, search, calculators, flows, class', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await hold(page, 'gone');
  await open(page, '/pembayaran/bank-transfer/');
  await expect(page.locator('h1')).toHaveText(/transfer/i);
  await search(page, 'salah sortir');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/pengiriman\//);
  await open(page, '/cari/#q=rekening');
  await expect(page.locator('[data-search-results][data-settled=true] a').first()).toBeVisible();
  await open(page, '/kalkulator/?total=100000');
  await page.getByLabel('Kode unik', { exact: true }).first().fill('75');
  await expect(page.getByText('Rp 100.075').first()).toBeVisible();
  await open(page, '/riwayat/?tanggal=2023-11-01');
  await expect(page.locator('[data-line]')).toContainText('Pada 1 November 2023');
  await expect(page.locator('[data-as-of] li').first()).toBeVisible();
  await open(page, '/alur/bukti-pod/');
  await page.keyboard.press('1');
  await expect(page).toHaveURL(/jalan=/);
  await open(page, '/onboarding/bank-transfer/');
  await expect(page.locator('class-quiz fieldset, class-quiz form').first()).toBeVisible();
  expect(errors).toEqual([]);
});

test('a page that comes as held tells its age, and offers the way back once the network is there', async ({
  page,
  context,
}) => {
  await hold(page, 'gone');
  await open(page, '/layanan/eskalasi/');
  await expect(age(page)).toContainText(
    /Server panduan tidak terjangkau\. Yang dibaca: panduan per \d+ \w+ \d{4}, disimpan (\d+ \w+ \d{4} )?pukul \d\d\.\d\d WIB\./,
  );
  await expectAccessibleNotices(page, 'a page’s age');
  await context.setOffline(true);
  await expect(age(page)).toContainText('Perangkat sedang luring, tanpa jaringan.');
  server.mode = 'up';
  await context.setOffline(false);
  await expect(age(page)).toContainText('Jaringan tersambung lagi');
  await age(page).getByRole('button', { name: 'Muat ulang' }).click();
  await expect(page.locator('h1')).toHaveText(/eskalasi/i);
  await expect(age(page)).toHaveCount(0);
});

test('a page that the network gives tells no age', async ({ page }) => {
  await hold(page, 'up');
  await open(page, '/layanan/eskalasi/');
  await heldWhole(page);
  await expect(age(page)).toHaveCount(0);
});

test('a server that keeps a reader waiting is passed over', async ({ page }) => {
  await hold(page, 'silent');
  await open(page, '/layanan/eskalasi/');
  await expect(page.locator('h1')).toHaveText(/eskalasi/i);
  await expect(age(page)).toContainText('Jaringan sedang lambat.');
});

test('a server that fails is passed over', async ({ page }) => {
  await hold(page, 'failing');
  const answer = await open(page, '/layanan/eskalasi/');
  expect(answer?.status()).toBe(200);
  await expect(page.locator('h1')).toHaveText(/eskalasi/i);
  await expect(age(page)).toContainText('Server panduan sedang bermasalah.');
});

test('a page that is not held is told as such, with what can be reached', async ({ page }) => {
  await hold(page, 'gone');
  const answer = await open(page, '/pengiriman/halaman-lain/');
  expect(answer?.status()).toBe(503);
  await expect(page.locator('h1')).toHaveText('Halaman ini belum tersimpan');
  await expect(page.locator('#absent-search')).toHaveValue('pengiriman halaman lain');
  await expectAccessibleNotices(page, 'a page that is not held');
  await page.getByRole('link', { name: 'Kalkulator' }).first().click();
  await expect(page.locator('h1')).toHaveText('Kalkulator');
});

test('a missing page is the server’s to tell', async ({ page }) => {
  await hold(page, 'up');
  const answer = await open(page, '/pengiriman/halaman-lain/');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('Halaman tidak ditemukan');
});

for (const mode of ['login', 'portal'] as const)
  test(`the page of a ${mode} is shown, and never kept as a page of the guide`, async ({ page }) => {
    await hold(page, mode);
    for (const path of ['/layanan/eskalasi/', '/', '/halaman/lain/', '/perubahan/']) {
      await open(page, path);
      await expect(page.locator('h1')).toHaveText('Masuk dulu');
    }
    await page.evaluate(() => fetch('/cari/kartu-00000000-0.json').catch(() => {}));
    server.mode = 'gone';
    await open(page, '/layanan/eskalasi/');
    await expect(page.locator('h1')).toHaveText(/eskalasi/i);
    await open(page, '/halaman/lain/');
    await expect(page.locator('h1')).toHaveText('Halaman ini belum tersimpan');
    const texts = await page.evaluate(async () => {
      const all = await Promise.all(
        (await caches.keys()).map(async (name) => {
          const cache = await caches.open(name);
          return Promise.all((await cache.keys()).map(async (key) => (await cache.match(key))?.text()));
        }),
      );
      return all.flat().filter((text) => text?.includes('Masuk dulu')).length;
    });
    expect(texts).toBe(0);
  });

test('only the guide’s own files are kept, and nothing that a reader typed', async ({ page }) => {
  await hold(page, 'up');
  await open(page, '/cari/?q=nomor-pelanggan');
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-settled', 'true');
  await page.evaluate(() => fetch('/perubahan/', { method: 'POST', body: 'x' }).catch(() => {}));
  const kept = Object.values(await keptIn(page)).flat();
  expect(kept.filter((path) => /pelanggan|oauth2|sw\.js/.test(path))).toEqual([]);
  const entries = await page.evaluate(async () =>
    (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
      .flat()
      .filter(({ url, method }) => method !== 'GET' || new URL(url).search !== '')
      .map(({ url }) => url),
  );
  expect(entries).toEqual([]);
});

test('what a copilot reads is kept nowhere, and without network nothing stands for it', async ({ page }) => {
  await hold(page, 'up');
  const files = [
    '/layanan/eskalasi.md',
    '/llms.txt',
    '/llms-full.txt',
    '/api/guide.json',
    '/api/guide.schema.json',
  ];
  const read = (path: string) =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          ({ status }) => status,
          () => 'no answer',
        ),
      path,
    );
  for (const path of files) expect([path, await read(path)]).toEqual([path, 200]);
  const kept = Object.values(await keptIn(page)).flat();
  expect(kept.filter((path) => files.includes(path))).toEqual([]);
  server.mode = 'gone';
  for (const path of files) expect([path, await read(path)]).toEqual([path, 'no answer']);
  server.mode = 'failing';
  for (const path of files) expect([path, await read(path)]).toEqual([path, 500]);
  server.mode = 'gone';
  for (const path of files) await expect(open(page, path), path).rejects.toThrow();
});

test('who asked for few bytes gets the shell, and what was opened', async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(server.origin);
  await page.mouse.move(40, 40);
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await open(page, '/layanan/eskalasi/');
  await expect.poll(async () => (await keptIn(page))['panduan-dibuka']).toContain('/layanan/eskalasi/');
  expect(server.asked.filter((path) => path.startsWith('/luring/paket-'))).toEqual([]);
  server.mode = 'gone';
  await open(page, '/kalkulator/');
  await expect(page.locator('h1')).toHaveText('Kalkulator');
  await open(page, '/layanan/eskalasi/');
  await expect(age(page)).toContainText('halaman yang pernah dibuka, disimpan');
  await open(page, '/fraud/pencairan-suspended/');
  await expect(page.locator('h1')).toHaveText('Halaman ini belum tersimpan');
});

test('signing out leaves nothing on the machine', async ({ page }) => {
  await hold(page, 'up');
  expect(Object.keys(await keptIn(page)).length).toBeGreaterThan(0);
  await open(page, '/oauth2/sign_out');
  await expect(page.locator('h1')).toHaveText('Masuk dulu');
  expect(await keptIn(page)).toEqual({});
  const left = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(left).toBe(0);
  server.mode = 'gone';
  await expect(open(page, '/')).rejects.toThrow();
});
