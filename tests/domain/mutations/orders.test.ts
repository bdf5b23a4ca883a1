import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOrderTable } from '../../../src/domain/mutations/mutation-table.ts';
import { findStatus } from '../../../src/domain/mutations/order-status.ts';
import { readOrders } from '../../../src/domain/mutations/orders.ts';
import { casesOf } from '../../fixtures/cases.ts';
import { itHolds } from '../../fixtures/property.ts';

function read(...lines: string[]) {
  const records = lines.map((line) => line.split(';'));
  const table = findOrderTable(records);
  return { table, ...readOrders(records, table) };
}

describe('the columns of an order export', () => {
  it.each([
    ['No Pesanan;Total Belanja;Kode Unik;Tanggal', { order: [0], total: [1], code: [2], date: [3] }],
    ['order_id;total_bayar', { order: [0], due: [1] }],
    ['Invoice;Total;Unique Code', { order: [0], total: [1], code: [2] }],
    ['parent_order_id;order_id;invoice_no;grand_total;status', { order: [1, 2], due: [3], status: [4] }],
    ['orderItemId;orderNumber;paidPrice;status', { order: [1], item: [2], status: [3] }],
    [
      'No. Pesanan;Status Pengiriman;Status Pesanan;Metode Pembayaran;Total Pembayaran',
      { order: [0], status: [2], due: [4] },
    ],
    [
      'No Order;Status Pesanan;Status Pembayaran;Total Harga Produk;Ongkos Kirim;Total',
      { order: [0], status: [2, 1], item: [3], total: [5] },
    ],
  ])('%s are known by their names', (header, columns) => {
    const row = header.split(';').map(() => 'EV-1001');
    for (const [column, places] of Object.entries(columns))
      if (!/order|status|date/.test(column)) for (const place of places) row[place] = '100.000';
    expect(read(header, row.join(';')).table.columns).toMatchObject(columns);
  });

  it('are found by their cells where no name is known', () => {
    const { table, rows } = read('03/11/2026;EV-1001;Ayu;100.075', '03/11/2026;EV-1002;Siti;250.012');
    expect(table).toMatchObject({ header: -1, columns: { order: [1], total: [3] } });
    expect(rows.map(({ row, order, due }) => [row, order, due])).toEqual([
      [1, 'EV-1001', 100_075],
      [2, 'EV-1002', 250_012],
    ]);
    expect(read('EV-1001;100.000;75.000', 'EV-1002;250.000;12.000').table.columns.total).toEqual([]);
  });

  it('hold no quantity as a total, and no account number as a code', () => {
    expect(read('No Pesanan;Total;Kode Pembayaran', 'EV-1;100.000;8808123456').rows[0]?.due).toBe(100_000);
    const { table, rows } = read('No Pesanan;Jumlah;Total', 'EV-1;2;100.000');
    expect(table.columns.total).toEqual([2]);
    expect(rows[0]?.due).toBe(100_000);
    expect(read('No Pesanan;Jumlah', 'EV-1;2').table.columns.total).toEqual([]);
    expect(read('No Pesanan;Jumlah', 'EV-1;100.000').rows[0]?.due).toBe(100_000);
  });
});

describe('an order', () => {
  it.each([
    ['total and its code', 'No Pesanan;Total;Kode Unik', 'A1;100.000;75', 100_075, 75],
    ['total where it has no code', 'No Pesanan;Total;Kode Unik', 'B1;50.000;', 50_000, undefined],
    ['due where the export has it', 'No Pesanan;Total;Total Bayar', 'A1;100.000;100.075', 100_075, 75],
    ['due less its code', 'No Pesanan;Subtotal;Kode Unik;Total Bayar', 'A1;80.000;75;100.075', 100_075, 75],
  ])('owes the %s', (_, header, line, due, code) => {
    const [order = ''] = line.split(';');
    expect(read(header, line).rows).toEqual([
      { row: 2, order, total: due - (code ?? 0), code, due, status: undefined },
    ]);
  });

  const dues = (lines: string[]) => {
    const { rows, unreadable } = read(...lines);
    return [...rows.map(({ order, due }) => [order, due]), ...unreadable];
  };
  it.each([
    ['with the same due', ['No Pesanan;Total Bayar', 'A1;5.000', 'A1;5.000'], [['A1', 5000]]],
    ['of which the first has the due', ['No Pesanan;Total Bayar', 'A1;5.000', 'A1;'], [['A1', 5000]]],
    [
      'of which the first has the number',
      ['No Pesanan;Barang;Total Bayar', 'A1;x;5.000', ';2 y;', 'B1;z;6.000'],
      [
        ['A1', 5000],
        ['B1', 6000],
      ],
    ],
    [
      'each with what its item costs',
      ['No Pesanan;Paid Price', 'A1;5.000', 'A1;6.000', 'B1;7.000'],
      [
        ['A1', 11_000],
        ['B1', 7000],
      ],
    ],
    [
      'apart from each other',
      ['No Pesanan;Total Bayar', 'A1;5.000', 'B1;6.000', 'a1;5.000'],
      [
        ['A1', 5000],
        ['B1', 6000],
      ],
    ],
  ])('may have several rows, %s', (_, lines, expected) => {
    expect(dues(lines)).toEqual(expected);
  });

  it.each([
    [
      'several sums',
      ['No Pesanan;Total', 'A1;5.000', 'A1;6.000'],
      'Pesanan A1 punya beberapa nominal yang berbeda',
    ],
    [
      'several statuses',
      ['No Pesanan;Total;Status', 'A1;5.000;Lunas', 'A1;5.000;Batal'],
      'Pesanan A1 punya beberapa status yang berbeda',
    ],
    ['no sum', ['No Pesanan;Total', 'A1;', 'B1;5.000'], 'Nominalnya kosong'],
    ['a sum of nothing', ['No Pesanan;Total', 'A1;0', 'B1;5.000'], 'Nominalnya kosong'],
    ['a sum of words', ['No Pesanan;Total', 'A1;x', 'B1;5.000'], 'Nominal “x” tidak terbaca'],
    ['a sum with cents', ['No Pesanan;Total', 'A1;5.000,50', 'B1;5.000'], 'Nominal “5.000,50” tidak terbaca'],
    ['no number', ['No Pesanan;Total', ';5.000', 'B1;5.000'], 'Nomor pesanannya kosong'],
    [
      'a number that Excel cut',
      ['No Pesanan;Total', '2,31E+14;5.000', 'B1;5.000'],
      'Nomor pesanan “2,31E+14” kehilangan angkanya',
    ],
    [
      'a separator in a text',
      ['No Pesanan;Nama;Total', 'A1;a;b;5.000', 'B1;c;5.000'],
      'Ada 4 kolom, padahal tabelnya 3: pemisahnya ada di dalam isi',
    ],
    [
      'an item that cannot be read',
      ['No Pesanan;Paid Price', 'A1;5.000', 'A1;####', 'B1;5.000'],
      'Ada barang di pesanan A1 yang tidak terbaca',
    ],
  ])('with %s cannot be read', (_, lines, why) => {
    const found = read(...lines);
    expect(found.unreadable.map((each) => each.why)).toContain(why);
    expect(found.rows.map(({ order }) => order).filter((order) => order === 'A1')).toEqual([]);
  });

  it('is no line of totals, and no line that explains the columns', () => {
    const found = read(
      'No Pesanan;Nama;Total',
      'Order number;Name;Sum to pay',
      'A1;x;5.000',
      'Total;;5.000',
      'Jumlah pesanan;1;',
    );
    expect(found.aside.map(({ row, kind }) => [row, kind])).toEqual([
      [1, 'header'],
      [2, 'summary'],
      [4, 'summary'],
      [5, 'summary'],
    ]);
  });
});

const statuses = casesOf([
  [
    'waiting',
    'Belum Bayar',
    'belum dibayar',
    'Menunggu Pembayaran',
    'WAITING_PAYMENT',
    'pending',
    'Unpaid',
    'Belum Lunas',
    'not paid',
    'On-hold',
    'To Pay',
  ],
  [
    'paid',
    'Sudah Dibayar',
    'Lunas',
    'paid',
    'Perlu Dikirim',
    'menunggu pengiriman',
    'Sedang Dikirim',
    'Selesai',
    'Pesanan Diproses',
    'COMPLETED',
    'shipped',
    'Delivered',
    'belum dikirim',
    'settlement',
  ],
  [
    'cancelled',
    'Batal',
    'Dibatalkan Pembeli',
    'Cancelled',
    'CANCELED',
    'expired',
    'Kedaluwarsa',
    'Pembayaran Gagal',
    'voided',
    'refunded',
    'Paid - Cancelled',
  ],
  [undefined, '', 'Draf', 'partially paid', 'Dibayar sebagian', 'xyz'],
]);
it.each(statuses)('the status %s says %s', (cell, status) => {
  expect(findStatus(cell)).toBe(status);
});

it('statuses are listed with how each is read, and can be mapped', () => {
  const records = [
    ['No Pesanan', 'Total', 'Status'],
    ['A1', '5.000', 'Draf'],
    ['B1', '5.000', 'LUNAS'],
    ['C1', '5.000', 'lunas'],
  ];
  const table = findOrderTable(records);
  expect(readOrders(records, table).statuses).toEqual([
    { words: 'draf', status: undefined, rows: 1 },
    { words: 'lunas', status: 'paid', rows: 2 },
  ]);
  const mapped = readOrders(records, table, { draf: 'waiting', lunas: 'cancelled' });
  expect(mapped.rows.map(({ status }) => status)).toEqual(['waiting', 'cancelled', 'cancelled']);
});

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom('', 'No Pesanan', 'Total', 'Status', 'EV-1', 'Lunas', '5.000'),
  fc.nat().map(String),
);
itHolds(
  'each row of an order export is in exactly one list',
  [fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 30 })],
  (records) => {
    const { rows, aside, unreadable } = readOrders(records, findOrderTable(records));
    const found = [...rows, ...aside, ...unreadable].map(({ row }) => row).sort((a, b) => a - b);
    expect(found).toEqual(records.map((_, i) => i + 1));
  },
);
