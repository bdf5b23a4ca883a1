import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  formatDate,
  isIsoDate,
  jakartaDate,
} from '../../../src/domain/dated/iso-date.ts';
import { itHolds } from '../../fixtures/property.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('isIsoDate', () => {
  const days = '2023-11-01 2024-02-29 2000-02-29 2023-12-31 0001-01-01 9999-12-31';
  it.each(days.split(' '))('takes %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    ['a day that the month lacks', '2023-02-30'],
    ['29 February of a common year', '2023-02-29'],
    ['29 February of a common century', '1900-02-29'],
    ['31 April', '2023-04-31'],
    ['month 13', '2023-13-01'],
    ['month 0', '2023-00-10'],
    ['day 0', '2023-11-00'],
    ['a short day', '2023-11-1'],
    ['a short month', '2023-1-11'],
    ['the day first', '01-11-2023'],
    ['slashes', '2023/11/01'],
    ['a time', '2023-11-01T00:00:00Z'],
    ['space', ' 2023-11-01'],
    ['a line after it', '2023-11-01\n'],
    ['nothing', ''],
    ['digits of another script', '２０２３-11-01'],
  ])('refuses %s', (_, text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  itHolds('takes every day that there is', [day], isIsoDate);
  itHolds('never throws', [fc.string()], (text) => typeof isIsoDate(text) === 'boolean');
});

describe('daysBetween and addDays', () => {
  it.each([
    ['2023-12-31', '2024-01-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2024-01-01', '2025-01-01', 366],
    ['2023-11-01', '2023-11-01', 0],
    ['2024-01-01', '2023-12-31', -1],
  ])('from %s to %s are %i days', (start, end, days) => {
    expect(daysBetween(start, end)).toBe(days);
    expect(addDays(start, days)).toBe(end);
  });

  itHolds('undo each other', [day, day], (start, end) => addDays(start, daysBetween(start, end)) === end);

  itHolds('keep the order that comparing the texts gives', [day, day], (a, b) => {
    expect(Math.sign(daysBetween(a, b))).toBe(Number(a < b) - Number(a > b));
  });
});

describe('addMonths', () => {
  it.each([
    ['2023-11-15', 1, '2023-12-15'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2022-11-30', 3, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-03-31', 1, '2024-04-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2023-12-31', 1, '2024-01-31'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2024-01-31', 0, '2024-01-31'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -1, '2023-12-15'],
  ])('%s and %i months is %s', (date, months, result) => {
    expect(addMonths(date, months)).toBe(result);
  });

  const months = fc.integer({ min: -240, max: 240 });
  itHolds('lands in the right month, never past the day', [day, months], (date, count) => {
    const result = addMonths(date, count);
    const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
    expect(isIsoDate(result)).toBe(true);
    expect(monthOf(result) - monthOf(date)).toBe(count);
    expect(result.slice(8) <= date.slice(8)).toBe(true);
  });
});

it('formatDate writes the day as Indonesians do', () => {
  expect(formatDate('2023-11-01')).toBe('1 November 2023');
  expect(formatDate('2024-08-17')).toBe('17 Agustus 2024');
  expect(formatDate('2023-11-01', 'short')).toBe('1 Nov 2023');
});

it.each([
  ['2023-10-31T16:59:59.999Z', '2023-10-31'],
  ['2023-10-31T17:00:00.000Z', '2023-11-01'],
  ['2023-12-31T16:59:59Z', '2023-12-31'],
  ['2023-12-31T17:00:00Z', '2024-01-01'],
  ['2024-02-28T17:00:00Z', '2024-02-29'],
  ['2023-11-01T00:00:00Z', '2023-11-01'],
])('at %s it is %s in Jakarta', (instant, date) => {
  expect(jakartaDate(Date.parse(instant))).toBe(date);
});
