import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findMutationColumns,
  findOrderColumns,
  missingForMutations,
  missingForOrders,
} from '../../../src/domain/mutations/columns.ts';
import { readMutations, readOrders } from '../../../src/domain/mutations/rows.ts';

describe('the columns of an export', () => {
  it.each([
    [['Tanggal', 'Keterangan', 'Debit', 'Kredit', 'Saldo'], { date: 0, text: 1, debit: 2, amount: 3 }],
    [['Posting Date', 'Transaction Description', 'Amount'], { date: 0, text: 1, amount: 2 }],
    [['TGL.', 'URAIAN', 'NOMINAL'], { date: 0, text: 1, amount: 2 }],
    [['a', 'b'], {}],
  ])('of mutations %j are %j', (header, mapping) => {
    expect(findMutationColumns(header)).toEqual(mapping);
  });

  it.each([
    [['No Pesanan', 'Total Belanja', 'Kode Unik', 'Tanggal'], { order: 0, total: 1, code: 2, date: 3 }],
    [['order_id', 'total_bayar'], { order: 0, due: 1 }],
    [['Invoice', 'Total', 'Unique Code'], { order: 0, total: 1, code: 2 }],
  ])('of orders %j are %j', (header, mapping) => {
    expect(findOrderColumns(header)).toEqual(mapping);
  });

  it('say what they lack', () => {
    expect(missingForMutations({})).toEqual(['amount']);
    expect(missingForOrders({})).toEqual(['order', 'total']);
    expect(missingForOrders({ order: 0, due: 1 })).toEqual([]);
  });
});

describe('the rows of an export', () => {
  it('are read, skipped or unreadable, with their row and why', () => {
    const table = [
      ['01/11', '100.075'],
      ['01/11', 'abc'],
      ['', ''],
      ['01/11', '-5.000'],
      ['01/11', ''],
    ];
    expect(readMutations(table, { date: 0, amount: 1 })).toEqual({
      rows: [{ row: 2, amount: 100_075, date: '01/11', text: '' }],
      skipped: 2,
      unreadable: [
        { row: 3, why: 'Nominal “abc” tidak terbaca', cells: ['01/11', 'abc'] },
        { row: 6, why: 'Nominalnya kosong', cells: ['01/11', ''] },
      ],
    });
  });

  it('of no money are skipped: 0 is no payment', () => {
    const { rows, skipped, unreadable } = readMutations([['0'], ['Rp 0,00'], ['1']], { amount: 0 });
    expect([rows.map(({ amount }) => amount), skipped, unreadable]).toEqual([[1], 2, []]);
  });

  it('money out in a column of its own is skipped', () => {
    const { rows, skipped } = readMutations(
      [
        ['', '5.000'],
        ['7.000', '0,00'],
        ['0,00', '9.000'],
      ],
      { amount: 0, debit: 1 },
    );
    expect(rows.map(({ amount }) => amount)).toEqual([7_000]);
    expect(skipped).toBe(2);
  });

  it('orders owe their total with the code, or what the export says they owe', () => {
    const byParts = readOrders(
      [
        ['A', '100.000', '75'],
        ['B', '50.000', ''],
      ],
      { order: 0, total: 1, code: 2 },
    );
    expect(byParts.rows.map(({ due, code }) => [due, code])).toEqual([
      [100_075, 75],
      [50_000, undefined],
    ]);
    const byDue = readOrders([['A', '100.000', '100.075']], { order: 0, total: 1, due: 2 });
    expect(byDue.rows).toEqual([{ row: 2, order: 'A', total: 100_000, code: 75, due: 100_075 }]);
    const nameless = readOrders(
      [
        ['', '1.000'],
        ['C', 'x'],
      ],
      { order: 0, total: 1 },
    );
    expect(nameless.unreadable.map(({ why }) => why)).toEqual([
      'Nomor pesanannya kosong',
      'Nominal “x” tidak terbaca',
    ]);
  });

  it('are all accounted for, whatever stands in them', () => {
    const table = fc.array(
      fc.array(fc.oneof(fc.string(), fc.integer().map(String)), { minLength: 2, maxLength: 4 }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(table, (cells) => {
        const money = readMutations(cells, { amount: 0, debit: 1 });
        expect(money.rows.length + money.skipped + money.unreadable.length).toBe(cells.length);
        const orders = readOrders(cells, { order: 0, total: 1, code: 2 });
        expect(orders.rows.length + orders.skipped + orders.unreadable.length).toBe(cells.length);
      }),
    );
  });
});
