import { expect, test } from '@playwright/test';

test.describe('a page read as of a day', () => {
  test('leads from the list of the day to its revision, and back to today', async ({ page }) => {
    await page.goto('/riwayat/?tanggal=2023-10-31');
    await page.getByRole('link', { name: 'Gagal kirim' }).click();
    await expect(page).toHaveURL(/\/gagal-kirim\/awal\/\?tanggal=2023-10-31$/);
    const banner = page.locator('day-banner');
    await expect(banner).toContainText(
      'Anda membaca panduan per 31 Oktober 2023. Yang tampil di sini berlaku pada hari itu.',
    );
    await banner.getByRole('link', { name: 'Kembali ke hari ini' }).click();
    await expect(page).toHaveURL(/\/gagal-kirim\/$/);
    await expect(banner).toBeHidden();
  });

  test('says that what is shown is of another day, and leads to the revision of the day', async ({
    page,
  }) => {
    await page.goto('/pengiriman/gagal-kirim/?tanggal=2023-10-31');
    const banner = page.getByRole('status').filter({ hasText: 'Yang tampil di sini bukan revisi hari itu.' });
    await banner.getByRole('link', { name: 'Buka revisi hari itu' }).click();
    await expect(page).toHaveURL(/\/gagal-kirim\/awal\/\?tanggal=2023-10-31$/);
    await page.goto('/pengiriman/gagal-kirim/?tanggal=kemarin');
    await expect(page.locator('day-banner')).toContainText('“kemarin” bukan tanggal yang ada.');
  });

  test('fetches nothing for it where the address has no day', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.goto('/pengiriman/gagal-kirim/', { waitUntil: 'networkidle' });
    expect(scripts.filter((url) => /\/(?:address|day-banner)\./.test(url))).toEqual([]);
    await page.goto('/pengiriman/gagal-kirim/?tanggal=2023-10-31', { waitUntil: 'networkidle' });
    expect(scripts.filter((url) => /\/(?:address|day-banner)\./.test(url))).toHaveLength(2);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('says nothing', async ({ page }) => {
      await page.goto('/pengiriman/gagal-kirim/?tanggal=2023-10-31');
      await expect(page.locator('day-banner')).toBeHidden();
    });
  });
});
