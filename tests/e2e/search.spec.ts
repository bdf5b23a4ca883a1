import { expect, type Page, test } from '@playwright/test';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Cari di panduan' });
const settled = (page: Page, query: string) =>
  expect(
    page.locator(`[data-search-results][data-settled=true][data-query=${JSON.stringify(query)}]`),
  ).toBeAttached();

async function searchOn(page: Page, query: string): Promise<void> {
  await page.goto(`/cari/#q=${encodeURIComponent(query)}`);
  await settled(page, query);
}

test.describe('the dialog', () => {
  test('opens with Ctrl+K, with / and from the home page’s field, and closes with Esc', async ({ page }) => {
    await page.goto('/');
    for (const [way, open] of [
      ['Ctrl+K', () => page.keyboard.press('Control+k')],
      ['/', () => page.keyboard.press('/')],
      ['the field', () => page.locator('#home-search').click()],
    ] as const) {
      await open();
      await expect(dialog(page).getByRole('combobox'), way).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
    }
  });

  test('opens again with a / that comes in the frame in which it closed', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Control+k');
    await expect(dialog(page).getByRole('combobox')).toBeFocused();
    await page.evaluate(() => {
      document.querySelector('dialog')?.close();
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    });
    await expect(dialog(page)).toBeVisible();
  });

  test('keeps what was typed while it loads', async ({ page }) => {
    const { promise: typed, resolve: loadNow } = Promise.withResolvers<void>();
    await page.route('**/cari/indeks.json', async (route) => {
      await typed;
      await route.continue();
    });
    await page.goto('/akun/whitelist/');
    await page.locator('#header-search').focus();
    await page.keyboard.type('kode unik', { delay: 30 });
    await expect(dialog(page).getByRole('combobox')).toHaveValue('kode unik');
    loadNow();
    await settled(page, 'kode unik');
  });

  test('is walked with the arrow keys, and Enter opens the rule', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('user udah tf tapi status blm berubah gmn?');
    await settled(page, 'user udah tf tapi status blm berubah gmn?');
    const field = dialog(page).getByRole('combobox');
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    await expect(page.locator(`#${active}`)).toContainText('Verifikasi manual pembayaran');
    await page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).not.toBe(active);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/pembayaran\/verifikasi-manual\//);
  });

  test('Ctrl+Enter copies the first result’s reply, or leads to where it is filled in, and never copies what is internal', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const press = async (query: string) => {
      await page.goto('/');
      await page.evaluate(() => {
        localStorage.setItem('panduan-cs:penutup', '{"name":"Rani"}');
        return navigator.clipboard.writeText('utuh');
      });
      await page.keyboard.press('Control+k');
      await page.keyboard.type(query);
      await settled(page, query);
      await expect(dialog(page).locator('[data-copy]').first()).toBeVisible();
      await page.keyboard.press('Control+Enter');
    };
    await press('balasan satu ktp akun lagi');
    await expect(dialog(page).getByRole('status')).toHaveText('Disalin');
    expect(await clipboard()).toMatch(/^Satu akun memerlukan satu KTP, Kak\..*\n\nSalam, Rani$/s);
    // The next chat takes its place, also for who comes back from another tab.
    const field = dialog(page).getByRole('combobox');
    await page.keyboard.type('tagging');
    await expect(field).toHaveValue('tagging');
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.keyboard.type('kode');
    await expect(field).toHaveValue('kode');
    await press('tagging affiliate');
    await expect(dialog(page).getByRole('status')).toContainText('tidak punya balasan');
    expect(await clipboard()).toBe('utuh');
    await press('kode unik');
    await expect(page).toHaveURL('/pembayaran/bank-transfer/#balasan=total-transfer');
    expect(await clipboard()).toBe('utuh');
  });

  test('closes for a result on the page that is open, and the reply that is asked for is chosen there', async ({
    page,
  }) => {
    await page.goto('/pengiriman/bukti-pod/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('klo jnt update pod nya gmn');
    await settled(page, 'klo jnt update pod nya gmn');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: 'Bukti POD ekspedisi selain SiCepat' })).toBeChecked();
    await expect(dialog(page)).toBeHidden();
  });

  test('leads to the section with the words highlighted, and leaves a clean address', async ({ page }) => {
    await searchOn(page, 'problem on shipment scan');
    await page
      .getByRole('link', { name: /Gagal kirim/ })
      .first()
      .click();
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0)).toBeGreaterThan(0);
    await expect(page).toHaveURL(/\/pengiriman\/gagal-kirim\/(#(?!sorot).*)?$/);
  });
});

test.describe('results', () => {
  test('show the answer with the words marked, the kind, the section and since when', async ({ page }) => {
    await searchOn(page, '100.075');
    const first = page.locator('[data-search-results] [role=row]').first();
    await expect(first).toContainText('Pembayaran lewat bank transfer');
    await expect(first).toContainText('Contoh hitungan');
    await expect(first).toContainText('Halaman · Pembayaran · Berlaku sejak 15 Mar 2023');
  });

  test('an amount offers the calculators, filled in', async ({ page }) => {
    await searchOn(page, 'Rp 100.075');
    await page.getByRole('link', { name: 'cek transfer sejumlah ini' }).click();
    await expect(page).toHaveURL(/\/kalkulator\/\?masuk=100075/);
    await expect(page.getByLabel('Jumlah yang ditransfer')).toHaveValue('100075');
    await searchOn(page, 'kmc 747');
    await expect(page.getByRole('link', { name: 'cek transfer sejumlah ini' })).toHaveCount(0);
  });

  test('a state is not its opposite: unchanged, still waiting, receipt denied', async ({ page }) => {
    const first = page.locator('[data-search-results] [role=row]').first();
    const sent = 'user sudah tf Rp 1.250.075, status belum berubah, order total 1.250.000';
    for (const query of [sent, 'pesanannya masih menunggu pembayaran padahal uang saya sudah kepotong kak']) {
      await searchOn(page, query);
      await expect(first).toContainText('Verifikasi manual pembayaran');
      await expect(page.getByText('Tidak ada jawaban yang pasti')).toHaveCount(0);
    }
    // The notes say nothing of a buyer who denies it, and words that are right aren't corrected.
    for (const denial of ['buyer tidak mengaku terima barang', 'pembeli bilang paket belum diterima']) {
      await searchOn(page, denial);
      await expect(page.locator('[data-search-results] [role=row]')).toHaveCount(0);
      await expect(page.getByRole('button', { name: /^Salin balasan/ })).toHaveCount(0);
    }
    await expect(page.getByText('mencakup')).toHaveCount(0);
  });

  test('a day in the query opens the rule as of that day', async ({ page }) => {
    await searchOn(page, 'aturan POD waktu oktober 2023');
    await page.locator('[data-search-results] a').first().click();
    await expect(page).toHaveURL(/\/pengiriman\/bukti-pod\/\?tanggal=2023-10-31/);
    await expect(page.getByText('Kamu membaca panduan per 31 Oktober 2023.')).toBeVisible();
  });

  test('two amounts offer their check, both filled in', async ({ page }) => {
    await searchOn(page, 'user sudah tf Rp 1.250.075, status belum berubah, order total 1.250.000');
    await page.getByRole('link', { name: 'Cek Rp 1.250.075 terhadap Rp 1.250.000' }).click();
    await expect(page.getByLabel('Total belanja pesanan')).toHaveValue('1250000');
    await expect(page.getByLabel('Jumlah yang ditransfer')).toHaveValue('1250075');
    await expect(page.getByText('Tepat, jika kode uniknya 75', { exact: true })).toBeInViewport();
  });

  test('lead to where a reply stands, to one with gaps, and to the question of a flow', async ({ page }) => {
    const row = (text: string) =>
      page.locator('[data-search-results] [role=row]').filter({ hasText: text }).first();
    await searchOn(page, 'balasan satu ktp akun lagi');
    await row('Balasan').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/balasan\/#satu-ktp-satu-akun$/);
    await expect(page.locator('#satu-ktp-satu-akun')).toBeInViewport();

    await searchOn(page, 'balasan total yang harus ditransfer');
    // With gaps it is filled in on its page, not copied.
    await expect(row('Ditanya berapa').getByRole('button')).toHaveCount(0);
    await row('Ditanya berapa').getByRole('link', { name: 'Isi balasan' }).click();
    await expect(page).toHaveURL('/pembayaran/bank-transfer/#balasan=total-transfer');

    await searchOn(page, 'alur bukti pod foto tanpa label');
    await row('Alur').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/alur\/bukti-pod\/#(langkah|hasil)-/);
  });

  test('come from the first letter on, and are filtered by kind, with counts, and back', async ({ page }) => {
    await page.goto('/cari/');
    await page.locator('#page-search').press('k');
    await expect(page.getByRole('row').first()).toBeVisible();
    await page.locator('#page-search').fill('kode unik');
    await settled(page, 'kode unik');
    const rows = page.locator('[data-search-results] [role=row]');
    const all = await rows.count();
    const chip = page.getByRole('button', { name: /^Istilah \(\d+\)$/ });
    const count = Number(/\d+/.exec((await chip.textContent()) ?? '')?.[0]);
    await chip.click();
    await expect(rows).toHaveCount(count);
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    await chip.click();
    await expect(rows).toHaveCount(all);
  });

  test('say what was corrected, with a way back', async ({ page }) => {
    await searchOn(page, 'nomor reknening evermos untuk bank transfer');
    await expect(page.getByText('Menampilkan hasil untuk')).toContainText('rekening');
    await expect(page.locator('[data-search-results] a').first()).toHaveText(
      'Pembayaran lewat bank transfer',
    );
    await page.getByRole('button', { name: /Cari persis/ }).click();
    await expect(page.getByText('Menampilkan hasil untuk')).toBeHidden();
  });

  test('do not pretend: what the guide does not know is said, with the next step', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await searchOn(page, 'cara bikin toko di shopee');
    await expect(page.locator('[data-search-results] a')).toHaveCount(0);
    await expect(page.getByText('tanyakan ke TL')).toBeVisible();
    expect(await page.locator('[data-search-related] a').count()).toBeLessThanOrEqual(3);
    await page.getByRole('button', { name: 'Salin pertanyaan untuk TL' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('cara bikin toko di shopee');
  });

  test('leave out earlier revisions', async ({ page }) => {
    await searchOn(page, 'penyortiran');
    const links = await page
      .locator('[data-search-results] a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
    expect(links).toContain('/pengiriman/gagal-kirim/');
    expect(links).not.toContain('/pengiriman/gagal-kirim/awal/');
  });
});

test('recent queries are offered, and forgotten on request', async ({ page }) => {
  await searchOn(page, 'hp beda mau cair');
  await page.locator('[data-search-results] a').first().click();
  await page.goto('/cari/');
  await page.getByRole('button', { name: 'hp beda mau cair' }).click();
  await settled(page, 'hp beda mau cair');
  await page.goto('/cari/');
  await page.getByRole('button', { name: 'Hapus riwayat' }).click();
  await expect(page.getByRole('button', { name: 'hp beda mau cair' })).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem('panduan-cs:pencarian'))).toBe('[]');
});

test('a failed load says so, keeps the query and tries again', async ({ page }) => {
  await page.route('**/cari/indeks.json', (route) => route.abort());
  await page.goto('/cari/#q=kode%20unik');
  await expect(page.getByText('Pencarian gagal dimuat')).toBeVisible();
  await expect(page.locator('#page-search')).toHaveValue('kode unik');
  await page.unroute('**/cari/indeks.json');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
});

test('results stand without their answers where those fail to load', async ({ page }) => {
  await page.route('**/cari/kartu-*.json', (route) => route.abort());
  await searchOn(page, 'kode unik');
  await expect(page.locator('[data-search-results] a').first()).toHaveText('Pembayaran lewat bank transfer');
});

test('nothing of search or of the worker is fetched until a reader stirs', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.clock.install();
  await page.goto('/akun/whitelist/', { waitUntil: 'networkidle' });
  // Whatever would be fetched when idle, or after a while, is now.
  await page.clock.fastForward('01:00');
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => /^\/cari\/|^\/sw\.js|search-|offline-/.test(path))).toEqual([]);
  await page.mouse.move(300, 300);
  for (const part of ['search-panel', 'offline-notices'])
    await expect.poll(() => fetched.some((path) => path.includes(part))).toBe(true);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true });

  test('search opens from the header, fits, and its targets are wide enough for a thumb', async ({
    page,
  }) => {
    await page.goto('/akun/whitelist/');
    await page.getByRole('link', { name: 'Cari', exact: true }).first().tap();
    await dialog(page).getByRole('combobox').fill('ss chat pod');
    await settled(page, 'ss chat pod');
    const row = dialog(page).locator('[role=row]').first();
    await expect(row).toContainText('Bukti untuk update POD');
    const button = await row.getByRole('button').first().boundingBox();
    expect(button?.height).toBeGreaterThanOrEqual(36);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    await row.getByRole('link').tap();
    await expect(page).toHaveURL(/\/pengiriman\/bukti-pod\//);
  });
});

test('a wrong address offers to search for its words', async ({ page }) => {
  const answer = await page.goto('/akun/white-list/');
  expect(answer?.status()).toBe(404);
  const field = page.locator('#not-found-search');
  await expect(field).toHaveValue('akun white list');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/cari\/#q=akun/);
});
