import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closedWeek,
  findDayHours,
  isEverOpen,
  joinRanges,
} from '../../../src/domain/policy/working-hours.ts';

describe("a day's hours as people write them", () => {
  it.each([
    ['08:00-17:00', [{ open: 480, close: 1020 }]],
    ['08.00–17.00', [{ open: 480, close: 1020 }]],
    ['8-17', [{ open: 480, close: 1020 }]],
    ['8 s/d 17', [{ open: 480, close: 1020 }]],
    ['8.30 sampai 17', [{ open: 510, close: 1020 }]],
    [
      ' 13.00 - 17.00 , 08.00 - 12.00 ',
      [
        { open: 480, close: 720 },
        { open: 780, close: 1020 },
      ],
    ],
    ['08-12,12-17', [{ open: 480, close: 1020 }]],
    ['00.00-24.00', [{ open: 0, close: 1440 }]],
    ['', []],
    [' , ', []],
  ])('%j is read', (text, ranges) => {
    expect(findDayHours(text)).toEqual(ranges);
  });

  it.each([
    '17-08',
    '8-8',
    '22.00-06.00',
    '8',
    '8-17-20',
    '08.60-17.00',
    '25-26',
    '8-24.01',
    '-8',
    'tutup',
    '08:00:00-17:00',
  ])('%j is not', (text) => expect(findDayHours(text)).toBeUndefined());

  it('one unreadable range makes the day unreadable', () => {
    expect(findDayHours('08-12, siang')).toBeUndefined();
  });
});

it('any range written in hours and minutes is read as that range', () => {
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;
  const range = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .map(([open, length]) => ({ open, close: Math.min(1440, open + length) }));
  fc.assert(
    fc.property(range, (each) => {
      expect(findDayHours(`${clock(each.open)}–${clock(each.close)}`)).toEqual([each]);
    }),
  );
});

it('joining leaves what it was given', () => {
  const ranges = [
    { open: 10, close: 20 },
    { open: 15, close: 30 },
  ];
  expect(joinRanges(ranges)).toEqual([{ open: 10, close: 30 }]);
  expect(ranges).toEqual([
    { open: 10, close: 20 },
    { open: 15, close: 30 },
  ]);
});

it('a week without hours is never open', () => {
  expect(isEverOpen(closedWeek)).toBe(false);
  expect(isEverOpen([...closedWeek.slice(1), [{ open: 0, close: 1 }]])).toBe(true);
});
