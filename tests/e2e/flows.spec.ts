import { expect, type Page, test } from '@playwright/test';
import { loadContent } from '../../src/checks/read/load.ts';
import type { Flow } from '../../src/domain/flow/flow.ts';
import { assembleGuide } from '../../src/domain/guide/assemble.ts';
import { flowAnchor, flowUrl } from '../../src/domain/guide/urls.ts';
import { flowPaths } from '../fixtures/flow-paths.ts';
import { walkLimit } from './routes.ts';

const guide = assembleGuide(loadContent('content').content, '2026-01-01');
const flows = [...guide.flows.values()].flatMap(({ current }) => current ?? []);
const island = (page: Page) => page.locator('decision-flow');
const question = (page: Page) => island(page).locator('[data-at]:not([hidden]) h3');
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(island(page)).toHaveAttribute('data-ready', '');
}

/** Every way, with the steps and outcome it goes through. */
const ways = (flow: Flow) =>
  flowPaths(flow).map(({ edges, outcome }) => ({
    name: edges.map(({ option }) => option).join('.'),
    edges,
    outcome: flow.outcomes.find(({ id }) => id === outcome) ?? { id: outcome, title: '' },
  }));

for (const flow of flows)
  test(`every way through ${flow.id} is walked by number keys`, async ({ page }) => {
    test.setTimeout(walkLimit(ways(flow).length));
    await open(page, flowUrl(flow));
    for (const { name, edges, outcome } of ways(flow))
      await test.step(name, async () => {
        for (const { from, option } of edges) {
          const step = flow.steps.find(({ id }) => id === from);
          await expect(question(page)).toContainText(step?.ask ?? '');
          const index = step?.options.findIndex(({ id }) => id === option) ?? -1;
          await page.keyboard.press(String(index + 1));
        }
        await expect(question(page)).toContainText(outcome.title);
        await expect(question(page)).toBeFocused();
        await expect(page).toHaveURL(new RegExp(`\\?jalan=${name.replaceAll('.', '\\.')}$`));
        await expect(island(page).locator('[data-say]:not([hidden]) [data-reply]')).toBeVisible();
        await expect(island(page).locator('[data-trail] li')).toHaveCount(edges.length);
        await page.keyboard.press('0');
      });
  });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const flow of flows)
    test(`every answer of ${flow.id} leads by its link to where it goes`, async ({ page }) => {
      test.setTimeout(walkLimit(flow.steps.length));
      await page.goto(flowUrl(flow));
      for (const step of flow.steps)
        for (const { id, to } of step.options) {
          await page.locator(`#${flowAnchor(flow, step.id)} a[data-option="${id}"]`).focus();
          await page.keyboard.press('Enter');
          await expect(page).toHaveURL(new RegExp(`#${flowAnchor(flow, to)}$`));
          await expect(page.locator(`#${flowAnchor(flow, to)}`).getByRole('heading')).toBeInViewport();
        }
    });

  test('the island is not there, and the list is pointed to', async ({ page }) => {
    await page.goto('/alur/bukti-pod/');
    await expect(island(page)).toBeHidden();
    await expect(page.locator('noscript p').first()).toBeVisible();
    await expect(page.locator('noscript p').first()).toContainText('Menjawab satu per satu perlu JavaScript');
  });
});

test.describe('a flow in the browser', () => {
  const start = '/alur/verifikasi-manual/';

  test('opens at the step that its address names, and takes no focus there', async ({ page }) => {
    await open(page, `${start}?jalan=pesanan.digipro`);
    await expect(question(page)).toHaveText(/Pertanyaan 3\s*Rekening dan nominal transfernya benar\?/);
    await expect(island(page).locator('[data-trail] li')).toHaveCount(2);
    await expect(page.locator('body')).toBeFocused();
    await page.reload();
    await expect(question(page)).toContainText('Rekening dan nominal');
  });

  test('goes back and forward with the browser', async ({ page }) => {
    await open(page, start);
    await page.getByRole('button', { name: 'Ya', exact: true }).click();
    await page.getByRole('button', { name: 'Tidak', exact: true }).click();
    await expect(question(page)).toContainText('Menunggu aturan, tanya TL');
    await page.goBack();
    await expect(question(page)).toContainText('Digipro');
    await page.goBack();
    await expect(question(page)).toContainText('Uang itu untuk');
    await page.goForward();
    await expect(question(page)).toContainText('Digipro');
    await expect(question(page)).toBeFocused();
  });

  test('goes back by key and button without piling up history', async ({ page }) => {
    await open(page, start);
    await page.keyboard.press('1');
    await page.keyboard.press('1');
    await page.keyboard.press('Backspace');
    await expect(question(page)).toContainText('Digipro');
    await page.keyboard.press('ArrowLeft');
    await expect(question(page)).toContainText('Uang itu untuk');
    await expect(page).toHaveURL(new RegExp(`${start}$`));
    await expect(island(page).getByRole('button', { name: 'Kembali' })).toBeHidden();
    await page.goForward();
    await expect(question(page)).toContainText('Digipro');
    await island(page).getByRole('button', { name: 'Kembali' }).click();
    await expect(question(page)).toContainText('Uang itu untuk');
  });

  test('begins again, and goes back to any answer', async ({ page }) => {
    await open(page, `${start}?jalan=pesanan.digipro.benar.belum`);
    await island(page)
      .getByRole('link', { name: /Pesanannya Digipro/ })
      .click();
    await expect(question(page)).toContainText('Pesanannya Digipro');
    await expect(page).toHaveURL(/\?jalan=pesanan$/);
    await page.keyboard.press('0');
    await expect(question(page)).toContainText('Uang itu untuk');
    await expect(page).toHaveURL(new RegExp(`${start}$`));
  });

  test('leaves keys alone that are typed elsewhere', async ({ page }) => {
    await open(page, '/alur/bukti-pod/?jalan=sicepat.ada.ya.terlihat.tidak');
    await page.getByRole('textbox', { name: 'Nomor resi' }).fill('');
    await page.getByRole('textbox', { name: 'Nomor resi' }).pressSequentially('0123');
    await page.keyboard.press('Backspace');
    await expect(page.getByRole('textbox', { name: 'Nomor resi' })).toHaveValue('012');
    await expect(question(page)).toContainText('Minta chat yang menyebut resi');
    await open(page, start);
    await page.locator('#semua-langkah').evaluate((heading) => {
      heading.tabIndex = -1;
      heading.focus();
    });
    await page.keyboard.press('1');
    await expect(question(page)).toContainText('Uang itu untuk');
  });

  test('says so where the address does not fit, and goes on from there', async ({ page }) => {
    await open(page, `${start}?jalan=pesanan.entah.belum`);
    await expect(island(page).getByRole('status').first()).toHaveText(
      'Pilihan “entah” di tautan ini tidak ada di alur. Lanjutkan dari pertanyaan 2.',
    );
    await expect(question(page)).toContainText('Digipro');
    await page.keyboard.press('2');
    await expect(page).toHaveURL(/\?jalan=pesanan\.lain$/);
    await expect(island(page).locator('[data-wrong]')).toBeEmpty();
  });

  test('keeps what else the address holds', async ({ page }) => {
    await open(page, `${start}?kasus=1#semua-langkah`);
    await island(page).getByRole('button', { name: 'Ya', exact: true }).click();
    await expect(page).toHaveURL(/\?kasus=1&jalan=pesanan$/);
  });
});

test.describe('an outcome', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('gives reply and note as they are shown, and a link to it', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-23T10:00:00+07:00'));
    await open(page, '/alur/verifikasi-manual/?jalan=pesanan.digipro.benar.belum');
    const reply = island(page).locator('[data-say]:not([hidden])');
    await reply.getByRole('button', { name: /^Salin balasan/ }).click();
    await expect(reply.getByText('Disalin').first()).toBeVisible();
    expect(await copied(page)).toBe(await reply.locator('p[data-text]').textContent());

    await island(page).getByRole('button', { name: 'Salin catatan untuk tiket' }).click();
    const note = await island(page).locator('[data-note]').textContent();
    await expect.poll(() => copied(page)).toBe(note);
    expect(note).toContain('Tanggal: 23 November 2026');
    expect(note).toContain('4. Buktinya sudah di-upload di detail status pesanan? Belum');
    expect(note).toContain('Revisi /pembayaran/verifikasi-manual/2023-03-15/');

    await island(page).getByRole('button', { name: 'Salin tautan ke langkah ini' }).click();
    await expect.poll(() => copied(page)).toBe(page.url());
  });

  test('names the rule it rests on and what is open', async ({ page }) => {
    await open(page, '/alur/verifikasi-manual/?jalan=tidak-terkait');
    const shown = island(page).locator('[data-at]:not([hidden])');
    await expect(shown.getByRole('link', { name: 'Pending payment' })).toHaveAttribute(
      'href',
      '/pembayaran/pending-payment/',
    );
    await expect(shown.getByText('Ditunggu sejak 15 Maret 2023')).toBeVisible();
    await expect(shown.getByText('Belum dijawab')).toBeVisible();
    await expect(shown.getByText('TL', { exact: true })).toBeVisible();
  });
});

test('a page in force leads to its flow', async ({ page }) => {
  await page.goto('/pembayaran/verifikasi-manual/');
  await page.getByRole('link', { name: /Ikuti alurnya/ }).click();
  await expect(page).toHaveURL(/\/alur\/verifikasi-manual\/$/);
});

test('a flow leads to its diagram, whose boxes lead to their places in the list', async ({ page }) => {
  await page.goto('/alur/verifikasi-manual/');
  await page.getByRole('link', { name: 'Lihat sebagai diagram' }).click();
  await page.locator('svg a[data-node="menunggu"]').click();
  await expect(page.locator('#hasil-menunggu')).toBeInViewport();
});

test('on a phone the diagram is moved by itself, and its letters are no smaller', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  for (const flow of flows) {
    await page.goto(`${flowUrl(flow)}diagram/`);
    const scaled = await page
      .locator('svg a[data-node]')
      .first()
      .evaluate((node) => {
        const svg = node.closest('svg');
        return (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
      });
    expect(scaled).toBe(1);
  }
});
