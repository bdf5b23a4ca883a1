import { expect, type Locator, type Page, test } from '@playwright/test';

const areas = (page: Page) => page.getByRole('navigation', { name: 'Area', exact: true });
const card = (page: Page, id: string) => page.locator(`[data-reply="${id}"]`);
const shown = (reply: Locator) => reply.locator('p[data-text]');
const copy = (reply: Locator) => reply.getByRole('button', { name: /^Salin/ });
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(async ({ page }) => {
  await page.goto('/balasan/');
  await page.evaluate(() => navigator.clipboard.writeText('sebelumnya'));
});

test.describe('copying', () => {
  test('gives exactly the text shown, for every reply without gaps', async ({ page }) => {
    const whole = page.locator('ready-reply:not(:has(input))');
    const count = await whole.count();
    expect(count).toBeGreaterThan(10);
    for (let at = 0; at < count; at += 1) {
      const reply = whole.nth(at);
      await copy(reply).click();
      await expect(reply.getByText('Disalin').first()).toBeVisible();
      const text = await shown(reply).textContent();
      await expect.poll(() => copied(page)).toBe(text);
    }
  });

  test('with a gap copies nothing, says what is missing, marks it and leads there', async ({ page }) => {
    const reply = card(page, 'total-transfer');
    await copy(reply).click();
    const field = reply.getByRole('textbox', { name: 'Total yang harus dibayar' });
    await expect(reply.getByText('Belum disalin: isi “Total yang harus dibayar” dulu.')).toBeVisible();
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/notifikasi reseller.*belum diisi/);
    await expect(shown(reply).locator('mark')).toHaveAttribute('data-slot', 'asked');
    await expect(reply.getByText('Disalin', { exact: true })).toHaveCount(0);
    expect(await copied(page)).toBe('sebelumnya');
  });

  test('an amount as it is typed, written as an amount', async ({ page }) => {
    const reply = card(page, 'total-transfer');
    await reply.getByRole('textbox', { name: 'Total yang harus dibayar' }).fill('100rb');
    await expect(shown(reply).locator('mark')).toHaveText('Rp 100.000');
    await reply.getByRole('textbox', { name: 'Total yang harus dibayar' }).fill('100075');
    await expect(shown(reply)).toContainText('Silakan transfer tepat Rp 100.075 ke rekening Evermos');
    await copy(reply).click();
    await expect.poll(() => copied(page)).toBe(await shown(reply).textContent());
    expect(await copied(page)).not.toMatch(/[[\]{}]/);
  });

  test('what was typed is gone with the page', async ({ page }) => {
    await card(page, 'pod-nomor-resi').getByRole('textbox', { name: 'Nomor resi' }).fill('CONTOH-1');
    await expect(shown(card(page, 'pod-nomor-resi'))).toContainText('menyebut nomor resi CONTOH-1');
    expect(page.url()).not.toContain('CONTOH');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
      'CONTOH',
    );
    await page.reload();
    await expect(card(page, 'pod-nomor-resi').getByRole('textbox', { name: 'Nomor resi' })).toHaveValue('');
  });

  test('a text that means harm is only text', async ({ page }) => {
    const reply = card(page, 'pod-nomor-resi');
    await reply.getByRole('textbox', { name: 'Nomor resi' }).fill('<img src=x onerror=alert(1)>');
    await expect(shown(reply).locator('mark')).toHaveText('<img src=x onerror=alert(1)>');
    await expect(page.locator('img[src=x]')).toHaveCount(0);
  });
});

test.describe('by keyboard alone', () => {
  test('a reply is filled and copied with Enter, going to each missing field in turn', async ({ page }) => {
    const reply = card(page, 'biaya-retur-everpro');
    await reply.getByRole('textbox', { name: 'Biaya menurut ketentuan' }).focus();
    for (const value of [
      '50% dari ongkos kirim',
      'Biaya Retur',
      'cara menghitungnya',
      'https://contoh.test/retur',
    ]) {
      await page.keyboard.type(value);
      await page.keyboard.press('Enter');
    }
    await expect(reply.getByText('Disalin').first()).toBeVisible();
    await expect
      .poll(() => copied(page))
      .toBe(
        'Untuk biaya retur di Everpro, ketentuannya 50% dari ongkos kirim, Kak. Di halaman Biaya Retur ada rincian tentang ' +
          'cara menghitungnya. Detail lengkapnya bisa Kakak cek di sini: https://contoh.test/retur',
      );
  });

  test('one key copies the reply that the address leads to', async ({ page }) => {
    await page.goto('/balasan/#satu-ktp-satu-akun');
    await expect(card(page, 'satu-ktp-satu-akun')).toBeInViewport();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => copied(page)).toMatch(/^Satu akun memerlukan satu KTP, Kak\./);
    await page.keyboard.press('Tab');
    await expect(copy(card(page, 'satu-ktp-satu-akun'))).toBeFocused();
  });
});

test.describe('a reply that waits for a decision', () => {
  test('is shown as such, without a button', async ({ page }) => {
    const reply = card(page, 'upload-bukti-bayar-dengan-tenggat');
    await expect(reply.getByText('Belum bisa dipakai')).toBeVisible();
    await expect(reply).toContainText('SLA verifikasi manual pembayaran belum dijawab');
    await expect(shown(reply)).toContainText('[Batas waktu (WIB)]');
    await expect(reply.getByRole('button')).toHaveCount(0);
    await expect(reply.locator('input')).toHaveCount(0);
  });
});

test.describe('the list', () => {
  test('leads to the replies of each area, and counts them', async ({ page }) => {
    const link = areas(page).getByRole('link', { name: 'Pengiriman 7' });
    await link.click();
    await expect(page).toHaveURL('/balasan/#area-pengiriman');
    await expect(page.getByRole('heading', { name: 'Pengiriman', exact: true })).toBeInViewport();
    await expect(page.getByRole('region', { name: 'Pengiriman' }).locator('[data-reply]')).toHaveCount(7);
  });

  test('names the rule behind each reply and since when it is in force', async ({ page }) => {
    const rules = card(page, 'total-transfer').getByRole('list', { name: 'Aturan di balik balasan ini' });
    await expect(rules).toHaveText('Pembayaran lewat bank transfer, berlaku sejak 15 Maret 2023');
    await expect(rules.getByRole('link')).toHaveAttribute('href', '/pembayaran/bank-transfer/');
    await expect(card(page, 'pastikan-dulu').getByRole('listitem')).toHaveCount(3);
  });
});

test('the replies of a page stand on it, and copy there too', async ({ page }) => {
  await page.goto('/pembayaran/verifikasi-manual/');
  const replies = page.locator('reply-choice [data-reply]');
  // The fourth waits for a value, and is no choice before it is decided.
  await expect(replies).toHaveCount(3);
  await expect(replies.filter({ visible: true })).toHaveCount(1);
  await page.locator('label:has([value="salah-transfer"])').click();
  await expect(replies.filter({ visible: true })).toHaveCount(1);
  await copy(card(page, 'salah-transfer')).click();
  await expect.poll(() => copied(page)).toMatch(/^Baik, Kak, kasus ini kami pastikan dulu/);
});

test('one key copies the reply that a page shows, and an arrow key chooses another', async ({ page }) => {
  await page.goto('/pembayaran/verifikasi-manual/');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => copied(page)).toMatch(/^Baik, Kak. Silakan buka detail status pesanan/);
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => copied(page)).toMatch(/lamanya belum bisa kami pastikan/);
});

test('one key copies nothing where a page shows several replies', async ({ page }) => {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Disalin', { exact: true })).toHaveCount(0);
  expect(await copied(page)).toBe('sebelumnya');
});

test('the sign-off is set once and ends every reply, in this browser only', async ({ page }) => {
  await page.getByText('Penutup: belum diatur').click();
  await page.getByRole('textbox', { name: 'Nama di chat' }).fill('Contoh');
  await expect(shown(card(page, 'pastikan-dulu'))).toContainText('Salam, Contoh');
  await page.goto('/pengiriman/gagal-kirim/');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => copied(page)).toMatch(/ditunggu\.\n\nSalam, Contoh$/);
  await page.getByText('Penutup: Salam, Contoh').click();
  await page.getByRole('textbox', { name: 'Penutup' }).fill('{nama} dari tim CS');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => copied(page)).toMatch(/\n\nContoh dari tim CS$/);
});

test('what was typed is offered in the next reply of the chat, until it is cleared', async ({ page }) => {
  const reply = card(page, 'pod-nomor-resi');
  await reply.getByRole('textbox', { name: 'Nomor resi' }).fill('CONTOH-1');
  await copy(reply).click();
  await expect.poll(() => copied(page)).toContain('CONTOH-1');
  await page.goto('/pengiriman/bukti-pod/');
  await page.locator('label:has([value="pod-nomor-resi"])').click();
  await expect(shown(reply)).toContainText('[Nomor resi]');
  await reply.getByRole('button', { name: 'Pakai isian tadi: CONTOH-1' }).click();
  await expect(shown(reply)).toContainText('CONTOH-1');
  await reply.getByRole('button', { name: 'Chat baru, kosongkan' }).click();
  await expect(reply.getByRole('textbox')).toHaveValue('');
  await expect(reply.getByRole('textbox')).toBeFocused();
  await expect(reply.getByRole('button', { name: /Pakai|kosongkan/ })).toHaveCount(0);
  await page.reload();
  await page.locator('label:has([value="pod-nomor-resi"])').click();
  await expect(reply.getByRole('button', { name: /Pakai|kosongkan/ })).toHaveCount(0);
});

test('a copy of a reply’s markup, shown later, works by itself', async ({ page }) => {
  await page.evaluate(() => {
    const original = document.querySelector('#pod-nomor-resi');
    const later = original?.cloneNode(true) as HTMLElement;
    later.removeAttribute('id');
    later.dataset.reply = 'salinan';
    later.hidden = true;
    original?.after(later);
  });
  const reply = card(page, 'salinan');
  await expect(reply).toBeHidden();
  await reply.evaluate((element) => element.removeAttribute('hidden'));
  await reply.getByRole('textbox', { name: 'Nomor resi' }).fill('CONTOH-2');
  await copy(reply).click();
  await expect.poll(() => copied(page)).toContain('CONTOH-2');
  await expect(shown(card(page, 'pod-nomor-resi'))).toContainText('[Nomor resi]');
});

test('prints the replies, without what only a screen needs', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  const reply = card(page, 'total-transfer');
  await expect(shown(reply)).toBeVisible();
  await expect(reply.locator('input')).toBeHidden();
  await expect(reply.getByRole('button')).toHaveCount(0);
  await expect(areas(page)).toHaveCount(0);
});
