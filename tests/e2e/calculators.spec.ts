import { expect, type Page, test } from '@playwright/test';

const uniqueCode = (page: Page) => page.locator('unique-code');
const transfer = (page: Page) => page.locator('transfer-check');
const verdicts = (page: Page) => transfer(page).locator('[data-verdicts] > li');

test.describe('what the reseller pays', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('comes of total and code, with the changed digits in words and marks', async ({ page }) => {
    await page.goto('/kalkulator/');
    await page.getByLabel('Total belanja', { exact: true }).fill('Rp 100.000');
    await page.getByLabel('Kode unik', { exact: true }).fill('75');
    await expect(uniqueCode(page).locator('[data-amount]')).toHaveText('Rp 100.075');
    await expect(uniqueCode(page).locator('[data-amount] mark')).toHaveText('75');
    await expect(
      uniqueCode(page).locator('[data-result]').getByText('2 angka terakhir berubah dari 00 menjadi 75.'),
    ).toBeVisible();
    await expect(page.getByText('itu batas teknis, bukan ketentuan')).toBeVisible();
  });

  test('is copied, as an amount and as a message', async ({ page }) => {
    await page.goto('/kalkulator/?total=100000&kode=75');
    await page.getByRole('button', { name: /Salin nominal/ }).click();
    await expect(page.getByText('Disalin').first()).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Rp 100.075');
    await page
      .getByRole('region', { name: 'Yang harus dibayar' })
      .getByRole('button', { name: /^Salin balasan/ })
      .click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('transfer tepat Rp 100.075');
  });

  test('works by keyboard alone, and is announced', async ({ page }) => {
    await page.goto('/kalkulator/');
    await page.getByLabel('Total belanja', { exact: true }).focus();
    await page.keyboard.type('250.000');
    await page.keyboard.press('Tab');
    await page.keyboard.type('99');
    await page.keyboard.press('Enter');
    await expect(uniqueCode(page).getByRole('status').first()).toContainText(
      'Yang harus dibayar Rp 250.099.',
    );
    await expect(page).toHaveURL(/\?total=250\.000&kode=99$/);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Hitung' })).toBeFocused();
  });

  test('a value that is none is refused at its field, and stays', async ({ page }) => {
    await page.goto('/kalkulator/');
    const field = page.getByLabel('Total belanja', { exact: true });
    await page.getByLabel('Kode unik', { exact: true }).fill('75');
    await field.fill('-100000');
    await field.press('Enter');
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/Nominal tidak bisa negatif/);
    await expect(field).toHaveValue('-100000');
    await expect(uniqueCode(page).locator('[data-result]')).toBeHidden();
    await field.fill('100000');
    await expect(field).not.toHaveAttribute('aria-invalid');
    await expect(uniqueCode(page).locator('[data-amount]')).toHaveText('Rp 100.075');
  });

  test('says what is missing only when asked, and a first letter is no error', async ({ page }) => {
    await page.goto('/kalkulator/');
    await page.getByLabel('Total belanja', { exact: true }).pressSequentially('R');
    await expect(uniqueCode(page).locator('[aria-invalid]')).toHaveCount(0);
    await page.getByLabel('Total belanja', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Hitung' }).click();
    await expect(page.getByLabel('Total belanja', { exact: true })).toBeFocused();
    await expect(uniqueCode(page).getByText('Nominalnya belum diisi.').last()).toBeVisible();
    await expect(uniqueCode(page).getByText('Kode uniknya belum diisi.').last()).toBeVisible();
  });

  test('comes back with its address, errors too, and leaves the other calculators alone', async ({
    page,
  }) => {
    await page.goto('/kalkulator/?kasus=lain&total=12%2C5&kode=75');
    await expect(page.getByLabel('Total belanja', { exact: true })).toHaveValue('12,5');
    await expect(uniqueCode(page).getByText('tanpa sen').last()).toBeVisible();
    await page.getByLabel('Total belanja', { exact: true }).fill('125rb');
    await expect(uniqueCode(page).getByText('Dibaca Rp 125.000')).toBeVisible();
    await expect(page).toHaveURL(/\?kasus=lain&total=125rb&kode=75$/);
    await page.reload();
    await expect(uniqueCode(page).locator('[data-amount]')).toHaveText('Rp 125.075');
    await expect(page.getByLabel('Total belanja pesanan')).toHaveValue('');
    await expect(transfer(page).locator('[data-result]')).toBeHidden();
    await uniqueCode(page).getByRole('button', { name: 'Kosongkan' }).click();
    await expect(page).toHaveURL(/\?kasus=lain$/);
    await expect(uniqueCode(page).locator('[data-result]')).toBeHidden();
  });
});

test.describe('checking a transfer', () => {
  test('tells swapped digits first, with both amounts and the branch of the rule', async ({ page }) => {
    await page.goto('/kalkulator/');
    await page.getByLabel('Total belanja pesanan').fill('100.000');
    await page.getByLabel('Kode unik pesanan').fill('75');
    await page.getByLabel('Jumlah yang ditransfer').fill('100.057');
    await expect(verdicts(page)).toHaveCount(2);
    await expect(verdicts(page).first()).toContainText('Dua angka tertukar');
    await expect(verdicts(page).first()).toContainText('Mungkin');
    await expect(verdicts(page).first().locator('mark')).toHaveText(['75', '57']);
    await expect(verdicts(page).last()).toContainText('Memakai kode unik lain');
    await expect(transfer(page).getByText('Kurang Rp 18 dari Rp 100.075.', { exact: true })).toBeVisible();
    await expect(page.getByText('Urutan ini dugaan, bukan ketentuan.')).toBeVisible();
    await expect(transfer(page).getByRole('status').first()).toContainText(
      '2 penjelasan, yang teratas: Dua angka tertukar',
    );
    await verdicts(page).first().getByRole('link').click();
    await expect(page).toHaveURL(/\/pembayaran\/verifikasi-manual\/#tiga-situasi$/);
    await expect(page.locator('#tiga-situasi')).toBeInViewport();
  });

  test('gives the reply that fits the likeliest, and advice where the guide has no rule', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/kalkulator/?order=100000&kode-order=75&masuk=100057');
    const reply = transfer(page).locator('ready-reply:visible');
    await expect(reply).toHaveAttribute('data-reply', 'salah-transfer');
    await reply.getByRole('button', { name: /^Salin balasan/ }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('upload bukti pembayaran');
    await page.getByLabel('Jumlah yang ditransfer').fill('7.345.000');
    await expect(reply).toHaveAttribute('data-reply', 'pastikan-dulu');
    await expect(
      transfer(page).getByText('Tanyakan dulu untuk apa uangnya, lalu konfirmasi ke TL.'),
    ).toBeVisible();
  });
});

test.describe('a message pasted', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('into any field of the check fills both amounts; one amount goes where it is pasted', async ({
    page,
  }) => {
    await page.goto('/kalkulator/');
    const [total, paid] = [
      page.getByLabel('Total belanja pesanan'),
      page.getByLabel('Jumlah yang ditransfer'),
    ];
    const paste = async (text: string) => {
      await page.evaluate((clip) => navigator.clipboard.writeText(clip), text);
      await page.keyboard.press('Control+V');
    };
    await page.getByLabel('Kode unik pesanan').focus();
    await paste('user sudah tf \u2068Rp\u00a01.250.075\u2069, status belum berubah, order total 1.250.000');
    await expect(total).toHaveValue('1.250.000');
    await expect(paid).toHaveValue('1.250.075');
    await expect(page.getByLabel('Kode unik pesanan')).toHaveValue('');
    await expect(verdicts(page).first()).toContainText('Tepat, jika kode uniknya 75');
    await expect(page).toHaveURL(/\?order=1\.250\.000&masuk=1\.250\.075$/);
    await paid.fill('');
    await paid.focus();
    await paste('\u2068Rp\u00a01.250.\u00ad057\u2069');
    await expect(transfer(page).getByText('Dibaca Rp 1.250.057')).toBeVisible();
  });
});

test('what is typed into a reply stays out of the address', async ({ page }) => {
  await page.clock.install();
  // No reply of the calculators has a field of its own yet: each is given one, as its page would have it.
  await page.route('**/kalkulator/', async (route) => {
    const response = await route.fetch();
    const field = '<p data-field><input data-name="nama" aria-label="Nama"></p>';
    const body = (await response.text()).replace(/(<ready-reply[^>]*>)/g, `$1${field}`);
    await route.fulfill({ response, body });
  });
  await page.goto('/kalkulator/');
  for (const island of ['unique-code', 'transfer-check', 'sla-calculator']) {
    const name = page.locator(`${island} form ready-reply input`).first();
    await name.evaluate((input: HTMLInputElement) => {
      input.value = 'Ibu Sari';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await page.clock.runFor(1000);
    expect(new URL(page.url()).search).toBe('');
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the rule stands there with the example of the sources, and no empty form', async ({ page }) => {
    await page.goto('/kalkulator/');
    await expect(page.locator('unique-code > p').first()).toContainText(
      'Rp 100.000 dan kode unik 75 berarti Rp 100.075',
    );
    await expect(page.locator('transfer-check > p').first()).toContainText('transfer Rp 100.075 tepat');
    await expect(page.locator('unique-code noscript p')).toBeVisible();
    await expect(page.locator('transfer-check noscript p')).toBeVisible();
    await expect(page.locator('unique-code form')).toBeHidden();
    await expect(page.locator('transfer-check form')).toBeHidden();
  });
});
