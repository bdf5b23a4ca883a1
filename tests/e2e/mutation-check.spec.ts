import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { mutations, orders, paste } from './mutation-exports.ts';

async function run(page: Page): Promise<void> {
  await paste(page, '1. Mutasi bank', mutations);
  await paste(page, '2. Pesanan menunggu bayar', orders);
  await page.getByRole('button', { name: 'Cocokkan' }).click();
  await expect(page.getByText('Selesai.')).toBeVisible();
}

const choose = (page: Page, side: string, file: string) =>
  page
    .getByRole('group', { name: side })
    .locator('input[type=file]')
    .setInputFiles(`tests/fixtures/mutations/${file}`);

test.beforeEach(({ page }) => page.goto('/cek-mutasi/').then(() => {}));

test('two pasted exports are matched, and every row is accounted for', async ({ page }) => {
  await run(page);
  await expect(page.locator('[data-account]')).toHaveText(
    /Mutasi: 9 baris = 1 cocok \+ 2 ambigu \+ 1 tanpa kode unik \+ 1 diduga salah ketik \+ 1 tidak cocok \+ 1 tidak terbaca \+ 1 uang keluar \+ 1 judul kolom\nPesanan: 7 baris = 1 cocok \+ 2 ambigu \+ 3 belum dibayar \+ 1 judul kolom/,
  );
  const row = (status: string, text: string) =>
    page.getByRole('row').filter({ hasText: status }).filter({ hasText: text });
  await expect(row('Cocok', 'EV-1')).toContainText('Rp 100.075');
  await expect(row('Tanpa kode unik', 'EV-4')).toContainText('Rp 20.000');
  await expect(row('Diduga salah ketik', 'EV-5')).toContainText('Rp 30.072');
  await expect(row('Tidak cocok dengan pesanan', 'TRF LAIN')).toContainText(
    'Pastikan dulu apakah uangnya untuk pembayaran Evermos',
  );
  await expect(row('Tidak terbaca', 'tiga ribu')).toContainText('mutasi baris 9');
});

test('the result is filtered, searched, sorted, copied and exported', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await run(page);
  const rows = page.locator('[data-rows] tr');
  await page.getByLabel('Status').selectOption({ label: 'Ambigu (2)' });
  await expect(rows).toHaveCount(2);
  await page.getByLabel('Status').selectOption('');
  await page.getByLabel('Cari di hasil').fill('100.075');
  await expect(rows).toHaveCount(1);
  await rows.getByRole('button', { name: /Salin baris/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Cocok | mutasi baris 2');
  await page.getByLabel('Cari di hasil').fill('');
  await page.getByLabel('Urutkan').selectOption('amount');
  await expect(rows.first()).toContainText('Rp 100.075');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh CSV' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.split('\r\n')).toHaveLength(1 + 7 + 3);
  expect(text).toContain('Cocok,mutasi,2');
});

test('columns that were not recognised are chosen by hand, and remembered', async ({ page }) => {
  const intake = page.getByRole('group', { name: '1. Mutasi bank' });
  await paste(page, '1. Mutasi bank', 'a,b\n1,100075');
  await expect(page.getByText('Masih perlu: kedua berkas, kolom uang masuk.')).toBeVisible();
  await intake.getByLabel('Uang masuk').selectOption({ label: 'b' });
  await paste(page, '2. Pesanan menunggu bayar', orders);
  await expect(page.getByText('Siap dicocokkan.')).toBeVisible();
  await page.reload();
  await paste(page, '1. Mutasi bank', 'a,b\n2,100075');
  await expect(intake.getByLabel('Uang masuk')).toHaveValue('1');
});

const banks = [
  ...[
    '01-bca-bisnis.csv',
    '04-bca-tanpa-pembuka.csv',
    '05-mandiri-mcm.csv',
    '08-bri-cms.csv',
    '10-bni-tipe.csv',
  ],
  ...[
    '16-cimb-judul.csv',
    '18-tab.tsv',
    '19-sep.csv',
    '22-total-di-bawah.csv',
    '23-tanpa-judul.csv',
    '33-livin.xlsx',
  ],
];
/** What each pair of files gives. */
const results: [bank: string, shop: string, mutations: RegExp, orders: RegExp][] = [
  // 250.012 went out, as much as EV-1002 owes.
  ...banks.map((bank): (typeof results)[number] => [
    bank,
    'orders.csv',
    /= 2 cocok \+ 1 tidak cocok \+ 2 uang keluar( |$)/m,
    /= 2 cocok \+ 1 belum dibayar \+ 1 judul kolom$/,
  ]),
  [
    '01-bca-bisnis.csv',
    '35-shopee-like-orders.csv',
    /= 2 cocok \+ 1 tidak cocok/,
    /= 2 cocok \+ 1 belum dibayar .* \+ 1 barang lain/,
  ],
  [
    '28-koma-tak-dikutip.csv',
    'orders.csv',
    /: 6 baris = 5 tidak terbaca \+ 1 judul kolom$/m,
    /= 3 belum dibayar/,
  ],
  ...['40-mandiri-pembuka.csv', '41-mandiri-koma.csv'].map((bank): (typeof results)[number] => [
    bank,
    'orders-40-41.csv',
    /= 3 cocok \+ 1 sudah tercatat \+ 1 tanpa kode unik \+ 1 diduga salah ketik \+ 1 tidak cocok \+ 1 uang keluar/,
    /= 3 cocok \+ 3 belum dibayar \+ 1 sudah tercatat \+ 1 judul kolom$/,
  ]),
];
for (const [bank, shop, mutations, orders] of results) {
  test(`the files ${bank} and ${shop} give the right result`, async ({ page }) => {
    await choose(page, '1. Mutasi bank', bank);
    await choose(page, '2. Pesanan menunggu bayar', shop);
    await page.getByRole('button', { name: 'Cocokkan' }).click();
    const account = page.locator('[data-account]');
    await expect(account).toHaveText(mutations);
    await expect(account).toHaveText(orders);
  });
}

test('an export that says no direction is not matched until somebody says which way', async ({ page }) => {
  await choose(page, '1. Mutasi bank', 'm32-tanpa-arah.csv');
  await choose(page, '2. Pesanan menunggu bayar', 'orders.csv');
  await expect(page.getByText('Masih perlu: kolom uang masuk.')).toBeVisible();
  const intake = page.getByRole('group', { name: '1. Mutasi bank' });
  await expect(intake.getByText('Arah uangnya tidak terbaca')).toBeVisible();
  await intake.getByLabel('Uang masuk').selectOption({ label: 'Jumlah' });
  await expect(page.getByText('Siap dicocokkan.')).toBeVisible();
});

test('a cell cannot become a formula or markup', async ({ page }) => {
  await paste(
    page,
    '1. Mutasi bank',
    'Keterangan,Kredit\n"=HYPERLINK(""http://x"")",100\n<img src=x onerror=alert(1)>,200',
  );
  await paste(page, '2. Pesanan menunggu bayar', orders);
  await page.getByRole('button', { name: 'Cocokkan' }).click();
  await expect(page.getByText('Selesai.')).toBeVisible();
  await expect(page.locator('[data-rows] img')).toHaveCount(0);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh CSV' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain(`"'=HYPERLINK`);
});

test('50,000 payments against 50,000 orders leave the page free', async ({ page }, info) => {
  const many = Array.from({ length: 50_000 }, (_, i) => i);
  const path = (name: string, lines: string[]) => {
    const file = info.outputPath(name);
    writeFileSync(file, lines.join('\n'));
    return file;
  };
  const money = path('m.csv', ['Tanggal,Kredit', ...many.map((i) => `1,${1_000_000 + i * 7}`)]);
  const pending = path('o.csv', [
    'No Pesanan,Total Belanja',
    ...many.map((i) => `EV-${i},${1_000_000 + i * 7 + (i % 10 === 0 ? 3 : 0)}`),
  ]);
  await page.getByRole('group', { name: '1. Mutasi bank' }).locator('input[type=file]').setInputFiles(money);
  await page
    .getByRole('group', { name: '2. Pesanan menunggu bayar' })
    .locator('input[type=file]')
    .setInputFiles(pending);
  await expect(page.getByText('Siap dicocokkan.')).toBeVisible();
  await page.getByRole('button', { name: 'Cocokkan' }).click();
  await expect(page.locator('[data-account]')).toContainText('Mutasi: 50.001 baris = 45.000 cocok');
  // The work is done beside the page, and only what is shown comes over: how long frames take is the benchmark's to say.
  expect(page.workers()).toHaveLength(1);
  await expect(page.locator('[data-rows] tr')).toHaveCount(50);
  await page.getByRole('button', { name: 'Berikutnya' }).click();
  await expect(page.getByText('Baris 51–100 dari')).toBeVisible();
});

test('a run is cancelled, and begun again', async ({ page }) => {
  await paste(page, '1. Mutasi bank', mutations);
  await paste(page, '2. Pesanan menunggu bayar', orders);
  await expect(page.getByText('Siap dicocokkan.')).toBeVisible();
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-run]')?.click();
    document.querySelector<HTMLElement>('[data-cancel]')?.click();
  });
  await expect(page.getByText('Siap dicocokkan.')).toBeVisible();
  await expect(page.locator('[data-result]')).toBeHidden();
  await page.getByRole('button', { name: 'Cocokkan' }).click();
  await expect(page.getByText('Selesai.')).toBeVisible();
});

test('works by keyboard alone', async ({ page }) => {
  for (const [side, text] of [
    ['1. Mutasi bank', mutations],
    ['2. Pesanan menunggu bayar', orders],
  ] as const) {
    await page.getByRole('group', { name: side }).getByText('Tempel isinya').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(text);
  }
  await expect(page.getByText('Siap dicocokkan.')).toBeVisible();
  await page.getByRole('button', { name: 'Cocokkan' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Selesai.')).toBeVisible();
  await page.getByLabel('Status').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Cari di hasil')).toBeFocused();
  await page.keyboard.type('EV-1');
  await expect(page.locator('[data-rows] tr')).toHaveCount(1);
  for (const name of ['Urutkan', 'Unduh CSV', 'Tabel hasil', 'Salin baris 2 mutasi']) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName(name);
  }
});
