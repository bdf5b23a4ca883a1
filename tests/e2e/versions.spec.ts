import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { RevisionsFile } from '../../src/schemas/guide-file.ts';

test.describe('the page with two revisions', () => {
  test('leads from the one in force to the one before and back', async ({ page }) => {
    await page.goto('/pengiriman/gagal-kirim/');
    await page.getByText('Versi dan koreksi').click();
    await page.getByRole('link', { name: 'Tanggal tidak diketahui' }).click();
    await expect(page).toHaveURL(/\/gagal-kirim\/awal\/$/);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/pengiriman\/gagal-kirim\/$/);
    await expect(
      page.getByText('Berlaku sejak tanggal yang tidak diketahui sampai 31 Oktober 2023.'),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: /jangan dikirim/ })).toHaveCount(0);
    await page.getByRole('link', { name: 'Buka yang berlaku sekarang' }).click();
    await expect(page).toHaveURL(/\/gagal-kirim\/$/);
  });

  test('shows what changed, in words too', async ({ page }) => {
    await page.goto('/pengiriman/gagal-kirim/#perubahan');
    const diff = page.locator('#perubahan');
    await expect(diff).toBeInViewport();
    await expect(diff.locator('del', { hasText: 'masuk tabel gagal kirim di panduan lama' })).toContainText(
      'dihapus:',
    );
    await expect(
      diff.locator('ins', { hasText: 'Jangan langsung pakai criss cross (KMC 644)' }),
    ).toContainText('ditambah:');
    const line = (tag: string) =>
      diff
        .locator(`.blocks ${tag}`)
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationLine);
    expect(await line('ins')).toBe('underline');
    expect(await line('del')).toBe('line-through');
  });

  test('has the revision in force at an address of its own, which leads to the page', async ({ page }) => {
    await page.goto('/pengiriman/gagal-kirim/');
    await page.getByText('Versi dan koreksi').click();
    await page.locator('#versi').getByRole('link', { name: '1 November 2023' }).click();
    await expect(page).toHaveURL(/\/gagal-kirim\/2023-11-01\/$/);
    const notice = page.getByRole('complementary', { name: 'Revisi yang berlaku sekarang.' });
    await notice.getByRole('link', { name: 'Buka halamannya' }).click();
    await expect(page).toHaveURL(/\/gagal-kirim\/$/);
    await expect(notice).toHaveCount(0);
  });

  test('is on each day the revision of that day', async ({ page }) => {
    const row = page.getByRole('listitem').filter({ hasText: 'Gagal kirim' });
    for (const [date, href, label] of [
      ['2023-10-31', '/pengiriman/gagal-kirim/awal/', 'Berlaku'],
      ['2023-11-01', '/pengiriman/gagal-kirim/2023-11-01/', 'Berlaku'],
      ['2010-01-01', '/pengiriman/gagal-kirim/awal/', 'Tanggal tidak diketahui'],
      ['2099-01-01', '/pengiriman/gagal-kirim/2023-11-01/', 'Berlaku'],
    ] as const) {
      await page.goto(`/riwayat/?tanggal=${date}`);
      await expect(row.getByRole('link')).toHaveAttribute('href', `${href}?tanggal=${date}`);
      await expect(row.locator('.badge')).toHaveText(label);
    }
  });
});

test.describe('the guide as of a day', () => {
  test('follows the date chosen, and the address can be shared', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    // The day is chosen before the history has come, and must not be lost to it.
    const { promise: chosen, resolve: loadNow } = Promise.withResolvers<void>();
    await page.route('**/api/revisions.json', async (route) => {
      await chosen;
      await route.continue();
    });
    await page.goto('/riwayat/');
    await page.getByLabel('Tanggal tiket').fill('2023-11-01');
    loadNow();
    await expect(page.getByText(/^Pada 1 November 2023, dari 12 halaman: \d+ berlaku, /)).toBeVisible();
    await page.getByRole('button', { name: /Salin tautan/ }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /\/riwayat\/\?tanggal=2023-11-01$/,
    );
  });

  test('says where the guide then said otherwise, and answers by that, too', async ({ page }) => {
    const file: RevisionsFile = JSON.parse(readFileSync('dist/api/revisions.json', 'utf8'));
    const last = file.pages.find(({ id }) => id === 'pengiriman/gagal-kirim')?.revisions.at(-1);
    if (!last) throw new Error('The page has no revision');
    const { title, kind, summary } = last;
    last.corrections.push({
      date: '2024-01-02',
      what: 'Salah tulis.',
      before: { title, kind, summary, state: 'awaiting' },
    });
    await page.route('**/api/revisions.json', (route) => route.fulfill({ json: file }));
    await page.goto('/riwayat/?tanggal=2024-01-01');
    const row = page.getByRole('listitem').filter({ hasText: 'Gagal kirim' });
    await expect(row).toContainText('Berlaku');
    const text = /\/gagal-kirim\/2023-11-01\/\?tanggal=2024-01-01#sebelum-koreksi-2024-01-02$/;
    await expect(row.getByRole('link', { name: 'sebelum koreksi 2 Jan 2024' })).toHaveAttribute('href', text);
    await page.getByRole('link', { name: 'Lihat yang tertulis waktu itu' }).click();
    await expect(page).toHaveURL(/\/riwayat\/\?tanggal=2024-01-01&menurut=saat-itu$/);
    await expect(row).toContainText('Menunggu aturan');
    await expect(row.getByRole('link')).toHaveAttribute('href', text);
    await page.getByRole('link', { name: 'Lihat menurut yang diketahui sekarang' }).click();
    await expect(page).toHaveURL(/\/riwayat\/\?tanggal=2024-01-01$/);
  });

  test('a load that fails says so and is tried again', async ({ page }) => {
    await page.route('**/api/revisions.json', (route) => route.abort());
    await page.goto('/riwayat/?tanggal=2023-11-01');
    await expect(page.getByText('Riwayat gagal dimuat')).toBeVisible();
    await page.unroute('**/api/revisions.json');
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await expect(page.getByText('Pada 1 November 2023')).toBeVisible();
  });
});

test('the status page counts days by the clock of the reader, not of the build', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2023-11-11T05:00:00Z'));
  await page.goto('/status/');
  const owed = page.getByRole('listitem').filter({ hasText: 'Kendala whitelist user' }).first();
  await expect(owed).toContainText('10 hari');
  await page.clock.setFixedTime(new Date('2023-11-11T17:00:00Z')); // Past midnight in Jakarta.
  await page.reload();
  await expect(owed).toContainText('11 hari');
});

test.describe('in another time zone', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('today is still the day in Jakarta', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2023-11-01T17:30:00Z'));
    await page.goto('/riwayat/');
    await expect(page.getByLabel('Tanggal tiket')).toHaveValue('2023-11-02');
  });
});

test('a decision is followed from the note to its page, its change and its feed item', async ({
  page,
  request,
}) => {
  await page.goto('/kalibrasi/2023-11-01/');
  const decision = page.locator('#tagging-affiliate');
  await expect(decision).toContainText('Sudah di panduan');
  // Nobody recorded the day of publication, so none is counted to it.
  await expect(decision).not.toContainText('hari');
  await decision.getByRole('link', { name: 'Tagging kendala affiliate' }).click();
  await expect(page).toHaveURL(/\/akun\/tagging-affiliate\/$/);
  await page.getByText('Dasar aturan').click();
  await page.locator('#dasar-aturan').getByRole('link', { name: 'Kendala affiliate' }).click();
  await expect(page).toHaveURL(/\/kalibrasi\/2023-11-01\/#tagging-affiliate$/);

  await page.goto('/perubahan/akun/');
  const entry = page.getByRole('article').filter({ hasText: 'Tagging kendala affiliate' });
  await expect(entry.getByRole('link', { name: 'Kendala affiliate', exact: true })).toHaveAttribute(
    'href',
    '/kalibrasi/2023-11-01/#tagging-affiliate',
  );
  const feed = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
  expect(feed).toBe('/perubahan/akun/atom.xml');
  const text = await (await request.get(feed ?? '')).text();
  // The guide's own pages parse no text.
  await page.goto('about:blank');
  const found = await page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'application/xml');
    const entry = [...document.querySelectorAll('entry')].find((each) =>
      each.querySelector('title')?.textContent?.includes('Tagging kendala affiliate'),
    );
    return entry?.querySelector('link')?.getAttribute('href');
  }, text);
  expect(found).toMatch(/\/akun\/tagging-affiliate\/2023-11-01\/$/);
});
