import { expect, type Page, test } from '@playwright/test';

const results = (page: Page) => page.locator('[data-search-results][data-settled=true]:visible');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Cari di panduan' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

test.describe('what is searched for', () => {
  test('stands behind the #, and no request after that of an old link holds it', async ({ page }) => {
    const told: string[] = [];
    page.on('request', async (request) => {
      if (request.isNavigationRequest()) return;
      if (`${request.url()} ${await request.headerValue('referer')}`.includes('rahasia'))
        told.push(request.url());
    });
    await page.goto('/cari/?q=kode+unik+rahasia', { waitUntil: 'networkidle' });
    await expect(page).toHaveURL(/\/cari\/#q=kode%20unik%20rahasia$/);
    await expect(page.locator('#page-search')).toHaveValue('kode unik rahasia');
    expect(told).toEqual([]);
  });

  test('follows the address while the page is open', async ({ page }) => {
    await page.goto('/cari/#q=kode%20unik');
    await expect(results(page).getByRole('link').first()).toHaveText('Pembayaran lewat bank transfer');
    // A filter was meant for the query before.
    await page.getByRole('button', { name: /^Istilah/ }).click();
    await page.evaluate(() => {
      location.hash = '#q=hp%20beda%20mau%20cair';
    });
    await expect(page.locator('#page-search')).toHaveValue('hp beda mau cair');
    await expect(results(page).getByRole('link').first()).toHaveText(/Pencairan/);
  });

  test('is there again after Back, with its results, on the search page and where the dialog was', async ({
    page,
  }) => {
    await page.goto('/cari/');
    await page.locator('#page-search').fill('kode unik');
    await results(page).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/pembayaran\//);
    await page.goBack();
    await expect(page.locator('#page-search')).toHaveValue('kode unik');
    await expect(results(page).getByRole('link').first()).toBeVisible();

    await page.goto('/');
    await page.keyboard.type('kode unik');
    await expect(results(page).getByRole('link').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/pembayaran\//);
    await page.goBack();
    await expect(dialog(page).getByRole('combobox')).toHaveValue('kode unik');
    await expect(results(page).getByRole('link').first()).toBeVisible();
    // Closed by the reader, it stays closed.
    await page.keyboard.press('Escape');
    await page.reload();
    await expect(page.locator('h1')).toBeVisible();
    await expect(dialog(page)).toBeHidden();
  });

  test('leaves no numbers of people in what is stored or passed on', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/cari/#q=cara%20ganti%20password%20081234567890');
    await page.getByRole('button', { name: 'Salin pertanyaan untuk TL' }).click();
    await expect(page.getByText('Disalin').first()).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('ganti password [nomor]”');
    await page.goto('/cari/#q=kode%20unik%20081234567890');
    await results(page).getByRole('link').first().click();
    await page.goto('/cari/');
    await expect(page.getByRole('button', { name: 'kode unik [nomor]' })).toBeVisible();
  });
});

test('the field has the focus on home and on the search page, but not where a part is asked for', async ({
  page,
}) => {
  await page.goto('/');
  await expect.poll(() => focused(page)).toBe('home-search');
  await page.keyboard.press('/');
  await expect(dialog(page).getByRole('combobox')).toHaveValue('');
  await page.goto('/cari/');
  await expect.poll(() => focused(page)).toBe('page-search');
  await page.goto('/#berubah', { waitUntil: 'networkidle' });
  expect(await focused(page)).toBe('');
});

test('nothing typed: what changed last, and what was searched for', async ({ page }) => {
  await page.goto('/cari/');
  await expect(page.getByRole('heading', { name: 'Terakhir berubah' })).toBeVisible();
  await page.locator('#page-search').fill('kode unik');
  await expect(page.getByRole('heading', { name: 'Terakhir berubah' })).toBeHidden();
});

test('what may be meant comes before the advice to ask, which stands alone where nothing is found', async ({
  page,
}) => {
  await page.goto('/cari/#q=cara%20hapus%20akun');
  await expect(page.getByRole('heading', { name: 'Mungkin ini, baca dulu' })).toBeVisible();
  const related = await page.locator('[data-search-related]').boundingBox();
  const advice = await page.getByText('tanyakan ke TL').boundingBox();
  expect(advice?.y).toBeGreaterThan((related?.y ?? 0) + (related?.height ?? 0));
  await page.goto('/cari/#q=cara%20ganti%20password');
  await expect(page.getByText('Tidak ada hasil')).toBeVisible();
  await expect(page.getByText('tanyakan ke TL')).toBeVisible();
  await expect(page.locator('[data-search-related]')).toHaveCount(0);
});

test('a module of the class is one of the class', async ({ page }) => {
  await page.goto('/cari/#q=kelas%20onboarding');
  await expect(page.getByRole('button', { name: /^Kelas \(\d+\)$/ })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true });

  const message =
    'Kak mau tanya dong, user saya sudah transfer dari kemarin sore lewat bank tapi statusnya masih menunggu ' +
    'pembayaran terus, nominal yang ditransfer sudah pas, mohon dibantu cek ya soalnya orangnya marah';

  for (const query of ['kode unik', 'reknening evermos', message])
    test(`the first card stands in the first screen: ${query.slice(0, 20)}`, async ({ page }) => {
      await page.goto(`/cari/#q=${encodeURIComponent(query)}`);
      const card = page.getByRole('row').first();
      await expect(card).toContainText(/\w{20,}|\w+ \w+/);
      const box = await card.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(667);
      // Its button stands below the text, and takes no width from it.
      const text = await card.locator('.main').boundingBox();
      expect(text?.width).toBeGreaterThan(300);
      expect(await focused(page)).toBe('');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    });

  test('the filters stand in one row, which scrolls', async ({ page }) => {
    await page.goto('/cari/#q=kode%20unik');
    const chips = page.getByRole('group', { name: 'Saring hasil' }).getByRole('button');
    await expect(chips.nth(3)).toBeAttached();
    const tops = await chips.evaluateAll((all) => all.map((chip) => chip.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
  });
});
