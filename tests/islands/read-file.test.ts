import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { findMutationTable, findOrderTable } from '../../src/domain/mutations/mutation-table.ts';
import { readMutations } from '../../src/domain/mutations/mutations.ts';
import { readOrders } from '../../src/domain/mutations/orders.ts';
import { mutationProblems, readFile } from '../../src/islands/mutation-check/read-file.ts';
import { bankExport } from '../fixtures/bank-export.ts';

const read = (source: string | Blob, mostRows?: number) =>
  readFile(source, { findTable: findMutationTable, ...(mostRows && { mostRows }) });
const bytesOf = (text: string) => Uint8Array.from(text, (each) => each.charCodeAt(0));

describe('a text', () => {
  it.each([
    ['commas', 'Tgl,Kredit\n1/2,5000\n'],
    ['semicolons', 'Tgl;Kredit\r\n1/2;5000'],
    ['tabs', 'Tgl\tKredit\r1/2\t5000\r'],
    ['bars', 'Tgl|Kredit\n1/2|5000'],
    ['a byte order mark', '\uFEFFTgl,Kredit\n1/2,5000'],
    ['quotes', '"Tgl","Kredit"\n"1/2","5000"'],
    ['each line in one cell', '"Tgl,Kredit"\n"1/2,5000"'],
  ])('is read with %s', async (_, text) => {
    const expected = {
      records: [
        ['Tgl', 'Kredit'],
        ['1/2', '5000'],
      ],
      problems: [],
    };
    expect(await read(text)).toMatchObject(expected);
    expect(await read(new Blob([text]))).toMatchObject(expected);
  });

  it('is read with the separator of its table, not that of the lines above', async () => {
    const above = 'PT CONTOH, BANDUNG, INDONESIA\nPeriode, 1, 2, 3\nSaldo: 1,234,567.00, 2,345.00\n';
    const { records } = await read(`${above}Tanggal;Keterangan;Kredit\n03/11/2026;BUDI;1.500,00`);
    expect(records.at(-1)).toEqual(['03/11/2026', 'BUDI', '1.500,00']);
  });

  it.each(['\t', '|'])('is read with %j though its amounts and dates have commas', async (separator) => {
    const rows = ['1.001,0', '-2.000,0'].map((amount) => [amount, 'TRF', '0000', 'Senin, 02 November 2026']);
    const text = `${rows.map((cells) => cells.join(separator)).join('\n')}\n`;
    expect((await read(text)).records).toEqual(rows);
    expect((await read(`${text}Saldo Akhir : 6,131,096.00`)).records.slice(0, 2)).toEqual(rows);
  });

  it('is read with the separator that it names, or that is chosen by hand', async () => {
    expect((await read('sep=|\na,b|c')).records).toEqual([
      ['sep=', ''],
      ['a,b', 'c'],
    ]);
    const chosen = await readFile('a,b|c', { findTable: findMutationTable, separator: '|' });
    expect(chosen.records).toEqual([['a,b', 'c']]);
  });

  it('loses no row to a quote that is not closed', async () => {
    const { records, problems } = await read('Tgl;Ket;Kredit\n1/2;"A;100\n2/2;"B; C";200\n3/2;D;300');
    expect(records.slice(1)).toEqual([
      ['1/2', 'A', '100'],
      ['2/2', 'B; C', '200'],
      ['3/2', 'D', '300'],
    ]);
    expect(problems[0]).toContain('tanda kutip tidak ditutup');
  });

  it('says what is wrong with it', async () => {
    expect(await read(' \n')).toEqual({ records: [], problems: ['Tidak ada isinya.'] });
    expect((await read('satu\ndua\n')).problems[0]).toContain('Hanya satu kolom');
    const cut = await read('a,b\n1,2\n3,4\n5,6\n7,8\n', 3);
    expect(cut.records).toHaveLength(3);
    expect(cut.problems).toEqual(['Hanya 3 baris pertama yang dibaca.']);
    const broken = { arrayBuffer: () => Promise.reject(new Error('gone')) } as Blob;
    expect((await read(broken)).problems[0]).toContain('tidak bisa dibuka');
  });
});

it('payments that stand in a file twice are counted, and a direction that nothing says is named', () => {
  const row = ['03/11/2026', 'BUDI', '5.000'];
  expect(mutationProblems('columns', [row, ['03/11/2026', 'SITI', '5.000']])).toEqual([]);
  expect(mutationProblems('columns', [row, row, row])[0]).toContain('2 baris kembar persis');
  expect(mutationProblems('unknown', [])[0]).toContain('Arah uangnya tidak terbaca');
});

describe('another format', () => {
  const old = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0';
  it.each([
    ['PDF', '%PDF-1.7\n%\xE2\xE3'],
    ['Excel lama', old],
    ['HTML', '\xEF\xBB\xBF<html xmlns:x="urn:x"><table>'],
    ['HTML', '<TABLE border=1>'],
    ['XML', '<?xml version="1.0"?><Workbook>'],
    ['MT940', ':20:STARTUMS\n:25:0000000000\n:60F:C261103IDR5000,00'],
    ['MT940', '{1:F01BANKIDJAXXXX0000000000}'],
    ['OFX', 'OFXHEADER:100'],
    ['JSON', '[{"tanggal":"03/11/2026"}]'],
    ['RTF', '{\\rtf1\\ansi'],
    ['gambar', '\x89PNG\r\n\x1A\n'],
    ['gambar', '\xFF\xD8\xFF\xE0\0\x10JFIF'],
    ['gambar', '\0\0\0\x18ftypheic'],
    ['kompresi', '\x1F\x8B\x08\0'],
    ['ZIP', 'PK\x03\x04\x14\0'],
    ['biner', 'a,b\n1,\0\0\0'],
  ])('is named: %s', async (name, start) => {
    const { records, problems } = await read(new Blob([bytesOf(start)]));
    expect(records).toEqual([]);
    expect(problems).toEqual([
      expect.stringMatching(new RegExp(`^Ini berkas ${name}.*Ekspor lagi sebagai CSV atau XLSX\\.$`)),
    ]);
  });
});

describe('a workbook', () => {
  const blobOf = async (...sheets: (string | number | Date | null)[][][]) =>
    new Blob([
      new Uint8Array(await writeXlsx({ sheets: sheets.map((rows, i) => ({ name: `L${i}`, rows })) })),
    ]);

  it('is read with its dates, numbers and gaps', async () => {
    const day = new Date(Date.UTC(2026, 10, 3));
    const time = new Date(Date.UTC(2026, 10, 3, 8, 14, 22));
    const rows = [
      ['Tanggal', 'Ket', 'Kredit'],
      [],
      [day, null, 100_075],
      [time, 'A', 1_234.5],
      ['03/11/2026', 'B', 0.1 + 0.2],
    ];
    expect((await read(await blobOf(rows))).records).toEqual([
      ['Tanggal', 'Ket', 'Kredit'],
      [],
      ['2026-11-03', '', '100075'],
      ['2026-11-03 08:14:22', 'A', '1234.5000'],
      ['03/11/2026', 'B', '0.3000'],
    ]);
  });

  it('is read from the sheet with the table, and says where others have one', async () => {
    const cover = [['PT CONTOH']];
    const table = [
      ['Tanggal', 'Kredit'],
      ['03/11/2026', 5000],
      ['04/11/2026', 6000],
    ];
    const file = await read(await blobOf(cover, table.slice(0, 2), table));
    expect(file).toEqual({
      records: [
        ['Tanggal', 'Kredit'],
        ['03/11/2026', '5000'],
        ['04/11/2026', '6000'],
      ],
      problems: ['1 lembar lain juga berisi tabel, tetapi tidak dibaca.'],
    });
  });

  it('is read though all stands in the first column', async () => {
    const { records } = await read(await blobOf([['Tanggal;Kredit'], ['03/11/2026;5.000']]));
    expect(records).toEqual([
      ['Tanggal', 'Kredit'],
      ['03/11/2026', '5.000'],
    ]);
  });
});

describe('whatever the bytes', () => {
  const cut = fc.tuple(
    bankExport,
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 20 }),
  );
  const fuzzed = cut.map(([{ bytes }, changes]) => {
    const changed = bytes.slice();
    for (const [at, byte] of changes) changed[at % changed.length] = byte;
    return changed;
  });
  const any = fc.oneof(fuzzed, fc.uint8Array({ maxLength: 500 }));

  it('each row is in exactly one list', async () => {
    await fc.assert(
      fc.asyncProperty(any, async (bytes) => {
        const blob = new Blob([new Uint8Array(bytes)]);
        const bank = (await readFile(blob, { findTable: findMutationTable })).records;
        const shop = (await readFile(blob, { findTable: findOrderTable })).records;
        for (const [records, { rows, aside, unreadable }] of [
          [bank, readMutations(bank, findMutationTable(bank))] as const,
          [shop, readOrders(shop, findOrderTable(shop))] as const,
        ]) {
          const found = [...rows, ...aside, ...unreadable].map(({ row }) => row).sort((a, b) => a - b);
          expect(found).toEqual(records.map((_, i) => i + 1));
        }
      }),
      { numRuns: 300 },
    );
  });
});
