import { describe, expect, it } from 'vitest';
import { indonesianHolidays } from '../../src/site/holidays.ts';

const list = indonesianHolidays(2023, 2030);
const names = new Map(list.days.map(({ date, name }) => [date, name]));

describe("Indonesia's public holidays", () => {
  it.each([
    ['2023-03-22', /Nyepi/],
    ['2023-08-17', /Kemerdekaan/],
    ['2023-12-25', /Natal/],
    ['2026-01-01', /tahun baru/i],
    ['2026-03-19', /Nyepi/],
    ['2026-05-01', /Buruh/],
    ['2026-06-01', /Pancasila/],
  ])('have %s', (date, name) => expect(names.get(date)).toMatch(name));

  it('call 27 Rajab by its own name', () => {
    expect(names.get('2026-01-16')).toBe('Isra Mikraj Nabi Muhammad');
    expect(names.get('2026-08-25')).toBe('Maulid Nabi Muhammad');
  });

  it('name both where two fall on one day', () => {
    expect(names.get('2027-12-25')).toMatch(/Isra Mikraj.* dan .*Natal|Natal.* dan .*Isra Mikraj/);
    expect(names.size).toBe(list.days.length);
  });

  it('end with the last year whose tabled days the library has', () => {
    expect(list.covered).toEqual({ from: '2023-01-01', to: '2027-12-31' });
    expect(list.days.at(-1)?.date).toBe('2027-12-25');
    expect(indonesianHolidays(2040, 2041)).toEqual({ days: [], covered: undefined });
  });

  it('are in order and within the years', () => {
    const dates = list.days.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
    expect(dates.every((date) => date >= '2023-01-01' && date <= '2027-12-31')).toBe(true);
  });
});
