import { expect, type Locator, type Page, test } from '@playwright/test';
import { loadContent } from '../../src/checks/read/load.ts';
import { assembleGuide } from '../../src/domain/guide/assemble.ts';
import { fillReply } from '../../src/domain/replies/reply-text.ts';
import { walkLimit } from './routes.ts';

/** What agents ask, with the page and the reply that answer it, and what is typed into the reply's fields. */
const asked: [query: string, page: string, reply: string, values?: Record<string, string>][] = [
  ['gmn klo reseller udh tf tp statusnya blm berubah', 'pembayaran/verifikasi-manual', 'upload-bukti-bayar'],
  [
    'apa yang dilakukan kalau reseller salah memasukkan nominal',
    'pembayaran/verifikasi-manual',
    'salah-transfer',
  ],
  ['brp lama verif manualnya', 'pembayaran/verifikasi-manual', 'waktu-verifikasi-belum-ada'],
  ['transfer brp digipro', 'pembayaran/bank-transfer', 'total-transfer', { total: '100075' }],
  ['dana nyasar', 'pembayaran/pending-payment', 'uang-tidak-terkait'],
  ['syarat update pod', 'pengiriman/bukti-pod', 'pod-semua-bukti'],
  ['foto paketnya ada tapi labelnya ga kelihatan, bisa diproses?', 'pengiriman/bukti-pod', 'pod-foto-label'],
  ['klo jnt update pod nya gmn', 'pengiriman/bukti-pod', 'pod-ekspedisi-lain'],
  ['mo bikin akun lg ktp sama bs ga', 'akun/verifikasi-ktp', 'satu-ktp-satu-akun'],
  ['hp beda mau cair', 'fraud/pencairan-suspended', 'pencairan-nomor-berbeda'],
  [
    'biaya retur everpro',
    'layanan/cara-menjawab',
    'biaya-retur-everpro',
    {
      biaya: '50% dari ongkos kirim',
      halaman: 'Biaya Retur',
      isi_halaman: 'cara menghitungnya',
      tautan: 'https://contoh.test/retur',
    },
  ],
  ['paket salah sortir', 'pengiriman/gagal-kirim', 'pastikan-dulu'],
];

const { replies } = assembleGuide(loadContent('content').content, '2026-01-01');
const jobs = asked.map(([query, page, id, values = {}]) => {
  const reply = replies.get(id)?.current;
  const message = reply && fillReply(reply, values).message;
  if (!message) throw new Error(`No reply ${id} with these values`);
  return { query, page, id, values: Object.values(values), message };
});

/** The longest guide pages. */
const longest = ['/pembayaran/verifikasi-manual/', '/pengiriman/bukti-pod/', '/pengiriman/gagal-kirim/'];

const wide = { width: 1440, height: 900 };
const untouched = 'belum disalin';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Types the query at home and waits for the final results. */
async function ask(page: Page, query: string): Promise<void> {
  await page.goto('/');
  await page.evaluate((text) => navigator.clipboard.writeText(text), untouched);
  await page.locator('#home-search').focus();
  await page.keyboard.type(query);
  const settled = `[data-search-results][data-settled=true][data-query=${JSON.stringify(query)}]`;
  await page.locator(`dialog ${settled}`).waitFor({ state: 'attached' });
}

async function expectCopied(page: Page, message: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(message);
}

/** How far anything is scrolled. */
const scrolled = (page: Page) =>
  page.evaluate(() => scrollY + (document.querySelector('dialog[open]')?.scrollTop ?? 0));

/** The card of the page's reply, once its first field or its button has the focus. */
async function focusedReply(page: Page, id: string): Promise<Locator> {
  const reply = page.locator(`main [data-reply="${id}"]:focus-within`);
  await expect(reply).toBeVisible();
  return reply;
}

test.describe('by keyboard', () => {
  test.use({ viewport: wide });

  test('each of twelve jobs ends with its reply copied, in two keys and one screen', async ({ page }) => {
    test.setTimeout(walkLimit(jobs.length * 2));
    for (const { query, page: path, id, values, message } of jobs)
      await test.step(query, async () => {
        await ask(page, query);
        await page.keyboard.press('Control+Enter');
        if (values.length > 0) {
          await focusedReply(page, id);
          expect(new URL(page.url()).pathname).toBe(`/${path}/`);
          await expectCopied(page, untouched);
        }
        const from = await scrolled(page);
        for (const [index, value] of values.entries()) {
          if (index > 0) await page.keyboard.press('Tab');
          await page.keyboard.type(value);
        }
        if (values.length > 0) await page.keyboard.press('Enter');
        await expectCopied(page, message);
        expect(await scrolled(page)).toBe(from);
      });
  });

  test('a page opened from the results shows the reply that was asked for, a key away', async ({ page }) => {
    test.setTimeout(walkLimit(jobs.length * 2));
    for (const { query, page: path, id, values, message } of jobs)
      await test.step(query, async () => {
        await ask(page, query);
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.pathname === `/${path}/`);
        await expect(page.locator('reply-choice[data-ready]')).toBeVisible();
        await page.keyboard.press('Control+Enter');
        if (values.length > 0) await focusedReply(page, id);
        else await expectCopied(page, message);
      });
  });
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });

  test('each of twelve jobs ends with its reply copied, in two taps and one screen', async ({ page }) => {
    test.setTimeout(walkLimit(jobs.length * 2));
    for (const { query, id, values, message } of jobs)
      await test.step(query, async () => {
        await ask(page, query);
        const send = page.locator('dialog [data-send]').first();
        await expect(send).toBeInViewport({ ratio: 1 });
        await send.tap();
        if (values.length > 0) {
          const reply = await focusedReply(page, id);
          const button = reply.locator('copy-button button');
          await expect(button).toBeInViewport({ ratio: 1 });
          for (const [index, field] of (await reply.locator('input').all()).entries())
            await field.fill(values[index] ?? '');
          await button.tap();
        }
        await expectCopied(page, message);
      });
  });
});

test.describe('on the longest pages', () => {
  for (const [viewport, most] of [
    [wide, wide.height],
    [{ width: 375, height: 812 }, 900],
  ] as const)
    test(`the reply’s button stands above ${most} px at ${viewport.width}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      for (const path of longest) {
        await page.goto(path);
        await expect(page.locator('reply-choice[data-ready]')).toBeVisible();
        const { y, height } =
          (await page.locator('main ready-reply:not([hidden]) copy-button button').boundingBox()) ?? {};
        expect((y ?? Number.NaN) + (height ?? Number.NaN), path).toBeLessThanOrEqual(most);
      }
    });

  test('it is six keys away from the start, by the link to the content', async ({ page }) => {
    await page.setViewportSize(wide);
    for (const path of longest) {
      await page.goto(path);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const button = page.locator('main reply-choice copy-button:focus-within');
      for (let keys = 2; keys < 6 && (await button.count()) === 0; keys += 1)
        await page.keyboard.press('Tab');
      await expect(button, path).toHaveCount(1);
    }
  });
});
