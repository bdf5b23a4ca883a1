import { expect, type Page, test } from '@playwright/test';
import { moduleOf, open, openModule } from './onboarding-steps.ts';

const module = moduleOf('cara-menjawab');
const address = '/onboarding/cara-menjawab/';
const stage = (page: Page) => page.getByRole('dialog', { name: `Kelas: ${module.title}` });
const revealed = (page: Page) => stage(page).locator('[data-answer]');
const at = (page: Page) => stage(page).locator('[data-at]');

test('a clicker goes through a module, reveal by reveal, and nothing is stored', async ({ page }) => {
  await open(page, `${address}?kelas=1`);
  await expect(stage(page)).toBeVisible();
  for (const [index, question] of module.questions.entries()) {
    await expect(at(page)).toHaveText(`Soal ${index + 1} dari ${module.questions.length}`);
    await expect(stage(page).getByText(question.chat)).toBeVisible();
    await expect(revealed(page)).toBeHidden();
    await page.keyboard.press('PageDown');
    await expect(revealed(page)).toBeVisible();
    await page.keyboard.press('PageDown');
  }
  await expect(revealed(page)).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(revealed(page)).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem('panduan-cs:onboarding'))).toBeNull();
});

test('arrows go from case to case, space and Enter reveal, Esc leaves', async ({ page }) => {
  await open(page, `${address}?kelas=1`);
  await page.keyboard.press('ArrowRight');
  await expect(at(page)).toHaveText('Soal 2 dari 6');
  await page.keyboard.press('Space');
  await expect(revealed(page)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(at(page)).toHaveText('Soal 1 dari 6');
  await expect(revealed(page)).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(revealed(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(stage(page)).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
});

test('opens from the module, closes with the browser’s back, and has buttons for all of it', async ({
  page,
}) => {
  await openModule(page, 'cara-menjawab');
  await page.getByRole('link', { name: 'Tampilkan di kelas' }).click();
  await expect(page).toHaveURL(/\?kelas=1$/);
  await expect(stage(page).getByRole('button', { name: 'Sebelumnya' })).toBeDisabled();
  await stage(page).getByRole('button', { name: 'Buka jawaban' }).click();
  await expect(revealed(page)).toBeVisible();
  await stage(page).getByRole('button', { name: 'Soal berikutnya' }).click();
  await expect(at(page)).toHaveText('Soal 2 dari 6');
  await page.goBack();
  await expect(stage(page)).toBeHidden();
});

test('is in letters that are read from the last row', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, `${address}?kelas=1`);
  const size = await stage(page)
    .locator('.ask')
    .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  expect(size).toBeGreaterThanOrEqual(36);
});
