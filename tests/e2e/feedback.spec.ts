import { expect, type Page, test } from '@playwright/test';
import type { Built } from '../built/build-site.ts';
import { expectStateAccessible, phone, resize } from './axe.ts';
import { buildChangingGuide, firstDay, lastDay, removeBuilt } from './changing-guide.ts';
import { heldWhole } from './offline-steps.ts';
import { type Mode, type SwitchableServer, startServer } from './switchable-server.ts';

// In one worker: the site is built once, for a host that hears back. The server answers as nginx does.
test.describe.configure({ mode: 'default' });
let built: Built | undefined;
let server: SwitchableServer;

test.beforeAll(async () => {
  built = await buildChangingGuide(lastDay, { GUIDE_FEEDBACK: 'on' });
});
test.afterAll(() => removeBuilt(built));
test.beforeEach(async ({ page }) => {
  server = await startServer(built?.dist ?? '');
  server.user = 'ani@contoh.test';
  await page.clock.setFixedTime('2026-11-27T10:00:00+07:00');
});
test.afterEach(() => server.close());

const changed = '/pengiriman/gagal-kirim/';
const receipt = (day: string) => `ani@contoh.test /umpan-balik/baca/pengiriman/gagal-kirim@2023-11-01/${day}`;

const open = (page: Page, path: string) => page.goto(`${server.origin}${path}`);
const acknowledge = (page: Page, title = '') =>
  page.getByRole('button', { name: `Sudah saya baca: ${title}` });
const said = (page: Page, press = 'baca') => page.locator(`[data-press=${press}] [data-said]`);

/** The reader's first interaction with a page, after which it may ask and send. */
async function interact(page: Page): Promise<void> {
  const answered = page.waitForResponse('**/umpan-balik/siapa');
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await answered;
}

test.describe('a change', () => {
  test('is acknowledged by one press, which the page and the log remember', async ({ page }) => {
    await open(page, changed);
    await acknowledge(page).press('Enter');
    await expect(said(page)).toHaveText('Dibaca 27 November 2026.');
    await expect(said(page)).toBeFocused();
    await expect.poll(() => server.heard).toEqual([receipt('2026-11-27')]);
    // The host has heard it before the browser knows, and a press that it doesn't know of is sent once more.
    await expect.poll(() => page.evaluate(() => localStorage.getItem('panduan-cs:umpan-balik'))).toBe('[]');
    await open(page, changed);
    await expect(said(page)).toHaveText('Dibaca 27 November 2026.');
    await expect(acknowledge(page)).toBeHidden();
    await open(page, '/perubahan/');
    const entry = page.locator('[data-change="pengiriman/gagal-kirim/2023-11-01"]');
    await expect(entry.locator('[data-said]')).toHaveText('Dibaca 27 November 2026.');
    await expect(entry).not.toHaveAttribute('data-unread');
    expect(server.heard).toHaveLength(1);
  });

  test('that is still to come may be acknowledged before its day', async ({ page }) => {
    await open(page, `/pengiriman/bukti-pod/${firstDay}/`);
    await acknowledge(page).click();
    const told = `ani@contoh.test /umpan-balik/baca/pengiriman/bukti-pod@${firstDay}/2026-11-27`;
    await expect.poll(() => server.heard).toEqual([told]);
  });

  test('in the log is left unread by the mark of all, and stays on screen once it is acknowledged', async ({
    page,
  }) => {
    await page.addInitScript(() => localStorage.setItem('panduan-cs:perubahan-dibaca', '[]'));
    await open(page, '/perubahan/');
    const line = page.locator('[data-unread-line]');
    await expect(line).toHaveText(/^\d+ belum dibaca, 2 ditandai satu per satu$/);
    await page.getByRole('button', { name: 'Tandai yang lain sudah dibaca' }).click();
    await expect(line).toHaveText('2 belum dibaca, tandai satu per satu');
    await expect(page.getByRole('button', { name: 'Tandai yang lain' })).toBeHidden();
    expect(server.heard).toEqual([]);
    for (const width of [phone, 1440]) {
      await resize(page, width);
      await expectStateAccessible(page, 'changes to acknowledge');
    }
    await acknowledge(page, 'Gagal kirim').click();
    await expect(line).toHaveText('1 belum dibaca, tandai satu per satu');
    await expect(page.getByText('Dibaca 27 November 2026.')).toBeFocused();
    await acknowledge(page, 'Bukti').click();
    await expect(line).toHaveText('');
    await page.getByRole('button', { name: 'Lihat semua perubahan' }).click();
    await expect(page.getByRole('article')).toHaveCount(await page.locator('[data-change]').count());
    await expect.poll(() => server.heard).toHaveLength(2);
  });
});

test.describe('a press that can’t be sent', () => {
  for (const mode of ['gone', 'refusing', 'login', 'portal', 'failing'] satisfies Mode[])
    test(`while the server is ${mode} is told, kept, and sent once with its own day`, async ({ page }) => {
      await open(page, changed);
      await interact(page);
      server.mode = mode;
      await acknowledge(page).click();
      await expect(said(page)).toHaveText('Dibaca 27 November 2026. Terkirim saat tersambung lagi.');
      server.mode = 'up';
      await page.clock.setFixedTime('2026-11-29T10:00:00+07:00');
      await open(page, '/layanan/eskalasi/');
      expect(server.heard).toEqual([]);
      await interact(page);
      await expect.poll(() => server.heard).toEqual([receipt('2026-11-27')]);
      // A page that is left before the answer came sends again; the report counts both as one.
      await expect.poll(() => page.evaluate(() => localStorage.getItem('panduan-cs:umpan-balik'))).toBe('[]');
      await open(page, changed);
      await interact(page);
      await expect(said(page)).toHaveText('Dibaca 27 November 2026.');
      expect(server.heard).toHaveLength(1);
    });

  test('because its script can’t be fetched is told, and may be pressed again', async ({ page }) => {
    const isScript = /_astro\/feedback\./;
    await page.route(isScript, (route) => route.abort());
    await open(page, changed);
    await acknowledge(page).click();
    await expect(said(page)).toHaveText('Belum tercatat. Tekan lagi saat tersambung.');
    await page.unroute(isScript);
    await open(page, changed);
    await acknowledge(page).click();
    await expect.poll(() => server.heard).toEqual([receipt('2026-11-27')]);
  });

  test('in a tab whose reader has signed out leaves nothing of the reader', async ({ page, context }) => {
    await open(page, changed);
    await interact(page);
    await context.setOffline(true);
    await page.evaluate(() => {
      localStorage.clear();
      localStorage.setItem('panduan-cs:keluar', '1');
    });
    await context.setOffline(false);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['panduan-cs:keluar']);
  });

  test('whose answer comes after a sign-out leaves nothing of the reader', async ({ page }) => {
    await page.route('**/umpan-balik/siapa', async (route) => {
      await page.evaluate(() => {
        localStorage.clear();
        localStorage.setItem('panduan-cs:keluar', '1');
      });
      await route.continue();
    });
    await open(page, changed);
    await interact(page);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['panduan-cs:keluar']);
  });

  test('is sent when the network is back', async ({ page, context }) => {
    await open(page, changed);
    await interact(page);
    await context.setOffline(true);
    await acknowledge(page).click();
    await expect(said(page)).toContainText('Terkirim saat tersambung lagi');
    await context.setOffline(false);
    await expect.poll(() => server.heard).toEqual([receipt('2026-11-27')]);
    await expect(said(page)).toHaveText('Dibaca 27 November 2026.');
  });

  test('is never sent for another reader, who is asked anew', async ({ page }) => {
    await open(page, changed);
    await interact(page);
    server.mode = 'gone';
    await acknowledge(page).click();
    await expect(said(page)).toContainText('Terkirim saat tersambung lagi');
    Object.assign(server, { mode: 'up', user: 'budi@contoh.test' });
    await open(page, changed);
    await interact(page);
    await expect(acknowledge(page)).toBeVisible();
    expect(server.heard).toEqual([]);
    await acknowledge(page).click();
    await expect.poll(() => server.heard.map((line) => line.split(' ')[0])).toEqual(['budi@contoh.test']);
  });

  test('where nobody is known is to be repeated', async ({ page }) => {
    await open(page, changed);
    // As where the host was changed back to one that hears nothing.
    server.user = '';
    await acknowledge(page).click();
    await expect(said(page)).toHaveText('Belum tercatat. Tekan lagi saat tersambung.');
    await expect(acknowledge(page)).toBeVisible();
  });
});

test('whether a page answers is said once, and a no leads to the report', async ({ page }) => {
  await open(page, '/layanan/eskalasi/');
  const ask = page.getByRole('group', { name: 'Apakah halaman ini menjawab?' });
  await ask.getByRole('button', { name: 'Tidak' }).click();
  await expect(said(page, 'menjawab')).toHaveText('Terima kasih.');
  await expect(
    page.locator('[data-press=menjawab]').getByRole('button', { name: 'Salin laporan' }),
  ).toBeVisible();
  await expect
    .poll(() => server.heard)
    .toEqual([
      expect.stringMatching(/\/menjawab\/layanan\/eskalasi@2023-11-01\/tidak\/2026-11-27\/[0-9a-f]{16}$/),
    ]);
  await expectStateAccessible(page, 'a page that doesn’t answer');
  await page.reload();
  await expect(said(page, 'menjawab')).toHaveText('Terima kasih.');
  await expect(page.getByRole('button', { name: 'Ya', exact: true })).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-press]')).toBeHidden();
});

test.describe('what isn’t found', () => {
  const query = 'asuransi kapal selam 081234567890';
  const field = (page: Page) => page.getByRole('textbox', { name: 'Kata yang dikirim' });

  async function openForm(page: Page): Promise<void> {
    await open(page, `/cari/#q=${encodeURIComponent(query)}`);
    await page.getByRole('button', { name: 'Kirim: tidak ketemu' }).click();
    await expect(field(page)).toBeFocused();
  }

  test('is shown as it will be sent, may be changed, and is masked again', async ({ page }) => {
    await openForm(page);
    await expect(field(page)).toHaveValue('asuransi kapal selam [nomor]');
    for (const width of [phone, 1440]) {
      await resize(page, width);
      await expectStateAccessible(page, 'words to send');
    }
    await field(page).fill('asuransi order 12345678 & kapal');
    await field(page).press('Enter');
    await expect(page.getByText('Terkirim: “asuransi order [nomor] & kapal”.')).toBeFocused();
    await expect(page.getByRole('combobox', { name: 'Cari' }).first()).toHaveValue(query);
    await expect
      .poll(() => server.heard)
      .toEqual([
        expect.stringMatching(
          /\/tidak-ketemu\/2026-11-27\/[0-9a-f]{16}\?asuransi%20order%20%5Bnomor%5D%20%26%20kapal$/,
        ),
      ]);
  });

  test('belongs to its query: another one has a button of its own', async ({ page }) => {
    await openForm(page);
    await page.locator('#page-search').fill('asuransi pesawat ulang alik');
    await expect(page.getByRole('button', { name: 'Kirim: tidak ketemu' })).toBeVisible();
    await expect(field(page)).toBeHidden();
    expect(server.heard).toEqual([]);
  });
});

test('nothing is sent by opening, reading and searching', async ({ page }) => {
  for (const path of ['/', changed, '/perubahan/', '/cari/#q=transfer', '/apa-yang-dicatat/']) {
    await open(page, path);
    await interact(page);
  }
  expect(server.heard).toEqual([]);
});

test.describe('with the guide held offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a press waits without network, and the worker leaves it to the network', async ({ page }) => {
    await open(page, changed);
    await heldWhole(page);
    await open(page, changed);
    await interact(page);
    server.mode = 'gone';
    await open(page, changed);
    await acknowledge(page).click();
    await expect(said(page)).toContainText('Terkirim saat tersambung lagi');
    server.mode = 'up';
    await open(page, '/');
    await interact(page);
    await expect.poll(() => server.heard).toEqual([receipt('2026-11-27')]);
  });
});
