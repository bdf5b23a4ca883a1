import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPayments } from '../../src/domain/mutations/match.ts';
import { readMutations } from '../../src/domain/mutations/mutations.ts';
import { readOrders } from '../../src/domain/mutations/orders.ts';
import { accountLine, accounts } from '../../src/islands/mutation-check/accounts.ts';
import {
  missingParts,
  pageLine,
  readinessLine,
  rowLine,
} from '../../src/islands/mutation-check/mutation-view.ts';
import { findRows, queryRows } from '../../src/islands/mutation-check/result-query.ts';
import { exportTable, resultRows } from '../../src/islands/mutation-check/result-rows.ts';

function check(money: string[][], pending: string[][]) {
  const table = { header: 0, first: 1, names: ['satu', 'dua', 'tiga'] };
  const columns = { order: [0], total: [1], code: [2] };
  const mutations = readMutations([table.names, ...money], { ...table, columns: { credit: [0], text: [1] } });
  const orders = readOrders([table.names, ...pending], { ...table, columns });
  const matching = matchPayments(mutations.rows, orders.rows);
  return { rows: resultRows(matching, mutations, orders), ...accounts(matching, mutations, orders) };
}

const { rows, mutations, orders } = check(
  [
    ['100075', 'BUDI'],
    ['20000', 'ANDI'],
    ['x1', 'RUSAK'],
    ['', ''],
    ['37500', 'LAIN'],
  ],
  [
    ['EV-1', '100000', '75'],
    ['EV-2', '20000', '33'],
    ['', '1', ''],
  ],
);

describe('the result', () => {
  it('puts first what needs a decision, and what is settled last', () => {
    expect(rows.map(({ status, row, source }) => [status, source, row])).toEqual([
      ['without-code', 'mutasi', 3],
      ['unmatched', 'mutasi', 6],
      ['unpaid', 'pesanan', 3],
      ['unreadable', 'mutasi', 4],
      ['unreadable', 'pesanan', 4],
      ['paired', 'mutasi', 2],
    ]);
  });

  it('says where every row ended', () => {
    expect(accountLine('Mutasi', mutations)).toBe(
      'Mutasi: 6 baris = 1 cocok + 1 tanpa kode unik + 1 tidak cocok + 1 tidak terbaca + 1 judul kolom + 1 kosong atau nol',
    );
    expect(accountLine('Pesanan', orders)).toBe(
      'Pesanan: 4 baris = 1 cocok + 1 belum dibayar + 1 tidak terbaca + 1 judul kolom',
    );
    expect(accountLine('Mutasi', { rows: 0, parts: [] })).toBe('Mutasi: 0 baris');
  });

  it('is found by status, order, text and amount however written, and sorted by amount or as in the files', () => {
    const places = (query: Partial<Parameters<typeof findRows>[1]>) =>
      findRows(rows, { status: '', text: '', sort: 'status', ...query }).map(
        ({ row, source }) => `${source} ${row}`,
      );
    expect(places({ status: 'paired' })).toEqual(['mutasi 2']);
    for (const text of ['ev-1', 'budi', '100.075']) expect(places({ text }), text).toEqual(['mutasi 2']);
    expect(places({ text: 'zzz' })).toEqual([]);
    expect(places({ sort: 'amount' })[0]).toBe('mutasi 2');
    expect(places({ sort: 'row' }).slice(0, 2)).toEqual(['mutasi 2', 'mutasi 3']);
  });

  it('is shown fifty at a time', () => {
    const many = Array.from({ length: 120 }, () => rows[0]).filter((row) => row !== undefined);
    const page = queryRows(many, { status: '', text: '', sort: 'status', offset: 100 });
    expect([page.rows.length, page.count]).toEqual([20, 120]);
  });

  it('is a table with a heading for every cell', () => {
    const [head = [], ...body] = exportTable(rows);
    expect(body.every((row) => row.length === head.length)).toBe(true);
    const reason = 'Satu pembayaran, satu pesanan, nominal sama.';
    const paired = ['Cocok', 'mutasi', 2, '', 100_075, 'BUDI', 'EV-1 (Rp 100.075)', reason];
    expect(body.at(-1)).toEqual(paired);
  });

  it('accounts for every row, whatever the files hold', () => {
    const cell = fc.oneof(fc.string(), fc.integer({ min: 0, max: 300 }).map(String));
    const cells = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 25 });
    fc.assert(
      fc.property(cells, cells, (money, pending) => {
        const { mutations, orders } = check(money, pending);
        expect([mutations.rows, orders.rows]).toEqual([money.length + 1, pending.length + 1]);
      }),
    );
  });
});

describe('before the files are matched', () => {
  it.each([
    [{}, ['kedua berkas']],
    [{ mutations: {} }, ['kedua berkas', 'kolom uang masuk']],
    [{ mutations: { amount: [1] }, orders: {} }, ['kolom nomor pesanan', 'kolom total']],
    [{ mutations: { credit: [1] }, orders: { order: [0], due: [1] } }, []],
  ])('of %j is missing: %j', (files, missing) => expect(missingParts(files)).toEqual(missing));

  it('says so, or that it can begin', () => {
    expect(readinessLine(['kedua berkas', 'kolom total'])).toBe('Masih perlu: kedua berkas, kolom total.');
    expect(readinessLine([])).toBe('Siap dicocokkan.');
  });
});

describe('a page of rows', () => {
  it('says which rows it shows', () => {
    expect(pageLine(50, 50, 45_000)).toBe('Baris 51–100 dari 45.000');
    expect(pageLine(0, 0, 0)).toBe('Tidak ada baris seperti ini.');
  });

  it('gives each row as one line to copy, without what is empty', () => {
    const lines = rows.map(rowLine);
    expect(lines).toContain('Pesanan belum dibayar | pesanan baris 3 | Rp 20.033 | EV-2');
    expect(lines.at(-1)).toBe('Cocok | mutasi baris 2 | Rp 100.075 | EV-1 (Rp 100.075) | BUDI');
  });
});
