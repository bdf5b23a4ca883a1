import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { findInForce } from '../../../src/domain/dated/in-force.ts';
import { holidayList, type Policy } from '../../../src/domain/policy/policy.ts';
import { sayCorrections, sayValue } from '../../../src/domain/policy/value-text.ts';
import { guideWith, itemOf } from '../../fixtures/guide.ts';

const { policies } = guideWith();

/** A policy that a file of its own holds. */
const policyWith = (fields: object): Policy =>
  itemOf(
    guideWith({ 'policy/rekaan.yaml': JSON.stringify({ title: 'Rekaan', ...fields }) }).policies,
    'rekaan',
  );

describe('a dated value', () => {
  const { rows } = itemOf(policies, 'lama-siram');

  it('has its rows with their intervals, oldest first', () => {
    expect(rows.map(({ from, until, state }) => [from, until, state])).toEqual([
      ['2024-01-01', '2024-03-01', 'undecided'],
      ['2024-03-01', '2024-04-01', 'assumed'],
      ['2024-04-01', undefined, 'confirmed'],
    ]);
  });

  it('names the question that an undecided row waits for', () => {
    expect(rows[0]).toMatchObject({ open: '2023-12-20#hujan-siram', value: undefined });
  });

  it.each([
    ['2023-12-31', undefined],
    ['2024-01-01', 'undecided'],
    ['2024-02-29', 'undecided'],
    ['2024-03-01', 'assumed'],
    ['2024-03-31', 'assumed'],
    ['2024-04-01', 'confirmed'],
    ['2099-01-01', 'confirmed'],
  ])('on %s is %s', (date, state) => {
    expect(findInForce(rows, date)?.state).toBe(state);
  });

  it('is none after a last row that ends: never the nearest', () => {
    const value = { hours: 1, count: 'calendar' };
    const row = { from: '2024-01-01', lastDay: '2024-01-31', state: 'assumed', value };
    const { rows } = policyWith({ kind: 'duration-hours', rows: [row] });
    expect(findInForce(rows, '2024-01-31')?.value).toEqual({ kind: 'duration-hours', ...value });
    expect(findInForce(rows, '2024-02-01')).toBeUndefined();
  });

  it('is the corrected one from the day of the correction on, and says what was written before', () => {
    const row = {
      from: '2024-01-01',
      state: 'confirmed',
      source: 'KMC 1',
      value: { hours: 2, count: 'working' },
    };
    const files = {
      'policy/rekaan.yaml': JSON.stringify({
        title: 'Rekaan',
        kind: 'duration-hours',
        rows: [
          row,
          {
            ...row,
            value: { hours: 3, count: 'working' },
            recorded: '2024-02-01',
            correction: 'Salah ketik.',
          },
        ],
      }),
    };
    const on = (day: string) => {
      const [only] = itemOf(guideWith(files, day).policies, 'rekaan').rows;
      return only && [sayValue(only), only.recorded, ...sayCorrections(only)];
    };
    expect(on('2024-01-31')).toEqual(['2 jam kerja', '2024-01-01']);
    const said = 'Koreksi 1 Feb 2024: Salah ketik. Sebelumnya tertulis: 2 jam kerja.';
    expect(on('2024-02-01')).toEqual(['3 jam kerja', '2024-01-01', said]);
  });

  it('ends early where the next row begins before its last day', () => {
    const row = (from: string, more = {}) => ({ from, state: 'undecided', source: 'KMC 1', ...more });
    const { rows } = policyWith({
      kind: 'duration-hours',
      rows: [row('2024-01-01', { lastDay: '2024-03-31' }), row('2024-02-01')],
    });
    expect(rows[0]?.until).toBe('2024-02-01');
  });

  it('reads working hours by weekday, Monday first', () => {
    const value = itemOf(policies, 'jam-kebun').rows[0]?.value;
    const hours = (open: number, close: number) => ({ open: open * 60, close: close * 60 });
    expect(value?.kind === 'working-hours' && value.week).toEqual([
      [hours(8, 17)],
      [hours(8, 12), hours(13, 17)],
      [],
      [],
      [hours(8, 11)],
      [],
      [],
    ]);
  });

  it('has no value where it does not fit its kind', () => {
    const rows = [{ from: '2024-01-01', state: 'confirmed', value: { monday: 'pagi' }, source: 'KMC 1' }];
    expect(policyWith({ kind: 'working-hours', rows }).rows[0]?.value).toBeUndefined();
  });
});

describe('a list of holidays', () => {
  const day = (date: string) => ({ date, name: date });
  const row = (year: number, days: string[], more = {}) => ({
    from: `${year}-01-01`,
    state: 'confirmed',
    source: 'KMC 1',
    value: { days: days.map(day) },
    ...more,
  });
  const listOf = (...rows: object[]) => holidayList(policyWith({ kind: 'holidays', rows }));

  it('has each day by the row in force on it, which may take days out', () => {
    const rest = row(2024, ['2024-12-25'], { from: '2024-06-01' });
    const { days } = listOf(row(2024, ['2023-12-31', '2024-05-01', '2024-08-17', '2025-01-01']), rest);
    expect(days).toEqual([day('2024-05-01'), day('2024-12-25')]);
    const corrected = { recorded: '2024-02-01', correction: 'Hari itu dipindah.' };
    expect(listOf(row(2024, ['2024-01-02']), row(2024, ['2024-01-03'], corrected)).days).toEqual([
      day('2024-01-03'),
    ]);
  });

  it('is known to the end of the last year that has a row, and up to the first gap', () => {
    const period = (...rows: object[]) => Object.values(listOf(...rows).known ?? {});
    const [first, next, later] = [row(2024, []), row(2025, []), row(2027, [])];
    expect(period(first, next)).toEqual(['2024-01-01', '2025-12-31']);
    expect(period(first, next, later)).toEqual(['2024-01-01', '2025-12-31']);
    expect(period(first, { from: '2025-01-01', state: 'undecided' }, later)).toEqual([
      '2024-01-01',
      '2024-12-31',
    ]);
    expect(period(row(2024, [], { lastDay: '2024-06-30' }))).toEqual(['2024-01-01', '2024-06-30']);
    expect(holidayList({ rows: [] })).toEqual({ days: [], known: undefined, assumed: [] });
  });

  it('says which years are assumed', () => {
    expect(listOf(row(2024, []), row(2025, [], { state: 'assumed' })).assumed).toEqual(['2025']);
  });

  it('is counted in words: its names would hide the rest', () => {
    const days = [day('2024-01-01'), { ...day('2024-01-02'), type: 'joint-leave' }];
    const [only] = policyWith({ kind: 'holidays', rows: [row(2024, [], { value: { days } })] }).rows;
    expect(only && sayValue(only)).toBe('1 hari libur dan 1 cuti bersama');
    expect(itemOf(policies, 'libur-kebun').rows.map(sayValue)).toEqual(['1 hari libur']);
  });

  // The counts that the government announced with each decree; in 2024 two days of elections came on top.
  it('of the guide is that of the decrees, and assumed where none was compared', async () => {
    const { guide } = await checkContent('content', '2026-11-26');
    const { rows } = itemOf(guide.policies, 'hari-libur-nasional');
    expect(rows.map((row) => `${row.from} ${row.state}: ${sayValue(row)}`)).toEqual([
      '2023-01-01 confirmed: 16 hari libur dan 11 cuti bersama',
      '2024-01-01 confirmed: 19 hari libur dan 10 cuti bersama',
      '2025-01-01 confirmed: 17 hari libur dan 11 cuti bersama',
      '2026-01-01 confirmed: 17 hari libur dan 8 cuti bersama',
      '2027-01-01 assumed: 18 hari libur dan 8 cuti bersama (hanya asumsi, jangan disampaikan)',
    ]);
  });
});
