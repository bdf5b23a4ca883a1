import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GuideClock, parseAddress, viewAsOf, writeAddress } from '../../src/islands/as-of/as-of-view.ts';
import type { RevisionsFile } from '../../src/schemas/guide-file.ts';
import { revisionsFile } from '../../src/site/api.ts';
import { fileWith, revisionFile } from '../fixtures/guide.ts';
import { itHolds } from '../fixtures/property.ts';
import { someDay, someRevisions } from '../fixtures/revision-records.ts';

const today = '2031-01-01';
const file = revisionsFile(fileWith());

function rowsOn(date: string, from = file, clock: GuideClock = 'now') {
  const view = viewAsOf(from, date, clock, today);
  if (!view.other) throw new Error(view.line);
  return Object.fromEntries(view.areas.flatMap(({ rows }) => rows).map((row) => [row.title, row]));
}

describe('the guide as of a day', () => {
  it('links each page to the revision of that day', () => {
    const days = ['2023-12-31', '2024-01-01', '2030-01-01'];
    const watering = days.map((day) => rowsOn(day)['Menyiram tanaman']);
    expect(watering[0]?.label).toBe('Berlaku');
    expect(watering.map((row) => row?.url)).toEqual(
      ['awal', '2024-01-01', '2030-01-01'].map(
        (revision, index) => `/kebun/siram-tanaman/${revision}/?tanggal=${days[index]}`,
      ),
    );
  });

  it('says that there is no rule yet instead of taking the nearest', () => {
    expect(rowsOn('2023-12-31')['Memasak nasi']).toEqual({
      title: 'Memasak nasi',
      label: 'Belum ada ketentuan',
      tone: 'past',
      detail: 'Mulai berlaku 1 Januari 2024',
      url: undefined,
      difference: undefined,
    });
  });

  it('tells a page that waits for its rule from one that has one', () => {
    expect(rowsOn('2024-02-01').Memanen?.label).toBe('Menunggu aturan');
  });

  it('speaks of the name that a page had on the day', () => {
    const files = {
      'guide/dapur/tanak/2024-01-01.md': revisionFile({ title: 'Menanak' }),
      'moved.yaml':
        '- { from: dapur/beras, to: dapur/nasi, date: 2024-02-01 }\n- { from: dapur/nasi, to: dapur/tanak, date: 2024-03-01 }\n',
    };
    const moved = revisionsFile(fileWith(files));
    const detailOn = (day: string) => rowsOn(day, moved).Menanak?.detail;
    expect(detailOn('2024-01-31')).toBe('sejak 1 Januari 2024, waktu itu di /dapur/beras/');
    expect(detailOn('2024-02-29')).toBe('sejak 1 Januari 2024, waktu itu di /dapur/nasi/');
    expect(detailOn('2024-03-01')).toBe('sejak 1 Januari 2024');
  });

  it('keeps a removed page readable', () => {
    const change = { kind: 'removed', summary: 'Dicabut.' };
    const files = { 'guide/dapur/masak-nasi/2024-03-01.md': revisionFile({ change }) };
    const removed = revisionsFile(fileWith(files));
    expect(rowsOn('2024-03-01', removed)['Halaman rekaan']).toMatchObject({ label: 'Dicabut' });
  });

  it('refuses a day that does not exist, quoting it', () => {
    for (const date of ['2023-02-30', '01/11/2023', 'kemarin', '<b>']) {
      const quoted = expect.stringContaining(`“${date}”`);
      expect(viewAsOf(file, date, 'now', today)).toEqual({ line: quoted, areas: [], other: undefined });
    }
    expect(viewAsOf(file, '2024-02-29', 'now', today).other).toBeDefined();
  });

  it('says once that nobody knows since when', () => {
    const row = rowsOn('2001-01-01')['Menyiram tanaman'];
    expect(row).toMatchObject({ label: 'Tanggal tidak diketahui', detail: 'sampai 31 Desember 2023' });
  });

  it('says of a day to come that it is one, by both clocks alike', () => {
    const [now, then] = (['now', 'then'] as const).map((clock) => viewAsOf(file, today, clock, '2030-12-31'));
    expect(now?.line).toMatch(/^Hari itu belum tiba\. Menurut panduan hari ini: pada 1 Januari 2031, dari /);
    expect(now?.other).toBeUndefined();
    expect(then).toEqual(now);
  });

  it('says of what is waited for since when, and of what has ended nothing of a beginning', () => {
    expect(rowsOn('2024-01-31').Memanen?.detail).toBe('Ditunggu sejak 1 Februari 2024');
    const ended = JSON.stringify({
      ...{ kind: 'duration-hours', title: 'Libur', page: 'dapur/masak-nasi' },
      rows: [
        {
          from: '2023-01-01',
          lastDay: '2023-12-31',
          state: 'assumed',
          value: { hours: 1, count: 'working' },
        },
      ],
    });
    const row = rowsOn('2024-01-01', revisionsFile(fileWith({ 'policy/libur.yaml': ended }))).Libur;
    expect(row).toMatchObject({ label: 'Belum ada ketentuan', detail: '' });
  });

  const files = fc.array(someRevisions, { minLength: 1 }).map(
    (pages): RevisionsFile => ({
      areas: [{ id: 'kebun', label: 'Kebun' }],
      pages: pages.map((each, index) => ({ id: `kebun/${index}`, area: 'kebun', revisions: each, held: [] })),
      values: [],
    }),
  );

  itHolds(
    'counts what it lists, by the words of the list, and every link has the day',
    [files, someDay, fc.constantFrom<GuideClock>('now', 'then')],
    (from, on, clock) => {
      const view = viewAsOf(from, on, clock, today);
      if (!view.other) throw new Error(view.line);
      const rows = view.areas.flatMap((area) => area.rows);
      const [, all, counts = ''] = /dari (\d+) halaman: (.+)$/.exec(view.line) ?? [];
      expect(Number(all)).toBe(rows.length);
      const listed = [...Map.groupBy(rows, ({ label }) => label.toLowerCase())];
      expect(counts.split(', ').sort()).toEqual(listed.map(([label, of]) => `${of.length} ${label}`).sort());
      for (const { url, label } of rows) {
        expect(url === undefined).toBe(/^Belum (ada ketentuan|tertulis)$/.test(label));
        if (url) expect(url).toMatch(new RegExp(`/\\?tanggal=${on}(#|$)`));
      }
    },
  );

  it('takes the day of the address, else today, and its clock', () => {
    expect(parseAddress('?tanggal=2023-11-01', today)).toEqual({ date: '2023-11-01', clock: 'now' });
    for (const none of ['?tanggal=', '', '?menurut=lain'])
      expect(parseAddress(none, today)).toEqual({ date: today, clock: 'now' });
    for (const clock of ['now', 'then'] as const)
      expect(parseAddress(writeAddress('2023-11-01', clock), today)).toEqual({ date: '2023-11-01', clock });
  });
});

describe('the two clocks', () => {
  const rice = 'guide/dapur/masak-nasi';
  const awaiting = {
    title: 'Memasak nasi',
    state: 'awaiting',
    correction: 'Dua gelas ternyata belum diputuskan.',
  };
  const value = { kind: 'duration-hours', title: 'Lama menanak', page: 'dapur/masak-nasi' };
  const row = (hours: number) => ({
    from: '2024-02-01',
    state: 'confirmed',
    source: 'KMC 1',
    value: { hours, count: 'working' },
  });
  const from = revisionsFile(
    fileWith({
      [`${rice}/2024-01-01.koreksi-2024-02-10.md`]: revisionFile(awaiting),
      [`${rice}/2024-03-01.md`]: revisionFile({ title: 'Memasak nasi', recorded: '2024-03-10' }),
      'guide/dapur/baru/2024-03-01.md': revisionFile({ title: 'Baru', recorded: '2024-03-10' }),
      'policy/menanak.yaml': JSON.stringify({
        ...value,
        rows: [row(2), { ...row(3), recorded: '2024-02-10', correction: 'Salah ketik.' }],
      }),
    }),
  );
  const rowOn = (date: string, title: string, clock: GuideClock) => rowsOn(date, from, clock)[title];

  it('say of a correction what is known now, and lead to what was written', () => {
    const address = '/dapur/masak-nasi/2024-01-01/?tanggal=2024-02-09';
    const folded = `${address}#sebelum-koreksi-2024-02-10`;
    const now = rowOn('2024-02-09', 'Memasak nasi', 'now');
    expect(now).toMatchObject({ label: 'Menunggu aturan', url: address });
    expect(now?.difference).toEqual({
      words: 'Waktu itu panduan menulis:',
      link: {
        label: 'tulisan sebelum koreksi 10 Feb 2024 (Dua gelas ternyata belum diputuskan.)',
        url: folded,
      },
    });
    expect(rowOn('2024-02-09', 'Memasak nasi', 'then')).toMatchObject({ label: 'Berlaku', url: folded });
    expect(rowOn('2024-02-10', 'Memasak nasi', 'now')?.difference).toBeUndefined();
  });

  it('say of a late record what held, and what the guide still said', () => {
    expect(rowOn('2024-03-09', 'Memasak nasi', 'now')).toMatchObject({
      url: '/dapur/masak-nasi/2024-03-01/?tanggal=2024-03-09',
      difference: { link: { label: 'revisi 1 Januari 2024' } },
    });
    const then = rowOn('2024-03-09', 'Memasak nasi', 'then');
    expect(then?.url).toBe('/dapur/masak-nasi/2024-01-01/?tanggal=2024-03-09');
    expect(rowOn('2024-03-10', 'Memasak nasi', 'now')?.difference).toBeUndefined();
  });

  it('say of a page that nobody had written that it wasn’t', () => {
    const words = 'Waktu itu panduan belum menulisnya.';
    expect(rowOn('2024-03-09', 'Baru', 'now')?.difference).toEqual({ words, link: undefined });
    expect(rowOn('2024-03-09', 'Baru', 'then')).toMatchObject({ label: 'Belum tertulis', url: undefined });
  });

  it('speak of values, too', () => {
    expect(rowOn('2024-02-09', 'Lama menanak', 'now')).toMatchObject({
      detail: '3 jam kerja, sejak 1 Februari 2024',
      difference: { link: { label: '2 jam kerja' } },
    });
    expect(rowOn('2024-02-09', 'Lama menanak', 'then')?.detail).toBe('2 jam kerja, sejak 1 Februari 2024');
  });

  it('lead to each other', () => {
    const other = (clock: GuideClock) => viewAsOf(from, '2024-02-09', clock, today).other?.url;
    expect(other('now')).toBe('?tanggal=2024-02-09&menurut=saat-itu');
    expect(other('then')).toBe('?tanggal=2024-02-09');
  });
});
