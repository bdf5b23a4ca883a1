import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMutationTable } from '../../../src/domain/mutations/mutation-table.ts';
import { readMutations } from '../../../src/domain/mutations/mutations.ts';
import { itHolds } from '../../fixtures/property.ts';

/** Reads lines whose cells are apart by `;`. */
function read(...lines: string[]) {
  const records = lines.map((line) => line.split(';'));
  const table = findMutationTable(records);
  return { table, ...readMutations(records, table) };
}

const kinds = ({ rows, aside, unreadable }: ReturnType<typeof read>) =>
  [
    ...rows.map(({ row, amount }) => [row, amount] as const),
    ...aside.map(({ row, kind }) => [row, kind] as const),
    ...unreadable.map(({ row, why }) => [row, why] as const),
  ]
    .sort(([a], [b]) => a - b)
    .map(([, kind]) => kind);

const cut = (cells: number, columns: number) =>
  `Ada ${cells} kolom, padahal tabelnya ${columns}: pemisahnya ada di dalam isi`;

describe('the columns of a bank export', () => {
  it.each([
    [
      'Tanggal;Keterangan;Debit;Kredit;Saldo',
      { date: [0], text: [1], debit: [2], credit: [3], balance: [4] },
    ],
    ['TGL.;URAIAN;NOMINAL', { date: [0], text: [1], amount: [2] }],
    [
      'NOREK;TGL_TRAN;DESK_TRAN;MUTASI_DEBET;MUTASI_KREDIT;SALDO_AKHIR_MUTASI',
      { date: [1], text: [2], debit: [3], credit: [4], balance: [5] },
    ],
    [
      'AccountNo;Ccy;PostDate;Remarks;AdditionalDesc;Debit Amount;Credit Amount;Close Balance',
      { date: [2], text: [3, 4], debit: [5], credit: [6], balance: [7] },
    ],
    ['Val. Date;Date;Description;Description;Amount', { date: [1, 0], text: [2, 3], amount: [4] }],
    ['Tanggal;Rekening Debit;Kartu Kredit;Uang Masuk', { date: [0], credit: [3] }],
    ['Date;Details;Net Amount;Amount;Fee', { date: [0], text: [1], amount: [3, 2] }],
  ])('%s are known by their names', (header, columns) => {
    expect(read(header).table.columns).toMatchObject(columns);
  });

  it('are of marks or of amounts as their cells say', () => {
    expect(read('Tanggal;Debit/Kredit;Jumlah', '03/11;DB;5.000').table.columns).toMatchObject({
      mark: [1],
      amount: [2],
    });
    expect(read('Tanggal;Debit/Kredit', '03/11;-5.000').table.columns).toMatchObject({ amount: [1] });
    expect(read('Tanggal;Mutasi;Jumlah', '03/11;CR;5.000').table.columns).toMatchObject({
      mark: [1],
      amount: [2],
    });
    expect(read('Tanggal;Jumlah;', '03/11;5.000;CR').table.columns).toMatchObject({ amount: [1], mark: [2] });
    expect(read('Tanggal;Type;Jumlah', '03/11;PAYMENT;5.000').table.columns).not.toHaveProperty('mark');
  });

  it('are found by their cells where no name is known', () => {
    const table = read('0000;TRF BUDI;03/11/2026;5.000 CR', '0000;TRF SITI;04/11/2026;6.000 DB').table;
    expect(table).toMatchObject({ header: -1, first: 0, columns: { date: [2], text: [1], amount: [3] } });
    const named = read('Kapan;Siapa;Berapa', '03/11/2026;BUDI;5.000').table;
    expect(named).toMatchObject({ header: 0, names: ['Kapan', 'Siapa', 'Berapa'], columns: { amount: [2] } });
  });

  it('are known where their names stand in two lines, and where a second line repeats them', () => {
    const row = '03/11/2026;BUDI;;5.000;9.000';
    const columns = { date: [0], text: [1], debit: [2], credit: [3], balance: [4] };
    const split = read('Tanggal;Keterangan;Mutasi;;Saldo', ';;Debet;Kredit;', row);
    expect([split.table, kinds(split)]).toMatchObject([
      { header: 1, columns },
      ['preamble', 'preamble', 5000],
    ]);
    const bilingual = read('Tanggal;Keterangan;Debit;Kredit;Saldo', 'Date;Remarks;Debit;Credit;Balance', row);
    expect([bilingual.table, kinds(bilingual)]).toMatchObject([
      { header: 0, columns },
      ['header', 'summary', 5000],
    ]);
  });

  it('are not named by a line above the table, nor counted by a row that a separator made longer', () => {
    const rows = ['0000;03/11/2026;6.000;TOKO;CABANG', '0000;03/11/2026;-5.000;BUDI CONTOH'];
    const { table, ...found } = read('Mata Uang;IDR', ...rows);
    expect([table.header, table.names.length]).toEqual([-1, 4]);
    expect(kinds({ table, ...found })).toEqual(['preamble', cut(5, 4), 'out']);
    const [long = '', short = ''] = rows;
    expect(read(long, short, long).table.names).toHaveLength(5);
  });

  it('are not amounts where all numbers are the same, count rows, or are below 1,000, nor texts marks', () => {
    const numbered = [
      '1;7001;BUDI;03/11/2026;5.000',
      '2;7001;SITI;03/11/2026;6.000',
      '3;7001;ANDI;03/11/2026;7.000',
    ];
    expect(read(...numbered).table.columns.amount).toEqual([4]);
    const counted = [
      '1001;BUDI;03/11/2026;5.000',
      '1002;SITI;03/11/2026;6.000',
      '1003;ANDI;03/11/2026;7.500',
    ];
    expect(read(...counted).table.columns.amount).toEqual([3]);
    const told = read('BIAYA ADM DEBIT;03/11/2026;5.000', 'TRF KREDIT BUDI;03/11/2026;6.000');
    expect(told.table.columns).toMatchObject({ text: [0], amount: [2] });
    expect(told.table.columns).not.toHaveProperty('mark');
    // Thousands without quotes in a file with commas.
    expect(read('03/11/2026;BUDI;100;075', '03/11/2026;SITI;250;012')).toMatchObject({
      direction: 'unknown',
      rows: [],
    });
  });

  it('are those of the header that is chosen by hand', () => {
    const records = ['Tanggal;Kredit', 'Tanggal;Kredit', '03/11;5.000'].map((line) => line.split(';'));
    expect(findMutationTable(records)).toMatchObject({ header: 0, first: 1 });
    expect(findMutationTable(records, 1)).toMatchObject({ header: 1, first: 2 });
    expect(findMutationTable(records, -1)).toMatchObject({ header: -1, first: 2 });
  });
});

describe('which way money went', () => {
  const [date, out] = ['03/11;A;', '04/11;B;'];
  it.each([
    [
      'a column for each way',
      'columns',
      [`Tgl;Ket;Debet;Kredit`, `${date};5.000`, `${out}6.000;0`],
      [5000, 'out'],
    ],
    [
      'the name of the only column',
      'credit',
      ['Tgl;Ket;Uang Masuk', `${date}5.000`, `${out}6.000`],
      [5000, 6000],
    ],
    [
      'marks beside the amounts',
      'marked',
      ['Tgl;Ket;Mutasi', `${date}5.000 CR`, `${out}6.000 DB`],
      [5000, 'out'],
    ],
    [
      'marks of money out alone',
      'marked',
      ['Tgl;Ket;Mutasi', `${date}5.000`, `${out}6.000 DB`],
      [5000, 'out'],
    ],
    [
      'a column of marks',
      'marked',
      ['Tgl;Ket;Mutasi;Tipe', `${date}5.000;K`, `${out}6.000;D`],
      [5000, 'out'],
    ],
    ['a minus', 'signed', ['Tgl;Ket;Jumlah', `${date}5.000`, `${out}\u22126.000`], [5000, 'out']],
    ['brackets', 'signed', ['Tgl;Ket;Jumlah', `${date}5.000`, `${out}(6.000)`], [5000, 'out']],
    [
      'the balances',
      'balance',
      ['Tgl;Ket;Jumlah;Saldo', '02/11;Saldo Awal;;9.000', `${date}5.000;14.000`, `${out}6.000;8.000`],
      ['summary', 5000, 'out'],
    ],
    [
      'balances from the newest on',
      'balance',
      ['Tgl;Ket;Jumlah;Saldo', `${out}6.000;8.000`, `${date}5.000;14.000`, '02/11;Saldo Awal;;9.000'],
      ['out', 5000, 'summary'],
    ],
  ])('is told by %s', (_, direction, lines, expected) => {
    const found = read(...lines);
    expect([found.direction, kinds(found)]).toEqual([direction, ['header', ...expected]]);
  });

  const unclear = 'Tidak jelas apakah uangnya masuk atau keluar';
  it.each([
    ['a column without a sign', ['Tgl;Ket;Jumlah', `${date}5.000`, `${out}6.000`]],
    ['amounts without names', [`${date}5.000;0`, `${out}0;6.000`]],
  ])('is unknown of %s: nothing is read', (_, lines) => {
    const found = read(...lines);
    expect([found.direction, found.rows]).toEqual(['unknown', []]);
  });

  it('is out for a minus or a mark of money out in a column of money in', () => {
    expect(
      kinds(read('Tgl;Ket;Debet;Kredit', `${date};-5.000`, `${date};6.000 DB`, `${date};7.000`)),
    ).toEqual(['header', 'out', 'out', 7000]);
  });

  it('is not told by a long text, nor by columns that only look like an amount and its balance', () => {
    const long = read(
      'Tgl;Jenis;Jumlah',
      '03/11;BAYAR UANG MASUK SEKOLAH;5.000',
      '03/11;TARIK TUNAI DI LUAR KOTA;6.000',
    );
    expect(long.direction).toBe('unknown');
    const swaying = [`${date}5.000;0`, `${date}0;5.000`, `${date}5.000;0`, `${date}0;5.000`];
    expect(read(...swaying)).toMatchObject({ direction: 'unknown', rows: [] });
  });

  it('is unknown of an amount without a mark where others have marks of both ways', () => {
    const found = read('Tgl;Ket;Mutasi', `${date}5.000 CR`, `${date}6.000 DB`, `${date}7.000`);
    expect(kinds(found)).toEqual(['header', 5000, 'out', unclear]);
  });

  it('is unknown of a row without a mark, or whose mark and sign disagree', () => {
    const found = read('Tgl;Ket;Jumlah;Tipe', `${date}5.000;`, `${out}-6.000;CR`, `${out}7.000;CR`);
    expect(kinds(found)).toEqual(['header', unclear, unclear, 7000]);
  });

  it('is never in for a column of money out, whatever else is missing', () => {
    const found = read('Tgl;Ket;Debet', `${date}5.000`);
    expect([found.direction, kinds(found)]).toEqual(['unknown', ['header', 'out']]);
  });
});

describe('the rows of a bank export', () => {
  const header = 'Tanggal;Keterangan;Debet;Kredit;Saldo';

  it('are payments, set aside, or unreadable, each with its number', () => {
    const found = read(
      'PT BANK CONTOH',
      'Periode;01/11/2026;30/11/2026',
      header,
      ';Saldo Awal;;;9.000',
      '03/11/2026;TRF BUDI;;100.075;109.075',
      '03/11/2026;TRF SITI;;abc;109.075',
      ' ; ;;;',
      '04/11/2026;BIAYA;5.000;;104.075',
      '04/11/2026;NOL;0;0;104.075',
      '04/11/2026;KOSONG;;;104.075',
      '04/11/2026;DUA;1.000;1.000;104.075',
      '04/11/2026;BUNGA;;12,34;104.087',
      '04/11/2026;PAJAK;2,34;;104.085',
      'Halaman 2',
      header,
      'PEND;TRF RINA;;7.000;111.085',
      ';TRF DARI HARI YANG SAMA;;8.000;119.085',
      '05/11/2026;TRF DARI BUDI; BEKASI;;9.000;128.085',
      ';;;3.000;',
      ';Total;5.000;115.075;',
      ';;5.000;115.075;',
      '05/11/2026;Saldo Akhir;;;128.085',
    );
    expect(kinds(found)).toEqual([
      'preamble',
      'preamble',
      'header',
      'summary',
      100_075,
      'Nominal “abc” tidak terbaca',
      'blank',
      'out',
      'blank',
      'Nominalnya kosong',
      'Uang masuk dan uang keluarnya terisi dua-duanya',
      'Nominal “12,34” punya sen',
      'out',
      'summary',
      'header',
      7_000,
      8_000,
      'Ada 6 kolom, padahal tabelnya 5: pemisahnya ada di dalam isi',
      'Tanpa tanggal dan keterangan: mungkin baris jumlah',
      'summary',
      'summary',
      'summary',
    ]);
    expect(found.rows[0]).toEqual({
      row: 5,
      amount: 100_075,
      date: '03/11/2026',
      day: '2026-11-03',
      text: 'TRF BUDI',
    });
  });

  it('are payments though their text begins as a total does', () => {
    const found = read(header, '03/11/2026;TOTAL CONTOH;;5.000;', '03/11/2026;SALDO AWAL DOMPET;;6.000;');
    expect(kinds(found)).toEqual(['header', 5000, 6000]);
  });

  it('join all descriptions in one line', () => {
    const [found] = read('Tgl;Description;Description;Kredit', '03/11;TRF\n BUDI ;EV-1;5.000').rows;
    expect(found?.text).toBe('TRF BUDI EV-1');
  });

  it.each([
    ['an amount', ['Tanggal;Keterangan;Kredit;', '03/11;BUDI;100;075', '03/11;SITI;100;'], [cut(4, 3), 100]],
    // Else this money out would stand in the column of money in.
    [
      'a text',
      [
        'Tanggal;Keterangan;Cabang;Debit;Kredit',
        '03/11;TOKO; CABANG 2;0000;1.000;',
        '03/11;SITI;0000;;5.000',
      ],
      [cut(6, 5), 5000],
    ],
    [
      'every balance',
      ['Tanggal;Saldo;Debit;Kredit', '03/11;5;000;;1.001', '03/11;5;000;1.001;'],
      [cut(5, 4), cut(5, 4)],
    ],
    [
      'every date',
      ['Tanggal;Ket;Cabang;Debit;Kredit', 'Senin; 03/11/2026;TRF;0000;1.000;'],
      ['Tanggalnya ada di kolom lain'],
    ],
    [
      'an amount before the date',
      ['Kredit;Ket;Tanggal;Debit', '1.001;0;TOTAL CONTOH;03/11/2026', '5.000;BUDI;03/11/2026;'],
      ['Tanggalnya ada di kolom lain', 5000],
    ],
    [
      'no line from the next',
      ['Tanggal;Ket;Kredit', '03/11/2026;BUDI;5.000', '03/11/2026\n04/11/2026;SITI;'],
      [5000, 'Nominalnya kosong'],
    ],
  ])('cannot be read where a separator cuts %s', (_, lines, expected) => {
    expect(kinds(read(...lines))).toEqual(['header', ...expected]);
  });

  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      'Tanggal',
      'Debit',
      'Kredit',
      'Total',
      'CR',
      'DB',
      '03/11/2026',
      '-5.000',
      '1.234,00',
    ),
    fc.integer().map(String),
  );
  const tables = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 30 });
  itHolds('are each in exactly one list, whatever stands in them', [tables], (records) => {
    const { rows, aside, unreadable } = readMutations(records, findMutationTable(records));
    const found = [...rows, ...aside, ...unreadable].map(({ row }) => row).sort((a, b) => a - b);
    expect(found).toEqual(records.map((_, i) => i + 1));
  });
});
