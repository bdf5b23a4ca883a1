import { expect, test } from '@playwright/test';

test.describe('a page read as of a day', () => {
  test('leads from the list of the day to its revision, and back to today', async ({ page }) => {
    await page.goto('/riwayat/?tanggal=2023-10-31');
    await page.getByRole('link', { name: 'Gagal kirim' }).click();
    await expect(page).toHaveURL(/\/gagal-kirim\/awal\/\?tanggal=2023-10-31$/);
    const banner = page.locator('day-banner');
    await expect(banner).toContainText(
      'Kamu membaca panduan per 31 Oktober 2023. Aturan di bawah ini berlaku pada hari itu.',
    );
    await banner.getByRole('link', { name: 'Kembali ke hari ini' }).click();
    await expect(page).toHaveURL(/\/gagal-kirim\/$/);
    await expect(banner).toBeHidden();
  });

  test('leads on to other rules as of the day, and says that words may be newer', async ({ page }) => {
    await page.goto('/pembayaran/verifikasi-manual/?tanggal=2023-06-01');
    await expect(page.locator('day-banner')).toContainText('Kata-kata balasannya mungkin sudah dirapikan');
    await page.locator('main').getByRole('link', { name: 'Pending payment' }).first().click();
    await expect(page).toHaveURL(/\/pembayaran\/pending-payment\/\?tanggal=2023-06-01$/);
    await page.goto('/pembayaran/verifikasi-manual/?tanggal=2099-06-01');
    await expect(page.locator('day-banner')).toContainText('Hari itu belum tiba');
    await expect(page.locator('[data-polished]')).toBeHidden();
  });

  test('says that what is shown is of another day, and leads to the revision of the day', async ({
    page,
  }) => {
    await page.goto('/pengiriman/gagal-kirim/?tanggal=2023-10-31');
    const banner = page.getByRole('status').filter({ hasText: 'Yang di bawah ini bukan revisi hari itu.' });
    await banner.getByRole('link', { name: 'Buka revisi hari itu' }).click();
    await expect(page).toHaveURL(/\/gagal-kirim\/awal\/\?tanggal=2023-10-31$/);
    await page.goto('/pengiriman/gagal-kirim/?tanggal=kemarin');
    await expect(page.locator('day-banner')).toContainText('“kemarin” tidak terbaca sebagai tanggal.');
  });

  test('is cited with the day, and only by the revision of the day', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const cite = page.locator('[data-citation] button');
    const cited = async () => {
      await cite.click();
      await expect(cite).toHaveText(/^\s*Disalin/);
      return page.evaluate(() => navigator.clipboard.readText());
    };
    await page.goto('/pengiriman/gagal-kirim/');
    const today = await cited();
    expect(today).toMatch(/^Gagal kirim: paket salah sortir\nUntuk agen: /);
    expect(today).toMatch(/\nBerlaku sejak 1 November 2023\nhttp.*\/pengiriman\/gagal-kirim\/2023-11-01\/\n/);
    await page.goto('/pengiriman/gagal-kirim/2023-11-01/?tanggal=2023-11-05');
    await expect(page.locator('day-banner')).toBeVisible();
    const opening = 'Per 5 November 2023: Aturan di bawah ini berlaku pada hari itu.';
    expect(await cited()).toBe(`${opening}\n\n${today}`);
    await page.goto('/pengiriman/gagal-kirim/?tanggal=2023-10-31');
    await expect(page.locator('day-banner')).toContainText('bukan revisi hari itu');
    await expect(cite).toBeHidden();
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

test.describe('an anchor that the page does not have', () => {
  const notice = 'tidak ada lagi di halaman ini';

  test('is said above the heading that was probably meant, which a link leads to', async ({ page }) => {
    await page.goto('/pembayaran/bank-transfer/#contoh-hitung');
    const said = page.getByRole('status').filter({ hasText: notice });
    await expect(said).toHaveText(
      'Bagian “contoh hitung” tidak ada lagi di halaman ini. Mungkin maksudnya Contoh hitungan.',
    );
    await expect(said).toBeInViewport();
    await said.getByRole('link').click();
    await expect(page).toHaveURL(/#contoh-hitungan$/);
    await expect(said).toHaveCount(0);
    await page.evaluate(() => {
      location.hash = 'xyz';
    });
    await expect(said).toHaveText('Bagian “xyz” tidak ada lagi di halaman ini.');
  });

  test('is not what other hashes are taken for', async ({ page }) => {
    for (const address of [
      '/pembayaran/bank-transfer/#:~:text=kode%20unik',
      '/cari/#q=resi',
      '/balasan/#total-transfer',
      '/alur/bukti-pod/#langkah-foto',
      '/onboarding/bank-transfer/#kerjakan',
      '/tidak/ada/#bagian',
    ]) {
      await page.goto(address, { waitUntil: 'networkidle' });
      await expect(page.getByText(notice), address).toHaveCount(0);
    }
  });
});
