import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findMutationColumns,
  findOrderColumns,
  missingForMutations,
  missingForOrders,
} from '../../../src/domain/mutations/columns.ts';
import { readMutations, readOrders } from '../../../src/domain/mutations/rows.ts';
import { itHolds } from '../../fixtures/property.ts';

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
    const table = ['01/11,100.075', '01/11,abc', ',', '01/11,-5.000', '01/11,'].map((row) => row.split(','));
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
    const read = readMutations([['0'], ['Rp 0,00'], ['1']], { amount: 0 });
    expect(read).toMatchObject({ rows: [{ amount: 1 }], skipped: 2, unreadable: [] });
  });

  it('of money out in a column of its own are skipped', () => {
    const table = [',5.000', '7.000,0', '0,9.000'].map((row) => row.split(','));
    const read = readMutations(table, { amount: 0, debit: 1 });
    expect(read).toMatchObject({ rows: [{ amount: 7_000 }], skipped: 2 });
  });

  it.each([
    ['total and its code', ['A', '100.000', '75'], { order: 0, total: 1, code: 2 }, 100_075, 75],
    ['total where it has no code', ['B', '50.000', ''], { order: 0, total: 1, code: 2 }, 50_000, undefined],
    ['due where the export has it', ['A', '100.000', '100.075'], { order: 0, total: 1, due: 2 }, 100_075, 75],
  ])('of orders owe the %s', (_, row, columns, due, code) => {
    const total = due - (code ?? 0);
    expect(readOrders([row], columns).rows).toEqual([{ row: 2, order: row[0], total, code, due }]);
  });

  it('of orders are unreadable without a number or an amount', () => {
    const table = [',1.000', 'C,x'].map((row) => row.split(','));
    expect(readOrders(table, { order: 0, total: 1 }).unreadable).toMatchObject([
      { why: 'Nomor pesanannya kosong' },
      { why: 'Nominal “x” tidak terbaca' },
    ]);
  });

  const cell = fc.oneof(fc.string(), fc.integer().map(String));
  const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 30 });
  itHolds('are all accounted for, whatever stands in them', [tables], (table) => {
    const money = readMutations(table, { amount: 0, debit: 1 });
    expect(money.rows.length + money.skipped + money.unreadable.length).toBe(table.length);
    const orders = readOrders(table, { order: 0, total: 1, code: 2 });
    expect(orders.rows.length + orders.skipped + orders.unreadable.length).toBe(table.length);
  });
});
