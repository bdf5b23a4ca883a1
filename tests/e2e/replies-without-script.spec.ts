import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('every reply is there to read, its gaps in brackets, with no field or button that does nothing', async ({
  page,
}) => {
  await page.goto('/balasan/');
  const reply = page.locator('#total-transfer');
  await expect(reply.locator('p[data-text]')).toContainText(
    'Silakan transfer tepat [Total yang harus dibayar] ke rekening',
  );
  await expect(reply.locator('noscript p')).toBeVisible();
  await expect(reply.locator('input')).toBeHidden();
  await expect(page.getByRole('button', { name: /^Salin/ })).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Area', exact: true }).getByRole('link').last().click();
  await expect(page).toHaveURL(/\/balasan\/#area-/);
  expect(await page.locator('[data-reply]:visible').count()).toBe(await page.locator('[data-reply]').count());
});
