import { expect, test } from '@playwright/test';

test('a new hire finds the way from home to a rule on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto('/');
  await page.getByRole('link', { name: 'Bukti untuk update POD' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bukti untuk update POD');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page
    .getByRole('navigation', { name: 'Isi panduan' })
    .getByRole('link', { name: 'Gagal kirim' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gagal kirim');
});

test('the answer is copied exactly, and the button says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/pembayaran/bank-transfer/');
  const answer = page.getByRole('region', { name: 'Untuk agen' });
  await answer.getByRole('button').click();
  await expect(answer.getByRole('button')).toContainText('Disalin');
  await expect(answer.getByRole('status')).toHaveText('Disalin');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await answer.locator('p').first().textContent());
  await expect(answer.getByRole('button')).toContainText('Salin');
});

test('a copy that fails says how to go on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('denied')) },
    });
  });
  await page.goto('/pembayaran/bank-transfer/');
  const answer = page.getByRole('region', { name: 'Untuk agen' });
  await answer.getByRole('button').click();
  await expect(answer.getByRole('button')).toContainText('Gagal menyalin');
  await expect(answer.getByRole('status')).toContainText('Ctrl+C');
});

test('a page without a written rule says so and sends the agent to the TL', async ({ page }) => {
  await page.goto('/akun/whitelist/');
  await expect(page.getByRole('main').getByText('Menunggu aturan').first()).toBeVisible();
  const answer = page.getByRole('region', { name: 'Untuk agen' });
  await expect(answer).toContainText(/konfirmasi ke TL/i);
});

test('an open question names whose answer it needs and since when', async ({ page }) => {
  await page.goto('/pembayaran/verifikasi-manual/');
  const open = page.locator('#pertanyaan-terbuka');
  await expect(open.getByRole('listitem').first()).toBeHidden();
  await open.getByText('Belum dijawab').click();
  await expect(open).toContainText('SLA');
  await expect(open).toContainText('Ditanyakan ke Mbak Siw, Mbak Jen, QA sejak 15 Mar 2023');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a page is read whole, and offers no button that could do nothing', async ({ page }) => {
    await page.goto('/pembayaran/bank-transfer/');
    await expect(page.getByText('Rp 100.075', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: /Salin/ })).toHaveCount(0);
  });

  test('the search page leads to the areas, by the menu', async ({ page }) => {
    await page.goto('/cari/?q=kode');
    await expect(page.locator('main noscript p')).toBeVisible();
    await expect(
      page.getByRole('list', { name: 'Aturan' }).getByRole('link', { name: 'Pembayaran' }),
    ).toBeVisible();
  });
});

test('a page is printed in dark ink, whatever the theme on the screen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/pembayaran/bank-transfer/');
  const ink = () => page.locator('h1').evaluate((heading) => getComputedStyle(heading).color);
  const brightness = async () => Math.max(...((await ink()).match(/\d+/g) ?? []).map(Number));
  expect(await brightness()).toBeGreaterThan(200);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await brightness()).toBeLessThan(80);
  await expect(page.getByRole('search')).toBeHidden();
});
