import { expect, type Page, test } from '@playwright/test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clip = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('the link beside a heading copies one that always means this text', async ({ page }) => {
  await page.goto('/layanan/eskalasi/');
  // What copies it is loaded at the first interaction.
  await page.locator('#langkah').hover();
  await page.waitForLoadState('networkidle');
  await page.locator('#langkah + .sl-anchor-link').click();
  await expect(page).toHaveURL(/\/layanan\/eskalasi\/#langkah$/);
  await expect(page.locator('#langkah + .sl-anchor-link')).toHaveAttribute('data-said', 'Disalin');
  await expect(page.locator('[data-share] [data-announcement]').first()).toHaveText('Disalin');
  expect(await clip(page)).toMatch(
    /^.+: Langkah\nhttp.+\/layanan\/eskalasi\/(\d{4}-\d\d-\d\d|awal)\/#langkah$/,
  );
});

test('a page’s link and a report of one of its sections are copied by keyboard alone', async ({ page }) => {
  await page.goto('/layanan/eskalasi/');
  const actions = page.locator('[data-share]');
  await actions.getByRole('button', { name: /^Salin tautan/ }).press('Enter');
  await expect(actions.getByRole('button', { name: /^Disalin/ })).toBeVisible();
  expect(await clip(page)).toMatch(/^.+: .+\nhttp\S+\/layanan\/eskalasi\/\S+\/$/);
  await actions.getByText('Ada yang salah?').press('Enter');
  const section = actions.getByRole('button', { name: 'Langkah', exact: true });
  await expect(section).toBeEnabled();
  await section.press('Enter');
  await expect.poll(() => clip(page)).toMatch(/\/#langkah\nApa yang salah: $/);
});

test('a reply with empty fields is shared and reported without them, and its link leads to it', async ({
  page,
}) => {
  await page.goto('/balasan/');
  const card = page.locator('ready-reply:has(input)').first();
  await card.getByText('Lainnya').click();
  await card.getByRole('button', { name: 'Salin tautan' }).click();
  const link = await clip(page);
  expect(link).toMatch(/^Balasan .+\nhttp\S+\/balasan\/#\S+-(\d{4}-\d\d-\d\d|awal)$/);
  await card.getByRole('button', { name: /^Ada yang salah/ }).click();
  await expect.poll(() => clip(page)).toMatch(/\nApa yang salah: $/);
  await page.goto(new URL(link.split('\n')[1] ?? '').pathname + new URL(link.split('\n')[1] ?? '').hash);
  await expect(card).toBeInViewport();
});

test('a flow reports the step that is shown, and in its list any', async ({ page }) => {
  await page.goto('/alur/verifikasi-manual/');
  const report = page.locator('decision-flow [data-report-of]:not([hidden])').getByRole('button');
  await report.click();
  const first = await clip(page);
  expect(first).toMatch(/\/alur\/verifikasi-manual\/\S+\/#langkah-\S+\n/);
  await page.keyboard.press('1');
  await report.click();
  await expect.poll(() => clip(page)).not.toBe(first);
  const others = page.locator('[data-step], [data-outcome]').filter({ hasNotText: 'Ada yang salah?' });
  await expect(others).toHaveCount(0);
});

test('a decision is shared and cited', async ({ page }) => {
  await page.goto('/kalibrasi/2023-11-01/');
  const decision = page.locator('.decision').first();
  await decision.getByText('Lainnya').click();
  await decision.getByRole('button', { name: 'Salin tautan' }).click();
  const id = await decision.getAttribute('id');
  expect((await clip(page)).endsWith(`/kalibrasi/2023-11-01/#${id}`)).toBe(true);
  await decision.getByRole('button', { name: 'Salin kutipan' }).click();
  await expect.poll(() => clip(page)).toContain(' 1 November 2023, ');
});
