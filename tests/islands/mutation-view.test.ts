import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPayments } from '../../src/domain/mutations/match.ts';
import { readMutations } from '../../src/domain/mutations/mutations.ts';
import { readOrders } from '../../src/domain/mutations/orders.ts';
import { accountLine, accounts } from '../../src/islands/mutation-check/accounts.ts';
import {
  fileLine,
  missingParts,
  pageLine,
  readinessLine,
  rowLine,
  stuckLine,
} from '../../src/islands/mutation-check/mutation-view.ts';
import {
  exportTable,
  findRows,
  formulaStart,
  queryRows,
  resultRows,
  statuses,
} from '../../src/islands/mutation-check/result-rows.ts';
import { summaryText } from '../../src/islands/mutation-check/summary-text.ts';

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
  it('puts first what is paid and waits, and proposes a payment on both sides', () => {
    expect(rows.map(({ status, row, source }) => [status, source, row])).toEqual([
      ['paired', 'mutasi', 2],
      ['without-code', 'mutasi', 3],
      ['without-code', 'pesanan', 3],
      ['unreadable', 'mutasi', 4],
      ['unreadable', 'pesanan', 4],
      ['unmatched', 'mutasi', 6],
    ]);
  });

  it('says where every row ended', () => {
    expect(accountLine('Mutasi', mutations)).toBe(
      'Mutasi: 6 baris = 1 status belum berubah + 1 tanpa kode unik + 1 tidak cocok + 1 tidak terbaca + 1 judul kolom + 1 kosong atau nol',
    );
    expect(accountLine('Pesanan', orders)).toBe(
      'Pesanan: 4 baris = 1 status belum berubah + 1 mungkin dibayar dengan nominal lain + 1 tidak terbaca + 1 judul kolom',
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
    const reason = 'Satu pembayaran dan satu pesanan yang menunggu, nominalnya sama.';
    const paired = [statuses.paired, 'mutasi', 2, '', 100_075, 'BUDI', 'EV-1 (Rp 100.075)', reason];
    expect(body[0]).toEqual(paired);
  });

  it.each([
    '=1+1',
    '+62',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r\n=1',
    '\u200B=1',
    '  =1',
    '＝1',
    '＋1',
    '\u00A0＠A',
    '\u202E-1',
  ])('escapes %j as a formula, on any line', (text) => {
    expect(formulaStart.test(text)).toBe(true);
    expect(formulaStart.test(`TRF ${text}`)).toBe(false);
  });

  it('is a message for the team: what waits for its status, and how much is left, without payers', () => {
    expect(summaryText(rows, '2026-11-26')).toBe(
      [
        'Cek mutasi 26 November 2026',
        'Uang masuk, status belum berubah: 1 (Rp 100.075)',
        '- EV-1 (Rp 100.075), mutasi baris 2',
        'Tanpa kode unik: 1',
        'Tidak terbaca: 1',
        'Tidak cocok dengan pesanan: 1',
      ].join('\n'),
    );
    const many = Array.from({ length: 25 }, () => rows[0]).filter((row) => row !== undefined);
    expect(summaryText(many, '2026-11-26')).toMatch(
      /25 \(Rp 2\.501\.875\)(?:\n- EV-1.*){20}\n- dan 5 lagi di CSV$/,
    );
    expect(stuckLine(0)).toBe('Tidak ada uang masuk yang status pesanannya belum berubah');
    expect(stuckLine(1200)).toBe('1.200 uang masuk, status belum berubah');
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
    [{ mutations: { amount: [] }, orders: { order: [0] } }, ['kolom uang masuk', 'kolom total']],
    [{ mutations: { credit: [1] }, orders: { order: [0], due: [1] } }, []],
  ])('of %j is missing: %j', (files, missing) => expect(missingParts(files)).toEqual(missing));

  it('says how a file was read', () => {
    const view = { rows: 1200, names: ['a', 'b'], header: 7, separator: ';' };
    expect(fileLine(view)).toBe('1.200 baris, 2 kolom, judul kolom di baris 8, pemisah titik koma');
    expect(fileLine({ ...view, header: -1, separator: undefined })).toBe(
      '1.200 baris, 2 kolom, tanpa judul kolom',
    );
  });

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
    expect(lines).toContain(
      'Tanpa kode unik | pesanan baris 3 | Rp 20.033 | EV-2 | Rp 20.000, mutasi baris 3',
    );
    expect(lines[0]).toBe(`${statuses.paired} | mutasi baris 2 | Rp 100.075 | EV-1 (Rp 100.075) | BUDI`);
  });
});
