import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeSheet } from '../../src/site/sheet.ts';
import { guideWith, revisionFile } from '../fixtures/guide.ts';

const site = new URL('https://panduan.example/');

function rowsOf(files: Record<string, string> = {}): string[][] {
  const { data, errors } = Papa.parse<string[]>(writeSheet(guideWith(files), site).trimEnd());
  expect(errors).toEqual([]);
  return data;
}

describe('the sheet', () => {
  it('holds each page in force with its answer, day and link', () => {
    const rows = rowsOf();
    expect(rows[0]).toEqual(['Area', 'Halaman', 'Jawaban inti', 'Berlaku sejak', 'Tautan']);
    expect(rows).toContainEqual([
      'Kebun',
      'Menyiram tanaman',
      'Siram tanaman dua kali sehari, pagi dan sore.',
      '2024-01-01',
      'https://panduan.example/kebun/siram-tanaman/',
    ]);
    expect(rows).toHaveLength(4);
  });

  it('ends its lines as RFC 4180 asks', () => {
    expect(writeSheet(guideWith(), site)).toMatch(/^(?:[^\r\n]+\r\n)+$/);
  });

  it.each(['=SUM(A1)', '+62', '-1', '@SUM(A1)', '\tx', '＝SUM(A1)'])(
    'no cell starts a formula: %s',
    (answer) => {
      const rows = rowsOf({
        'guide/dapur/x/2024-01-01.md': revisionFile({ answer: `${answer} sisa`, title: answer.trim() }),
      });
      const row = rows.find(([, , text]) => text?.includes('sisa'));
      for (const cell of row ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r＝]/);
      expect(row?.[2]).toContain(answer.trim());
    },
  );

  it('brings quotes, commas and quotation marks through', () => {
    const answer = 'Kata "resi", lalu; koma';
    const files = { 'guide/dapur/x/2024-01-01.md': revisionFile({ answer }) };
    expect(rowsOf(files).map((row) => row[2])).toContain(answer);
    expect(writeSheet(guideWith(files), site)).toContain(',"Kata ""resi"", lalu; koma",');
  });

  it('leaves out a removed page', () => {
    const change = { kind: 'removed', summary: 'Dicabut.' };
    expect(rowsOf({ 'guide/dapur/masak-nasi/2024-03-01.md': revisionFile({ change }) })).toHaveLength(3);
  });
});
