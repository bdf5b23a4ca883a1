import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { mutations, orders, paste } from './mutation-exports.ts';

async function run(page: Page): Promise<void> {
  await paste(page, '1. Mutasi bank', mutations);
  await paste(page, '2. Pesanan', orders);
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
    /Mutasi: 9 baris = 1 status belum berubah \+ 2 ambigu \+ 1 tanpa kode unik \+ 1 diduga salah ketik \+ 1 tidak cocok \+ 1 tidak terbaca \+ 1 uang keluar \+ 1 judul kolom\nPesanan: 7 baris = 1 status belum berubah \+ 2 ambigu \+ 2 mungkin dibayar dengan nominal lain \+ 1 belum dibayar \+ 1 judul kolom/,
  );
  const row = (status: string, text: string) =>
    page.locator('[data-rows] tr').filter({ hasText: status }).filter({ hasText: text });
  await expect(row('Uang masuk, status belum berubah', 'EV-1')).toContainText('Rp 100.075');
  await expect(page.locator('[data-rows] tr').first()).toContainText('EV-1');
  // What a payment may be of is proposed at the payment and at the order.
  for (const [status, order, payment] of [
    ['Tanpa kode unik', 'EV-4', 'Rp 20.000'],
    ['Diduga salah ketik', 'EV-5', 'Rp 30.072'],
  ] as const) {
    await expect(row(status, order)).toHaveCount(2);
    for (const each of await row(status, order).all()) await expect(each).toContainText(payment);
  }
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
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'Uang masuk, status belum berubah | mutasi baris 2',
  );
  await page.getByLabel('Cari di hasil').fill('');
  await page.getByLabel('Urutkan').selectOption('amount');
  await expect(rows.first()).toContainText('Rp 100.075');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh daftar ini' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.split('\r\n')).toHaveLength(1 + 7 + 3);
  expect(text).toContain('"Uang masuk, status belum berubah",mutasi,2');
});

test('columns that were not recognised are chosen by hand, and remembered by a hash of the header', async ({
  page,
}) => {
  const intake = page.getByRole('group', { name: '1. Mutasi bank' });
  await paste(page, '1. Mutasi bank', 'asal,jumlahnya\n1,100075');
  await expect(page.getByText('Masih perlu: kedua berkas, kolom uang masuk.')).toBeVisible();
  await intake.getByLabel('Uang masuk').selectOption({ label: 'jumlahnya' });
  await paste(page, '2. Pesanan', orders);
  await expect(page.getByText('Siap dicocokkan.')).toBeVisible();
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(stored).toMatch(/[0-9a-f]{64}/);
  expect(stored).not.toContain('jumlahnya');
  await page.reload();
  await paste(page, '1. Mutasi bank', 'asal,jumlahnya\n2,100075');
  await expect(intake.getByLabel('Uang masuk')).toHaveValue('1');
});

test('the header, the separator and what a status means are chosen by hand, with the rows to see', async ({
  page,
}) => {
  const intake = page.getByRole('group', { name: '2. Pesanan' });
  await paste(page, '1. Mutasi bank', mutations);
  const rows = ['EV-1|100.075|Antre OP', 'EV-2|50.010|Beres'];
  await paste(page, '2. Pesanan', ['Laporan|pesanan|harian', 'Pesanan|Total|Status', ...rows].join('\n'));
  await expect(
    intake.getByText('2 baris, 3 kolom, judul kolom di baris 2, pemisah garis tegak'),
  ).toBeVisible();
  await intake.getByText('Periksa judul dan kolomnya').click();
  await expect(intake.getByRole('row').filter({ hasText: 'EV-1' })).toHaveText('3EV-1100.075Antre OP');
  await intake.getByLabel('Status “beres” (1 baris)').selectOption({ label: 'sudah dibayar' });
  await page.getByRole('button', { name: 'Cocokkan' }).click();
  await expect(page.locator('[data-account]')).toContainText(
    'Pesanan: 4 baris = 1 status belum berubah + 1 ambigu',
  );
  await intake.getByLabel('Judul kolom di baris').fill('0');
  await intake.getByLabel('Judul kolom di baris').press('Tab');
  await expect(intake.getByText(/tanpa judul kolom/)).toBeVisible();
  await intake.getByLabel('Pemisah').selectOption({ label: 'Koma' });
  await expect(intake.getByText(/pemisah koma/)).toBeVisible();
});

test('a file beside its place does not replace the page, and the same file can be chosen again', async ({
  page,
}) => {
  const isTaken = (selector: string) =>
    page.evaluate((target) => {
      const data = new DataTransfer();
      data.items.add(new File(['Tanggal,Kredit\n01/11/2023,100075'], 'm.csv'));
      const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector(target)?.dispatchEvent(event);
      return event.defaultPrevented;
    }, selector);
  expect(await isTaken('h1')).toBe(true);
  expect(await isTaken('file-intake[data-side=mutations] summary')).toBe(true);
  const intake = page.getByRole('group', { name: '1. Mutasi bank' });
  await expect(intake.getByText(/^1 baris, 2 kolom/)).toBeVisible();
  for (const _ of [1, 2]) {
    await choose(page, '1. Mutasi bank', '18-tab.tsv');
    await expect(intake.getByText(/^5 baris/)).toBeVisible();
    expect(await intake.locator('input[type=file]').inputValue()).toBe('');
  }
});

test('what is paid and stuck is counted, downloaded, and told to the team', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await run(page);
  await expect(page.getByRole('heading', { name: '1 uang masuk, status belum berubah' })).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh yang belum berubah' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8').split('\r\n')).toHaveLength(2);
  await page.getByRole('button', { name: 'Salin ringkasan' }).click();
  const summary = await page.evaluate(() => navigator.clipboard.readText());
  expect(summary).toContain('- EV-1 (Rp 100.075), mutasi baris 2');
  expect(summary).not.toContain('BUDI');
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
    /= 2 status belum berubah \+ 1 tidak cocok \+ 2 uang keluar( |$)/m,
    /= 2 status belum berubah \+ 1 belum dibayar \+ 1 judul kolom$/,
  ]),
  [
    '01-bca-bisnis.csv',
    '35-shopee-like-orders.csv',
    /= 2 status belum berubah \+ 1 tidak cocok/,
    /= 2 status belum berubah \+ 1 belum dibayar .* \+ 1 barang lain/,
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
    /= 3 status belum berubah \+ 1 sudah tercatat \+ 1 tanpa kode unik \+ 1 diduga salah ketik \+ 1 tidak cocok \+ 1 uang keluar/,
    /= 3 status belum berubah \+ 2 mungkin dibayar dengan nominal lain \+ 1 belum dibayar \+ 1 sudah tercatat \+ 1 judul kolom$/,
  ]),
];
for (const [bank, shop, mutations, orders] of results) {
  test(`the files ${bank} and ${shop} give the right result`, async ({ page }) => {
    await choose(page, '1. Mutasi bank', bank);
    await choose(page, '2. Pesanan', shop);
    await page.getByRole('button', { name: 'Cocokkan' }).click();
    const account = page.locator('[data-account]');
    await expect(account).toHaveText(mutations);
    await expect(account).toHaveText(orders);
  });
}

test('an export that says no direction is not matched until somebody says which way', async ({ page }) => {
  await choose(page, '1. Mutasi bank', 'm32-tanpa-arah.csv');
  await choose(page, '2. Pesanan', 'orders.csv');
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
  await paste(page, '2. Pesanan', orders);
  await page.getByRole('button', { name: 'Cocokkan' }).click();
  await expect(page.getByText('Selesai.')).toBeVisible();
  await expect(page.locator('[data-rows] img')).toHaveCount(0);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh daftar ini' }).click(),
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
  await page.getByRole('group', { name: '2. Pesanan' }).locator('input[type=file]').setInputFiles(pending);
  await expect(page.getByText('Siap dicocokkan.')).toBeVisible();
  await page.getByRole('button', { name: 'Cocokkan' }).click();
  await expect(page.locator('[data-account]')).toContainText(
    'Mutasi: 50.001 baris = 45.000 status belum berubah',
  );
  // The work is done beside the page, and only what is shown comes over.
  expect(page.workers()).toHaveLength(1);
  await expect(page.locator('[data-rows] tr')).toHaveCount(50);
  await page.getByRole('button', { name: 'Berikutnya' }).click();
  await expect(page.getByText('Baris 51–100 dari')).toBeVisible();
});

test('a run is cancelled, and begun again', async ({ page }) => {
  await paste(page, '1. Mutasi bank', mutations);
  await paste(page, '2. Pesanan', orders);
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
    ['2. Pesanan', orders],
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
  for (const name of ['Urutkan', 'Unduh daftar ini', 'Tabel hasil', 'Salin baris 2 mutasi']) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName(name);
  }
});
