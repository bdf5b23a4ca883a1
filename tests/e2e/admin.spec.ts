import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { type Editor, startEditor } from '../../scripts/admin/temporary-editor.ts';
import { projectNode, ROOT } from '../../scripts/setup/project.mjs';

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

async function addDecision(page: Page, values: Record<'ID' | 'Topik' | 'Keputusan', string>, kind: string) {
  await page.getByRole('button', { name: /Tambah keputusan/i }).click();
  for (const [label, value] of Object.entries(values)) {
    await page.getByLabel(label, { exact: true }).last().fill(value);
  }
  await choose(page, 'Jenis', kind);
}

const note = 'content/calibrations/2026-10-07.md';
const revision = 'content/guide/pengiriman/gagal-kirim/2026-10-08.md';
const noteBranch = 'cms/kalibrasi/2026-10-07';
const revisionBranch = 'cms/pengiriman--gagal-kirim/2026-10-08';

test('a calibration with two decisions becomes one new file on a branch of its own', async ({ page }) => {
  const strangers = await openEditor(page);
  await page.getByRole('link', { name: 'Catatan kalibrasi' }).click();
  await page.getByRole('link', { name: /catatan baru/i }).click();
  await page.getByLabel('Tanggal rapat').fill('2026-10-07');
  await page.getByLabel('Judul').fill('Kalibrasi pengiriman');
  await addDecision(
    page,
    {
      ID: 'criss-cross',
      Topik: 'Paket salah sortir',
      Keputusan: 'Paket salah sortir dieskalasi dengan criss cross.',
    },
    'aturan yang diputuskan',
  );
  await addDecision(
    page,
    { ID: 'langkah-criss-cross', Topik: 'Langkah criss cross', Keputusan: 'Langkahnya masih ditanyakan.' },
    'masih ditanyakan',
  );
  await page.getByLabel('Isi catatan').fill('Catatan rapat.');
  await save(page);
  await setReady(page);

  expect(strangers).toEqual([]);
  expect(editor.git('diff', '--stat', '--format=', 'main', noteBranch)).toContain('1 file changed');
  expect(editor.git('show', `${noteBranch}:${note}`)).toBe(`---
title: Kalibrasi pengiriman
decisions:
  - id: criss-cross
    topic: Paket salah sortir
    decision: Paket salah sortir dieskalasi dengan criss cross.
    kind: rule
  - id: langkah-criss-cross
    topic: Langkah criss cross
    decision: Langkahnya masih ditanyakan.
    kind: question
---

Catatan rapat.
`);
});

async function copyNewestRevision(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Pengiriman: Gagal kirim: paket salah sortir' }).click();
  await page.getByRole('link', { name: '2023-11-01: Gagal kirim: paket salah sortir' }).click();
  await page.getByRole('button', { name: 'Sudah terbit' }).click();
  await page.getByRole('menuitem', { name: 'Duplikat' }).click();
  await expect(page.getByLabel('Mulai berlaku')).toHaveValue('');
}

test('a revision copied from the newest differs from it in the edited lines only', async ({ page }) => {
  await openEditor(page);
  await copyNewestRevision(page);
  await page.getByLabel('Mulai berlaku').fill('2026-10-08');
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

/** Opens an entry of a list, by the words that each starts with. */
async function openEntry(page: Page, list: string, entry: string): Promise<void> {
  await page.goto(`${editor.address}#/`);
  await page.getByRole('link', { name: list }).click();
  await page.getByRole('link', { name: entry }).click();
}

test('a reply and a dated value change in the edited line only', async ({ page }) => {
  await openEditor(page);
  await openEntry(page, 'Balasan siap kirim', 'Biaya retur di Everpro, sesudah');
  await page.getByLabel('Judul', { exact: true }).fill('Biaya retur');
  await save(page);
  expect(changedLines('main', 'cms/balasan/biaya-retur-everpro')).toEqual([
    '-title: Biaya retur di Everpro, sesudah ketentuannya dipastikan',
    '+title: Biaya retur',
  ]);

  await openEntry(page, 'Nilai bertanggal', 'SLA verifikasi manual');
  await page.getByLabel('Judul', { exact: true }).fill('SLA');
  await save(page);
  expect(changedLines('main', 'cms/nilai/sla-verifikasi-manual')).toEqual([
    '-title: SLA verifikasi manual pembayaran',
    '+title: SLA',
  ]);
});

test('a new term leaves the glossary as it was', async ({ page }) => {
  await openEditor(page);
  await openEntry(page, 'Glosarium', 'Istilah');
  await page.getByRole('button', { name: /Tambah istilah/i }).click();
  // The terms before it are there, too, but closed.
  const fill = (label: RegExp, text: string) => page.getByLabel(label).last().fill(text);
  await fill(/^ID/, 'contoh');
  await fill(/^Istilah/, 'Contoh');
  await fill(/^Arti/, 'Kata untuk uji.');
  await fill(/^Tulisan lain/, 'misal\nmisalnya begini');
  await save(page);
  expect(changedLines('main', 'cms/daftar-istilah/glosarium')).toEqual([
    '+contoh:',
    '+  term: Contoh',
    '+  definition: Kata untuk uji.',
    '+  also:',
    '+    - misal',
    '+    - misalnya begini',
  ]);
});

test("a customer's number is refused before it is in a commit", async ({ page }) => {
  await openEditor(page);
  await copyNewestRevision(page);
  await page.getByLabel('Mulai berlaku').fill('2026-10-09');
  await page.getByLabel('Jawaban inti').fill('Hubungi buyer di 0812-3456-7891.');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(page.getByText(/Gagal menyimpan: .*nomor telepon/i)).toBeVisible();
  expect(editor.git('branch', '--list', 'cms/*--gagal-kirim/2026-10-09')).toBe('');
});

test('a page of another site can neither read nor write through the editor', async ({ request }) => {
  const ask = (headers: Record<string, string>) =>
    request.post(`${editor.address}api/v1`, { headers, data: { action: 'info' } });
  expect((await ask({ origin: 'http://localhost:3000' })).status()).toBe(403);
  expect((await ask({ origin: editor.address.slice(0, -1), host: 'panduan.invalid' })).status()).toBe(403);
  expect((await ask({ origin: editor.address.slice(0, -1) })).status()).toBe(200);
});

/** How one of the project's scripts ends in the editor's repository, and what it says. */
function run(script: string, ...args: string[]): { code: number | null; said: string } {
  const { status, stdout } = spawnSync(projectNode(), [join(ROOT, 'scripts', script), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, GUIDE_TODAY: '2026-10-08' },
  });
  return { code: status, said: stripVTControlCharacters(stdout) };
}

test('the drafts become one proposal, which passes the check and carries the decision out', () => {
  const check = () => run('check.ts', '--content', join(editor.repo, 'content'));
  const owed = '2026-10-07.md';
  editor.git('switch', '--quiet', '--detach', noteBranch);
  expect(check()).toMatchObject({ code: 0, said: expect.stringContaining(owed) });
  editor.git('switch', '--quiet', 'main');

  expect(run('admin.ts', '--repo', editor.repo, '--propose', 'criss-cross').code).toBe(0);
  // The class asks a case of the rule: the check stops the revision until somebody has read that case again.
  expect(check()).toMatchObject({
    code: 1,
    said: expect.stringMatching(/04-bukti-pod\.md:\d+:\d+ +class-outdated/),
  });
  const lesson = join(editor.repo, 'content/classes/04-bukti-pod.md');
  const confirmed = readFileSync(lesson, 'utf8').replace(
    /(rule: pengiriman\/gagal-kirim#.*\n {4}confirmedAgainst: )[\d-]+/,
    `$1${basename(revision, '.md')}`,
  );
  writeFileSync(lesson, confirmed);
  expect(check()).toMatchObject({ code: 0, said: expect.not.stringContaining(owed) });
  expect(editor.git('diff', '--name-status', 'main', 'usulan/criss-cross')).toBe(
    `A\t${note}\nA\t${revision}\n`,
  );
});
