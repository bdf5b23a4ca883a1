import { expect, type Page, test } from '@playwright/test';

const key = 'panduan-cs:perubahan-dibaca';

test('filters are links, area and kind together, and an entry leads to what changed', async ({ page }) => {
  await page.goto('/perubahan/');
  const all = await page.getByRole('article').count();
  await page.getByText('Saring menurut area atau jenis').click();
  await page
    .getByRole('navigation', { name: 'Saring menurut area' })
    .getByRole('link', { name: 'Pengiriman' })
    .click();
  await page
    .getByRole('navigation', { name: 'Saring menurut jenis' })
    .getByRole('link', { name: 'Berubah' })
    .click();
  await expect(page).toHaveURL(/\/perubahan\/pengiriman\/berubah\/$/);
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article')).toContainText('Gagal kirim');
  expect(all).toBeGreaterThan(1);
  await page.getByRole('link', { name: 'Dicabut' }).click();
  await expect(page.getByText('Belum ada perubahan seperti ini.')).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: 'Lihat yang berubah' }).click();
  await expect(page).toHaveURL(/\/pengiriman\/gagal-kirim\/2023-11-01\/#perubahan$/);
});

test('the message for the channel is copied whole', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/perubahan/');
  await page
    .getByRole('button', { name: 'Salin untuk KMC pesan perubahan Verifikasi akun dengan KTP' })
    .click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('*Update Panduan CS: Verifikasi akun dengan KTP* (Akun)');
  expect(text).toContain('Berlaku mulai 1 November 2023');
  expect(text).toMatch(/Selengkapnya: http.*\/akun\/verifikasi-ktp\/2023-11-01\/$/);
});

test.describe('what the reader hasn’t read', () => {
  const line = (page: Page) => page.locator('[data-unread-line]');
  const markRead = (page: Page, title: string) =>
    page
      .getByRole('button', { name: `Tandai sudah dibaca: ${title}` })
      .first()
      .click();

  test('is on the first visit the newest changes, to acknowledge by a press each', async ({ page }) => {
    await page.goto('/');
    await expect(line(page)).toHaveText('3 belum dibaca');
    await markRead(page, '');
    await expect(line(page)).toBeFocused();
    await markRead(page, '');
    await expect(line(page)).toHaveText('1 belum dibaca');
    await markRead(page, '');
    await expect(line(page)).toBeHidden();
  });

  test('is all that a later visit shows at first, and is marked read here and on home', async ({ page }) => {
    await page.goto('/perubahan/');
    const all = await page.getByRole('article').count();
    // As if two changes had landed since.
    await page.evaluate((k) => {
      const { present = '' } = document.querySelector<HTMLElement>('unread-changes')?.dataset ?? {};
      localStorage.setItem(k, JSON.stringify((JSON.parse(present) as string[]).slice(2)));
    }, key);
    await page.reload();
    await expect(line(page)).toHaveText('2 belum dibaca');
    await expect(page.getByRole('article')).toHaveCount(2);
    await page.getByRole('button', { name: 'Lihat semua perubahan' }).click();
    await expect(page.getByRole('article')).toHaveCount(all);
    await page.goto('/');
    await markRead(page, '');
    await expect(line(page)).toHaveText('1 belum dibaca');
    await page.goto('/perubahan/');
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.getByRole('button', { name: 'Tandai semua sudah dibaca' }).click();
    await expect(line(page)).toBeHidden();
    await expect(page.getByRole('article')).toHaveCount(all);
  });
});

test('RSS and Atom are well-formed and hold what their specifications require', async ({ page, request }) => {
  // The guide's own pages parse no text.
  await page.goto('about:blank');
  for (const file of ['rss.xml', 'atom.xml'])
    for (const home of ['', 'pembayaran/', 'pengiriman/', 'akun/', 'fraud/', 'layanan/']) {
      const xml = await (await request.get(`/perubahan/${home}${file}`)).text();
      const missing = await page.evaluate(
        ([text, isAtom]) => {
          const root = new DOMParser().parseFromString(text, 'application/xml');
          const error = root.querySelector('parsererror');
          if (error) return [error.textContent];
          const [feed, item, inFeed, inItem] = isAtom
            ? [
                'feed',
                'entry',
                ['id', 'title', 'updated', 'author > name', 'link[rel=self]'],
                ['id', 'title', 'updated', 'link', 'content'],
              ]
            : [
                'rss > channel',
                'item',
                ['title', 'link', 'description'],
                ['title', 'link', 'guid', 'pubDate', 'description'],
              ];
          const parent = root.querySelector(feed);
          const items = [...root.querySelectorAll(item)];
          return [
            ...inFeed.filter((name) => !parent?.querySelector(`:scope > ${name}`)),
            ...items.flatMap((each) =>
              inItem.filter((name) => !each.querySelector(`:scope > ${name}`)?.outerHTML),
            ),
            ...(items.length === 0 ? ['items'] : []),
          ];
        },
        [xml, file === 'atom.xml'] as const,
      );
      expect(missing, `${home}${file}`).toEqual([]);
    }
});
