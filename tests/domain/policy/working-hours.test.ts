import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDayHours, isEverOpen, joinRanges } from '../../../src/domain/policy/working-hours.ts';
import { itHolds } from '../../fixtures/property.ts';

const closedWeek: readonly [][] = Array.from({ length: 7 }, () => []);

describe("a day's hours as people write them", () => {
  const hours = (open: number, close: number) => ({ open: open * 60, close: close * 60 });

  it.each([
    ['08:00-17:00', [hours(8, 17)]],
    ['08.00–17.00', [hours(8, 17)]],
    ['8-17', [hours(8, 17)]],
    ['8 s/d 17', [hours(8, 17)]],
    ['8.30 sampai 17', [hours(8.5, 17)]],
    [' 13.00 - 17.00 , 08.00 - 12.00 ', [hours(8, 12), hours(13, 17)]],
    ['08-12,12-17', [hours(8, 17)]],
    ['00.00-24.00', [hours(0, 24)]],
    ['', []],
    [' , ', []],
  ])('%j is read', (text, ranges) => {
    expect(findDayHours(text)).toEqual(ranges);
  });

  const unreadable = '17-08  8-8  22.00-06.00  8  8-17-20  08.60-17.00  25-26  8-24.01  -8  08:00:00-17:00';
  it.each([...unreadable.split('  '), 'tutup', '08-12, siang'])('%j is not', (text) => {
    expect(findDayHours(text)).toBeUndefined();
  });

  const clock = (minutes: number) =>
    [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join('.');
  const range = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .map(([open, length]) => ({ open, close: Math.min(1440, open + length) }));
  itHolds('any range written in hours and minutes is read as that range', [range], (each) => {
    expect(findDayHours(`${clock(each.open)}–${clock(each.close)}`)).toEqual([each]);
  });
});

it('joining leaves what it was given', () => {
  const ranges = [Object.freeze({ open: 10, close: 20 }), Object.freeze({ open: 15, close: 30 })];
  expect(joinRanges(Object.freeze(ranges))).toEqual([{ open: 10, close: 30 }]);
});

it('a week without hours is never open', () => {
  expect(isEverOpen(closedWeek)).toBe(false);
  expect(isEverOpen([...closedWeek.slice(1), [{ open: 0, close: 1 }]])).toBe(true);
});
