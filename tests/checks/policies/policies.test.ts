import { describe, expect, it } from 'vitest';
import { broken } from '../../fixtures/issues.ts';
import { soundText, treeWith } from '../../fixtures/overlay.ts';

const path = 'policy/lama-siram.yaml';
const value = { hours: 1, count: 'calendar' };
const row = (from: string, more = {}) => ({ from, state: 'confirmed', value, source: 'KMC 1', ...more });
/** What is broken in the value's own file. Texts that speak for it step aside, because its rows are others. */
const brokenWith = (rows: object[], more: object = {}) =>
  broken(
    treeWith({ [path]: JSON.stringify({ title: 'Lama', kind: 'duration-hours', rows, ...more }) }),
  ).filter((issue) => issue.endsWith(path));

const january = row('2024-01-01', { lastDay: '2024-02-29' });
const march = row('2024-03-01', { lastDay: '2024-03-31' });
const corrected = (recorded: string, lastDay = '2024-02-29') =>
  row('2024-01-01', { lastDay, recorded, correction: 'Salah jam.' });
const twice = ['2024-01-01', '2024-01-01', '2024-02-01', '2024-02-01', '2024-02-01'].map((from) => row(from));

describe('the rows of a dated value', () => {
  it.each<[what: string, rows: object[], rules: string[]]>([
    ['may be in any order', [row('2024-03-01'), row('2024-01-01')], []],
    ['may end where the next begins, and for good', [january, march], []],
    ['may cite what is no decision', [row('2024-01-01', { source: 'KMC 747, lisan' })], []],
    ['may be corrected, on two days', [january, corrected('2024-05-01'), corrected('2024-05-02'), march], []],
    [
      'end where their correction says',
      [january, corrected('2024-05-01', '2024-02-20'), march],
      ['policy-gap'],
    ],
    ['have no day between them without a value', [january, row('2024-03-02')], ['policy-gap']],
    ['have one fault where two begin together', [january, row('2024-01-01')], ['policy-duplicate-from']],
    ['have a fault for each that begins as another', twice, Array(3).fill('policy-duplicate-from')],
    ['need at least one', [], ['wrong-value']],
  ])('%s', (_, rows, rules) => {
    expect(brokenWith(rows)).toEqual(rules.map((rule) => `${rule} ${path}`));
  });
});

describe('the value of a row', () => {
  it.each<[what: string, value: object, faults: number, rule?: string]>([
    ['hours without minutes', { monday: '8-17' }, 0],
    ['a shift up to midnight', { monday: '22:00-24:00', tuesday: ['00:00-06:00'] }, 0],
    ['two ranges', { sunday: ['08:00-12:00', '13:00-17:00'] }, 0],
    ['no day', {}, 1],
    ['a range that ends before it begins', { monday: '17:00-08:00' }, 1],
    ['two days that are wrong', { monday: 'pagi', tuesday: '25-26', friday: '8-17' }, 2],
    ['a misspelled key', { munday: '8-17' }, 1, 'unknown-key'],
  ])('%s', (_, value, faults, rule = 'policy-value') => {
    const file = { title: 'Jam', kind: 'working-hours', rows: [row('2024-01-01', { value })] };
    expect(broken(treeWith({ 'policy/jam-kebun.yaml': JSON.stringify(file) }))).toEqual(
      Array(faults).fill(`${rule} policy/jam-kebun.yaml`),
    );
  });

  it('may be any number of hours that comes to whole minutes', () => {
    const hours = [2.05, 4.1, 8.3, 16.65, 0.33, 4.11];
    const rows = hours.map((hours, at) => row(`2024-01-0${at + 1}`, { value: { hours, count: 'calendar' } }));
    expect(brokenWith(rows)).toEqual(Array(2).fill(`policy-value ${path}`));
  });

  it('has days where it is a list of holidays', () => {
    const holidays = 'policy/libur-kebun.yaml';
    const text = soundText(holidays).replace(/value:[\s\S]*name: Panen raya }/, 'value: {}');
    expect(broken(treeWith({ [holidays]: text }))).toEqual([`policy-value ${holidays}`]);
  });
});

it('a day off is in the year of its row, or in the time that the row says', () => {
  const list = (more: object) => ({
    title: 'Libur',
    kind: 'holidays',
    rows: [
      row('2024-03-01', { value: { days: ['2024-02-29', '2024-12-31', '2025-01-01'].map(named) }, ...more }),
    ],
  });
  const named = (date: string) => ({ date, name: date });
  const places = (more: object) =>
    broken(treeWith({ 'policy/libur-kebun.yaml': JSON.stringify(list(more)) })).length;
  expect([places({}), places({ lastDay: '2025-12-31' })]).toEqual([2, 1]);
});

it('what a dated value refers to must be of the kind that it is needed for', () => {
  const swapped = { workingHours: 'libur-kebun', holidays: 'jam-kebun' };
  expect(brokenWith([row('2024-01-01')], swapped)).toEqual(Array(2).fill(`unknown-policy ${path}`));
});
