import { expect, type Page, test } from '@playwright/test';

const stored = (page: Page) => page.evaluate(() => localStorage.getItem('panduan-cs:sematan'));
const pinnedInSearch = async (page: Page) => {
  await page.keyboard.press('Control+k');
  return page.getByRole('dialog').locator('[data-part=notes]');
};

test('a page and a reply are pinned, stand first in search and on home, and go again', async ({ page }) => {
  await page.goto('/pengiriman/bukti-pod/');
  await page.mouse.move(100, 100);
  await page
    .getByRole('heading', { level: 1 })
    .locator('..')
    .getByRole('button', { name: 'Sematkan' })
    .click();
  await page.goto('/balasan/');
  await page.mouse.move(100, 100);
  const reply = page.locator('#satu-ktp-satu-akun');
  await reply.getByRole('button', { name: 'Sematkan' }).click();
  await expect(reply.getByRole('button', { name: 'Lepas sematan' })).toBeVisible();

  await page.goto('/');
  const links = page.locator('recent-searches').getByRole('link');
  await expect(links).toHaveText([/★ Sudah terverifikasi/, /★ Bukti untuk update POD/]);
  const notes = await pinnedInSearch(page);
  await expect(notes).toContainText('Disematkan');
  await notes.getByRole('link').first().click();
  await expect(page).toHaveURL('/balasan/#satu-ktp-satu-akun');

  // Before that, nothing listens to the pointer yet.
  await page.waitForLoadState();
  await page.mouse.move(100, 100);
  await reply.getByRole('button', { name: 'Lepas sematan' }).click();
  await expect(reply.getByRole('button', { name: 'Sematkan' })).toBeVisible();
  await expect((await pinnedInSearch(page)).getByRole('link')).toHaveText(['Bukti untuk update POD']);
});

test('a pin of a page that is gone is dropped', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    const pins = ['/hilang/', '/pengiriman/bukti-pod/'].map((url) => ({ url, title: url }));
    localStorage.setItem('panduan-cs:sematan', JSON.stringify(pins));
  });
  await page.reload();
  await expect((await pinnedInSearch(page)).getByRole('link')).toHaveText(['/pengiriman/bukti-pod/']);
  await expect.poll(() => stored(page)).not.toContain('hilang');
});
