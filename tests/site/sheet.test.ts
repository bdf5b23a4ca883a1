import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { writeSheet } from '../../src/site/sheet.ts';
import { guideWith, removed, revisionFile } from '../fixtures/guide.ts';
import { soundText } from '../fixtures/overlay.ts';

const site = new URL('https://panduan.example/');

function rowsOf(files: Record<string, string> = {}): string[][] {
  const { data, errors } = Papa.parse<string[]>(writeSheet(guideWith(files), site).trimEnd());
  expect(errors).toEqual([]);
  return data;
}

it('the sheet holds each page in force with its answer, day and link', () => {
  const [head, ...rows] = rowsOf();
  expect(head).toEqual([
    'Area',
    'Halaman',
    'Untuk agen',
    'Berlaku sejak',
    'Tautan',
    'Menunggu dicocokkan dengan',
  ]);
  expect(rows).toHaveLength(3);
  const link = 'https://panduan.example/kebun/siram-tanaman/';
  const answer = 'Siram tanaman dua kali sehari, pagi dan sore.';
  expect(rows).toContainEqual(['Kebun', 'Menyiram tanaman', answer, '2024-01-01', link, '']);
  expect(rows.find(([, title]) => title === 'Memanen')?.[3]).toBe('menunggu aturan');
});

it('its lines end as RFC 4180 asks', () => {
  expect(writeSheet(guideWith(), site)).toMatch(/^(?:[^\r\n]+\r\n)+$/);
});

const pageWith = (fields: Record<string, unknown>) => ({
  'guide/dapur/x/2024-01-01.md': revisionFile(fields),
});

it.each(['=SUM(A1)', '+62', '-1', '@SUM(A1)', '\tx', '＝SUM(A1)'])(
  'no cell starts a formula: %s',
  (answer) => {
    const rows = rowsOf(pageWith({ answer: `${answer} sisa`, title: answer.trim() }));
    const row = rows.find(([, , text]) => text?.includes('sisa'));
    for (const cell of row ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r＝]/);
    expect(row?.[2]).toContain(answer.trim());
  },
);

it('quotes, commas and quotation marks are brought through', () => {
  const answer = 'Kata "resi", lalu; koma';
  expect(rowsOf(pageWith({ answer })).map((row) => row[2])).toContain(answer);
  expect(writeSheet(guideWith(pageWith({ answer })), site)).toContain(',"Kata ""resi"", lalu; koma",');
});

it('an answer that was not read against what is in force says so', () => {
  const page = 'guide/kebun/siram-tanaman/2024-01-01.md';
  const unread = soundText(page).replace('2024-03-01, 2024-04-01]', '2024-03-01]');
  const row = rowsOf({ [page]: unread }).find(([, title]) => title === 'Menyiram tanaman');
  expect(row?.at(-1)).toBe('Lama menyiram');
});

it('a removed page is left out', () => {
  expect(rowsOf({ 'guide/dapur/masak-nasi/2024-03-01.md': revisionFile(removed) })).toHaveLength(3);
});
