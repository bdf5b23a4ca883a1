import { expect, type Page, test } from '@playwright/test';

const calculator = (page: Page) => page.locator('sla-calculator');
const simulation = '&simulasi=1&jam=4&senin=8-17&selasa=8-17&rabu=8-17&kamis=8-17&jumat=8-17';

async function open(page: Page, query = '') {
  await page.goto(`/kalkulator/${query}#sla`);
  await expect(calculator(page)).toHaveAttribute('data-ready', '');
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-23T10:00:00+07:00'));
});

test.describe('an SLA that nobody has decided', () => {
  test('promises nothing, says whose answer it needs, and copies a message without a time', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    const box = calculator(page);
    await expect(box.getByText('SLA belum dijawab. Jangan menyebut jam atau hari.').first()).toBeVisible();
    await expect(box.getByText(/Perlu dikonfirmasi ke Mbak Siw, Mbak Jen, dan QA/)).toBeVisible();
    await expect(box.getByText(/^Dihitung sejak 15 Maret 2023 .*Tanggal rapatnya tidak/)).toBeVisible();
    await expect(box.getByLabel('Waktu komplain (WIB)')).toHaveValue('2026-11-23T10:00');
    await expect(calculator(page).locator('[data-result]')).toBeHidden();
    await box.getByRole('button', { name: /^Salin balasan/ }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await box.locator('ready-reply:visible p[data-text]').textContent());
    expect(copied).toContain('diverifikasi');
    expect(copied).not.toMatch(/\d|pukul|WIB/);
    await expect(box.getByRole('link', { name: /SLA verifikasi manual/ })).toHaveAttribute(
      'href',
      '/kalibrasi/2023-03-15/#sla-verifikasi-manual',
    );
  });
});

test.describe('a simulation', () => {
  test('by keyboard alone: typed, read out, in the address, and never in the message', async ({ page }) => {
    await open(page);
    const box = calculator(page);
    await box.getByLabel('Jenis kasus').focus();
    await expect(box.getByLabel('Lama SLA (jam)')).toBeHidden();
    await box.getByText(/Simulasi dengan angka sendiri/).focus();
    await page.keyboard.press('Space');
    await expect(box.getByText('Isi lama SLA yang ingin disimulasikan, dalam jam.').first()).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(box.getByLabel('Lama SLA (jam)')).toBeFocused();
    await page.keyboard.type('4');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(box.getByLabel('Senin')).toBeFocused();
    await page.keyboard.type('08.00-12.00, 13.00-17.00');
    await box.getByRole('button', { name: /Salin jam Senin/ }).focus();
    await page.keyboard.press('Enter');
    const result = page.getByRole('region', { name: 'Simulasi: bukan janji untuk reseller' });
    await expect(result).toContainText('Senin, 23 November 2026 pukul 15.00 WIB');
    await expect(result).toContainText('Sisa 4 jam waktu kerja');
    await expect(box.getByRole('status').first()).toHaveText(
      /Simulasi, tenggat Senin, 23 November 2026 pukul 15\.00/,
    );
    await result.getByText('Rincian jam').click();
    await expect(result.getByRole('listitem')).toContainText(['Dihitung', 'Tutup', 'Dihitung']);
    await expect(calculator(page).locator('ready-reply:visible')).toHaveCount(1);
    await expect(calculator(page).locator('ready-reply:visible p[data-text]')).not.toHaveText(/pukul|\d/);
    await box.getByLabel('Lama SLA (jam)').focus();
    await page.keyboard.press('Enter');
    await expect(calculator(page).locator('[data-result-title]')).toBeFocused();

    // The address follows what is typed a moment later.
    await expect(page).toHaveURL(/\?(?=.*simulasi=1)(?=.*jam=4)(?=.*jumat=).*#sla$/);
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await expect(result).toContainText('Senin, 23 November 2026 pukul 15.00 WIB');
    await expect(box.getByLabel('Jumat')).toHaveValue('08.00-12.00, 13.00-17.00');
  });

  test('skips nights, weekends and holidays, and lists them', async ({ page }) => {
    await open(page, `?waktu=2026-12-24T16:00${simulation}`);
    const result = calculator(page).locator('[data-result]');
    await expect(result).toContainText('Senin, 28 Desember 2026 pukul 11.00 WIB');
    await result.getByText('Rincian jam').click();
    await expect(result.getByText(/Libur: Hari Raya Natal/)).toBeVisible();
    await calculator(page).getByLabel('Libur nasional tidak dihitung').uncheck();
    await expect(result).toContainText('Jumat, 25 Desember 2026 pukul 11.00 WIB');
    await calculator(page).getByLabel('Yang dihitung').selectOption('Semua jam, siang malam');
    await expect(result).toContainText('Kamis, 24 Desember 2026 pukul 20.00 WIB');
    await expect(calculator(page).getByLabel('Senin')).toBeHidden();
  });

  test('folds away with its result, and out of the address', async ({ page }) => {
    await open(page, `?waktu=2026-12-24T16:00${simulation}`);
    const box = calculator(page);
    await expect(box.locator('[data-result]')).toBeVisible();
    await box.getByText(/Simulasi dengan angka sendiri/).click();
    await expect(box.locator('[data-result]')).toBeHidden();
    await expect(box.getByLabel('Lama SLA (jam)')).toBeHidden();
    await expect(page).toHaveURL(/\?kasus=[^&]+&waktu=[^&]+#sla$/);
  });

  test('says up to when holidays are known, and what it assumes of those that it counts', async ({
    page,
  }) => {
    await open(page, `?waktu=2027-12-31T16:00${simulation}`);
    await expect(page.getByText(/diketahui sampai 31 Desember 2027; 2027 masih asumsi/)).toBeVisible();
    const notes = calculator(page).locator('[data-notes]');
    await expect(notes).toContainText('di luar daftar hari libur (1 Januari 2023 sampai 31 Desember 2027)');
    await expect(notes).toContainText('Hari libur 2027 masih asumsi.');
    await open(page, `?waktu=2026-12-23T16:00${simulation}`);
    await expect(notes).toContainText('Cuti bersama 24 Des 2026 dihitung sebagai hari kerja: asumsi');
    await expect(calculator(page).locator('[data-deadline]')).toContainText('24 Desember 2026 pukul 11.00');
  });

  test('says what is wrong at the field and keeps what was typed', async ({ page }) => {
    await open(page, `?simulasi=1&jam=empat&senin=pagi`);
    const hours = calculator(page).getByLabel('Lama SLA (jam)');
    await expect(hours).toHaveValue('empat');
    await expect(hours).toHaveAttribute('aria-invalid', 'true');
    await expect(hours).toHaveAccessibleDescription(/“empat” bukan lama yang bisa dihitung/);
    await expect(calculator(page).getByLabel('Senin')).toHaveAccessibleDescription(
      /“pagi” tidak bisa dibaca/,
    );
    await hours.fill('-3');
    await expect(hours).toHaveAccessibleDescription(/“-3”/);
    await expect(calculator(page).locator('[data-result]')).toBeHidden();
    await calculator(page).getByRole('button', { name: 'Hitung' }).click();
    await expect(hours).toBeFocused();
  });

  test('goes on where the browser refuses a new address, as one does after many', async ({ page }) => {
    await page.addInitScript(() => {
      history.replaceState = () => {
        throw new DOMException('Too many calls', 'SecurityError');
      };
    });
    await open(page, `?waktu=2026-12-24T16:00${simulation}`);
    await calculator(page).getByLabel('Lama SLA (jam)').fill('2');
    await expect(calculator(page).locator('[data-deadline]')).toHaveText(
      'Senin, 28 Desember 2026 pukul 09.00 WIB',
    );
  });

  test('prints without its buttons', async ({ page }) => {
    await open(page, `?waktu=2026-12-24T16:00${simulation}`);
    await expect(calculator(page).locator('[data-result]')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(calculator(page).getByRole('button', { name: 'Sekarang' })).toBeHidden();
    await expect(calculator(page).locator('[data-deadline]')).toBeVisible();
    await expect(calculator(page).locator('[data-result-title]')).toHaveText(
      'Simulasi: bukan janji untuk reseller',
    );
  });
});

test('as time goes by, focus and what was opened stay where they are', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-12-24T16:29:00+07:00') });
  await page.clock.pauseAt(new Date('2026-12-24T16:30:00+07:00'));
  await open(page, `?waktu=2026-12-24T16:00${simulation}`);
  const left = calculator(page).locator('[data-left]');
  await expect(left).toContainText('Sisa 3 jam 30 menit');
  const link = calculator(page).getByRole('link', { name: /SLA verifikasi manual/ });
  await calculator(page).getByText('Rincian jam').click();
  const stretch = await calculator(page).locator('[data-stretches] li').first().elementHandle();
  const line = await calculator(page).locator('[data-ruling-lines] p').first().elementHandle();
  await link.focus();
  await page.clock.runFor(60_000);
  await expect(left).toContainText('Sisa 3 jam 29 menit');
  await expect(link).toBeFocused();
  for (const part of [stretch, line]) expect(await part?.evaluate((node) => node.isConnected)).toBe(true);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the rule and a worked example are there to read', async ({ page }) => {
    await page.goto('/kalkulator/');
    await expect(
      page.getByText(
        /SLA belum dijawab\. Jangan menyebut jam atau hari\. Perlu dikonfirmasi ke Mbak Siw.*Tanggal rapatnya tidak diketahui/,
      ),
    ).toBeVisible();
    await expect(page.getByText(/Tenggatnya Senin pukul 11\.00/)).toBeVisible();
    await expect(page.getByLabel('Jenis kasus')).toBeHidden();
  });
});
