import { expect, test } from '@playwright/test';
import { walkLimit } from './routes.ts';

/** What the web's makers call good: a share of the screen that moved, times how far. */
const good = 0.1;

const pages = [
  '/',
  '/pengiriman/bukti-pod/',
  '/pengiriman/gagal-kirim/?tanggal=2023-10-31',
  '/kalibrasi/2023-11-01/',
  '/perubahan/',
  '/riwayat/?tanggal=2023-11-01',
  '/cari/#q=resi',
  '/kalkulator/',
  '/cek-mutasi/',
  '/alur/bukti-pod/',
  '/balasan/',
  '/onboarding/',
  '/onboarding/bukti-pod/',
  '/status/',
];

for (const width of [375, 1440]) {
  test(`at ${width} px nothing jumps while a page comes`, async ({ page }) => {
    test.setTimeout(walkLimit(pages.length));
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const moved =
            Number(document.documentElement.dataset.moved ?? 0) + (entry as never as { value: number }).value;
          document.documentElement.dataset.moved = String(moved);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const address of pages) {
      await page.goto(address, { waitUntil: 'networkidle' });
      const moved = Number(await page.locator('html').getAttribute('data-moved')) || 0;
      expect(moved, address).toBeLessThan(good);
    }
  });
}
