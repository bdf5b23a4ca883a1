import { expect, type Page, test } from '@playwright/test';
import { propose } from '../../scripts/admin/propose.ts';
import { type Editor, startEditor } from '../../scripts/admin/temporary-editor.ts';

// One editor and one repository, in the order in which a team lead works.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

let editor: Editor;
test.beforeAll(async () => {
  // The first start on a machine installs the editor.
  test.setTimeout(300_000);
  editor = await startEditor();
});
test.afterAll(() => editor?.stop());

/** Opens the editor. Resolves to a list that fills with requests that leave the editor's own origin. */
async function openEditor(page: Page): Promise<string[]> {
  const strangers: string[] = [];
  page.on('request', (request) => {
    const url = request.url().replace(/^blob:/, '');
    if (/^(https?|wss?):/.test(url) && !url.startsWith(editor.address)) strangers.push(url);
  });
  await page.goto(editor.address);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await expect(page.getByRole('heading', { name: 'Isi panduan' })).toBeVisible();
  return strangers;
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByLabel(field, { exact: false }).last().click();
  await page.getByRole('option', { name: option }).click();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  // Only a draft has a status.
  await expect(page.getByRole('button', { name: /^Status: / })).toBeVisible({ timeout: 20_000 });
}

/** Says that a saved draft is finished. */
async function setReady(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Status: / }).click();
  await page.getByRole('menuitem', { name: 'Siap' }).click();
  await expect(page.getByText('Status diubah')).toBeVisible();
}

/** The lines that differ between two commits or files; of a draft, what it takes away and brings. */
function changedLines(from: string, to: string): string[] {
  const diff = editor.git('diff', '--unified=0', from, to);
  return diff.split('\n').filter((line) => /^[-+](?![-+])/.test(line));
}

const note = 'content/calibrations/2026-10-07.md';
const revision = 'content/guide/pengiriman/gagal-kirim/2026-10-08.md';
const noteBranch = 'cms/kalibrasi/2026-10-07';
const revisionBranch = 'cms/pengiriman--gagal-kirim/2026-10-08';

test('a calibration, a revision with its decision and a number that is refused, as a team lead writes them', async ({
  page,
}) => {
  const strangers = await openEditor(page);
  await test.step('a calibration becomes one new file on a branch of its own', async () => {
    await page.getByRole('link', { name: 'Catatan kalibrasi' }).click();
    await page.getByRole('link', { name: /catatan baru/i }).click();
    await page.getByLabel('Tanggal rapat').fill('2026-10-07');
    await page.getByLabel('Judul').fill('Kalibrasi pengiriman');
    await page.getByRole('button', { name: /Tambah keputusan/i }).click();
    for (const [label, value] of [
      ['ID', 'criss-cross'],
      ['Topik', 'Paket salah sortir'],
      ['Keputusan', 'Paket salah sortir dieskalasi dengan criss cross.'],
    ] as const)
      await page.getByLabel(label, { exact: true }).last().fill(value);
    await choose(page, 'Jenis', 'aturan yang diputuskan');
    await page.getByLabel('Isi catatan').fill('Catatan rapat.');
    await save(page);
    await setReady(page);
    expect(editor.git('diff', '--name-status', 'main', noteBranch)).toBe(`A\t${note}\n`);
    expect(editor.git('show', `${noteBranch}:${note}`)).toBe(`---
title: Kalibrasi pengiriman
decisions:
  - id: criss-cross
    topic: Paket salah sortir
    decision: Paket salah sortir dieskalasi dengan criss cross.
    kind: rule
---

Catatan rapat.
`);
  });

  await test.step('a number of a customer is refused before it is in a commit', async () => {
    // The editor reads the drafts' decisions when it is opened.
    await page.goto(`${editor.address}#/`);
    await page.reload();
    await page.getByRole('link', { name: 'Pengiriman: Gagal kirim: paket salah sortir' }).click();
    await page.getByRole('link', { name: '2023-11-01: Gagal kirim: paket salah sortir' }).click();
    await page.getByRole('button', { name: 'Sudah terbit' }).click();
    await page.getByRole('menuitem', { name: 'Duplikat' }).click();
    await expect(page.getByLabel('Mulai berlaku')).toHaveValue('');
    await page.getByLabel('Mulai berlaku').fill('2026-10-08');
    await page.getByLabel('Jawaban inti').fill('Hubungi buyer di 0812-3456-7891.');
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect(page.getByText(/Gagal menyimpan: .*nomor telepon/i)).toBeVisible();
    expect(editor.git('branch', '--list', revisionBranch)).toBe('');
  });

  await test.step('a revision copied from the newest differs from it in the edited lines only', async () => {
    await page.getByLabel('Jawaban inti').fill('Paket salah sortir: eskalasi dengan criss cross.');
    await page.getByLabel('Ringkasan perubahan').fill('Criss cross terkonfirmasi.');
    // The decision stands on the note's branch only.
    await choose(page, 'Diputuskan di', '2026-10-07: Paket salah sortir');
    const text = page.getByLabel('Isi halaman');
    const old = await text.inputValue();
    await text.fill(old.replace('3. Jika belum clear, ikuti', '3. Jika langkahnya belum jelas, ikuti'));
    await save(page);
    await setReady(page);
    expect(editor.git('diff', '--name-status', 'main', revisionBranch)).toBe(`A\t${revision}\n`);
    const newest = 'main:content/guide/pengiriman/gagal-kirim/2023-11-01.md';
    expect(changedLines(newest, `${revisionBranch}:${revision}`)).toEqual([
      '-  Tracking "Problem on shipment scan due to Paket salah dalam proses penyortiran": konfirmasi ke TL dulu. Eskalasi lewat',
      '-  criss cross (KMC 644) dipertanyakan pada 1 November 2023, tetapi belum ada konfirmasi yang tercatat.',
      '+  Paket salah sortir: eskalasi dengan criss cross.',
      '-  summary: Tabel gagal kirim dipertanyakan; criss cross mungkin jalur barunya, belum terkonfirmasi.',
      '+  summary: Criss cross terkonfirmasi.',
      '+  - 2026-10-07#criss-cross',
      '-3. Jika belum clear, ikuti [Eskalasi: tanya TL dulu](/layanan/eskalasi/).',
      '+3. Jika langkahnya belum jelas, ikuti [Eskalasi: tanya TL dulu](/layanan/eskalasi/).',
    ]);
  });

  expect(strangers).toEqual([]);
  expect(propose(editor.repo, 'criss-cross').drafts).toEqual([noteBranch, revisionBranch]);
  expect(editor.git('diff', '--name-status', 'main', 'usulan/criss-cross')).toBe(
    `A\t${note}\nA\t${revision}\n`,
  );
});

test('a page of another site can neither read nor write through the editor', async ({ request }) => {
  const ask = (headers: Record<string, string>) =>
    request.post(`${editor.address}api/v1`, { headers, data: { action: 'info' } });
  expect((await ask({ origin: 'http://localhost:3000' })).status()).toBe(403);
  expect((await ask({ origin: editor.address.slice(0, -1), host: 'panduan.invalid' })).status()).toBe(403);
  expect((await ask({ origin: editor.address.slice(0, -1) })).status()).toBe(200);
});
