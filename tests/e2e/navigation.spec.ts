import { expect, test } from '@playwright/test';

test('title and text begin at the same place on every kind of page', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const places = new Set<number>();
  for (const address of [
    '/',
    '/pembayaran/',
    '/pembayaran/verifikasi-manual/',
    '/alur/',
    '/alur/bukti-pod/',
    '/balasan/',
    '/kalkulator/',
    '/cek-mutasi/',
    '/perubahan/',
    '/kalibrasi/2023-11-01/',
    '/status/',
    '/onboarding/',
    '/tidak-ada/',
  ]) {
    await page.goto(address);
    for (const part of ['h1', '.content-panel:last-of-type .sl-container']) {
      places.add(await page.locator(`main ${part}`).evaluate((each) => each.getBoundingClientRect().x));
    }
  }
  expect([...places]).toHaveLength(1);
});

test('the menu is in three groups, on a phone too, and marks where the reader is', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto('/kalibrasi/2023-11-01/');
  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('navigation', { name: 'Isi panduan' });
  await expect(
    menu.getByRole('list', { name: 'Tim' }).getByRole('link', { name: 'Kalibrasi' }),
  ).toHaveAttribute('aria-current', 'true');
  await menu.getByRole('list', { name: 'Aturan' }).getByRole('link', { name: 'Fraud' }).click();
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(menu.getByRole('list', { name: 'Aturan' }).getByRole('link')).toHaveText([
    'Pembayaran',
    'Pengiriman',
    'Akun',
    'Fraud',
    'Pencairan dana akun tersuspend',
    'Layanan',
  ]);
});

test('home leads to what was searched for last', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('panduan-cs:pencarian', '["kode unik","resi & pod"]'));
  await page.goto('/');
  const recent = page.getByRole('list', { name: 'Terakhir dicari' }).getByRole('link');
  await expect(recent).toHaveText(['kode unik', 'resi & pod']);
  await recent.last().click();
  await expect(page.locator('[data-settled="true"][data-query="resi & pod"]')).toBeAttached();
});

test('a page that is missing is searched for, and one that says so isn’t', async ({ page }) => {
  const field = page.locator('search-from-address[data-ready] input');
  await page.goto('/akun/tidak-ada/');
  await expect(field).toHaveValue('akun tidak ada');
  await page.goto('/luring/');
  await expect(field).toHaveValue('');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the theme is the system’s: ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('/pembayaran/');
      const background = colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(17, 24, 22)';
      await expect(page.locator('body')).toHaveCSS('background-color', background);
    });
  }
});
