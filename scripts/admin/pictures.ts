/**
 * Takes the pictures of the editor that /kontribusi/ shows, into public/kontribusi/: run it when the form has changed.
 * `node scripts/admin/pictures.ts`
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../setup/project.mjs';
import { withBrowser } from '../setup/with-browser.ts';
import { startEditor } from './temporary-editor.ts';

const folder = join(ROOT, 'public', 'kontribusi');
const size = { width: 920, height: 520 };

async function shoot(page: Page, name: string, height: number): Promise<void> {
  // The line that shows loading would make every picture another.
  await page.addStyleTag({ content: 'canvas { display: none !important }' });
  await page.screenshot({
    path: join(folder, `${name}.png`),
    clip: { x: 0, y: 0, width: size.width, height },
    caret: 'hide',
  });
}

async function openList(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).first().click();
}

async function takePictures(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Masuk' }).click();

  await openList(page, 'Catatan kalibrasi');
  await page.getByRole('link', { name: /catatan baru/i }).click();
  await page.getByLabel('Tanggal rapat').fill('2026-10-07');
  await page.getByLabel('Judul').fill('Contoh rapat');
  await page.getByRole('button', { name: /Tambah keputusan/i }).click();
  await page.getByLabel('ID', { exact: true }).fill('contoh-keputusan');
  await page.getByLabel('Topik', { exact: true }).fill('Contoh topik');
  await page
    .getByLabel('Keputusan', { exact: true })
    .last()
    .fill('Contoh: yang diputuskan, dalam satu-dua kalimat.');
  await page.getByLabel('Jenis').last().click();
  await page.getByRole('option', { name: 'aturan yang diputuskan' }).click();
  await page.getByLabel('ID', { exact: true }).evaluate((field) => field.scrollIntoView({ block: 'center' }));
  await shoot(page, 'editor-keputusan', 520);

  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await page.getByText('Status: Draf').waitFor();
  // The toast would cover the form.
  await page
    .getByText('Tersimpan', { exact: true })
    .last()
    .waitFor({ state: 'hidden' })
    .catch(() => {});
  await page.getByRole('button', { name: /^Status: / }).click();
  await page.evaluate(() => scrollTo(0, 0));
  await shoot(page, 'editor-status', 300);

  await page.goto(address);
  await page.reload();
  await openList(page, 'Pengiriman: Gagal kirim: paket salah sortir');
  await page.getByRole('link', { name: /^2023-11-01/ }).waitFor();
  await shoot(page, 'editor-halaman', 440);
  await page.getByRole('link', { name: /^2023-11-01/ }).click();
  await page.getByRole('button', { name: 'Sudah terbit' }).click();
  await shoot(page, 'editor-duplikat', 300);
}

mkdirSync(folder, { recursive: true });
const editor = await startEditor();
try {
  await withBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: size, locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
    await takePictures(page, editor.address);
  });
} finally {
  await editor.stop();
}
