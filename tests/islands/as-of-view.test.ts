import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, viewAsOf } from '../../src/islands/as-of/as-of-view.ts';
import { type RevisionsFile, revisionsFile } from '../../src/site/api.ts';
import { guideWith, revisionFile } from '../fixtures/guide.ts';
import { itHolds } from '../fixtures/property.ts';
import { someDay, someRevisions } from '../fixtures/revision-records.ts';

const file = revisionsFile(guideWith());

function rowsOn(date: string, from = file) {
  const view = viewAsOf(from, date);
  if (view.kind !== 'guide') throw new Error(view.line);
  return Object.fromEntries(view.areas.flatMap(({ rows }) => rows).map((row) => [row.title, row]));
}

describe('the guide as of a day', () => {
  it('links each page to the revision of that day', () => {
    const days = ['2023-12-31', '2024-01-01', '2030-01-01'];
    const watering = days.map((day) => rowsOn(day)['Menyiram tanaman']);
    expect(watering[0]?.standing).toBe('in-force');
    expect(watering.map((row) => row?.url)).toEqual(
      ['awal', '2024-01-01', '2030-01-01'].map(
        (revision, index) => `/kebun/siram-tanaman/${revision}/?tanggal=${days[index]}`,
      ),
    );
  });

  it('says that there is no rule yet instead of taking the nearest', () => {
    expect(rowsOn('2023-12-31')['Memasak nasi']).toEqual({
      title: 'Memasak nasi',
      standing: 'none',
      label: 'Belum ada ketentuan',
      detail: 'Mulai berlaku 1 Januari 2024',
      url: undefined,
    });
  });

  it('tells a page that waits for its rule from one that has one', () => {
    expect(rowsOn('2024-02-01').Memanen?.label).toBe('Menunggu aturan');
  });

  it('keeps a removed page readable', () => {
    const change = { kind: 'removed', summary: 'Dicabut.' };
    const files = { 'guide/dapur/masak-nasi/2024-03-01.md': revisionFile({ change }) };
    const removed = revisionsFile(guideWith(files));
    expect(rowsOn('2024-03-01', removed)['Halaman rekaan']).toMatchObject({ label: 'Dicabut' });
  });

  it('refuses a day that does not exist, quoting it', () => {
    for (const date of ['2023-02-30', '01/11/2023', 'kemarin', '<b>']) {
      const quoted = expect.stringContaining(`“${date}”`);
      expect(viewAsOf(file, date)).toMatchObject({ kind: 'unreadable-date', line: quoted });
    }
    expect(viewAsOf(file, '2024-02-29').kind).toBe('guide');
  });

  const files = fc.array(someRevisions, { minLength: 1 }).map(
    (pages): RevisionsFile => ({
      areas: [{ id: 'kebun', label: 'Kebun' }],
      pages: pages.map((each, index) => ({ id: `kebun/${index}`, area: 'kebun', revisions: each })),
    }),
  );

  itHolds(
    'counts what it lists, by the words of the list, and every link has the day',
    [files, someDay],
    (from, on) => {
      const view = viewAsOf(from, on);
      if (view.kind !== 'guide') throw new Error(view.line);
      const rows = view.areas.flatMap((area) => area.rows);
      const [, all, counts = ''] = /dari (\d+) halaman: (.+)$/.exec(view.line) ?? [];
      expect(Number(all)).toBe(rows.length);
      const listed = [...Map.groupBy(rows, ({ label }) => label.toLowerCase())];
      expect(counts.split(', ').sort()).toEqual(listed.map(([label, of]) => `${of.length} ${label}`).sort());
      for (const { url, standing } of rows) {
        expect(url === undefined).toBe(standing === 'none');
        if (url) expect(url).toMatch(new RegExp(`/\\?tanggal=${on}$`));
      }
    },
  );

  it('takes the day of the address, else today', () => {
    expect(dateOf('?tanggal=2023-11-01', '2026-01-01')).toBe('2023-11-01');
    expect(dateOf('?tanggal=', '2026-01-01')).toBe('2026-01-01');
    expect(dateOf('', '2026-01-01')).toBe('2026-01-01');
  });
});
