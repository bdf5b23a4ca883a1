import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Deadline, findDeadline, standingAt } from '../../../src/domain/policy/sla.ts';
import { jakartaInstant as instant, jakartaTime } from '../../../src/domain/policy/wall-time.ts';
import { findDayHours, type Holiday, type Week } from '../../../src/domain/policy/working-hours.ts';
import { itHolds } from '../../fixtures/property.ts';

const closedWeek: readonly [][] = Array.from({ length: 7 }, () => []);

const week = (...days: string[]): Week => days.map((text) => findDayHours(text) ?? []);

/** Made-up weeks: the sources name no working hours. */
const weeks = {
  office: week('08-17', '08-17', '08-17', '08-17', '08-17', '', ''),
  lunch: week(...Array(5).fill('08-12, 13-17'), '', ''),
  six: week(...Array(6).fill('09-21'), ''),
  always: week(...Array(7).fill('00-24')),
  night: week(...Array(7).fill('22-24, 00-06')),
  saturday: week('', '', '', '', '', '10-14', ''),
};

const natal = { date: '2026-12-25', name: 'Natal' };
const newYear = { date: '2027-01-01', name: 'Tahun baru' };
const leave = { date: '2026-12-24', name: 'Cuti bersama' };
const lebaran = ['2026-03-19', '2026-03-20', '2026-03-21'].map((date) => ({ date, name: 'Libur' }));
const sunday = { date: '2026-11-29', name: 'Libur hari Minggu' };

type Hours = keyof typeof weeks | 'calendar';
type Case = [what: string, hours: Hours, start: string, minutes: number, end: string, off?: Holiday[]];
const h = 60;

/** Worked out by hand with a calendar: 23 November 2026 is a Monday, 25 December 2026 and 1 January 2027 are Fridays. */
// biome-ignore format: a case a line
const worked: Case[] = [
  ['a day by the calendar', 'calendar', '2026-11-23T09:30', 24 * h, '2026-11-24T09:30'],
  ['a quarter of an hour over midnight', 'calendar', '2026-11-23T23:50', 15, '2026-11-24T00:05'],
  ['two days over the end of the year', 'calendar', '2026-12-31T10:00', 48 * h, '2027-01-02T10:00'],
  ['a day into 29 February', 'calendar', '2028-02-28T12:00', 24 * h, '2028-02-29T12:00'],
  ['a day from 28 February of a common year', 'calendar', '2027-02-28T12:00', 24 * h, '2027-03-01T12:00'],
  ['a day over a holiday that calendar hours ignore', 'calendar', '2026-12-24T18:00', 24 * h, '2026-12-25T18:00', [natal]],
  ['thirty days', 'calendar', '2026-11-23T00:00', 720 * h, '2026-12-23T00:00'],
  ['two hours of one day', 'office', '2026-11-23T09:00', 2 * h, '2026-11-23T11:00'],
  ['up to closing time, not to the next opening', 'office', '2026-11-23T13:00', 4 * h, '2026-11-23T17:00'],
  ['a minute beyond closing time', 'office', '2026-11-23T13:00', 4 * h + 1, '2026-11-24T08:01'],
  ['over a night', 'office', '2026-11-23T16:00', 2 * h, '2026-11-24T09:00'],
  ['from before opening', 'office', '2026-11-23T06:00', h, '2026-11-23T09:00'],
  ['from midnight', 'office', '2026-11-23T00:00', h, '2026-11-23T09:00'],
  ['from after closing', 'office', '2026-11-23T20:00', h, '2026-11-24T09:00'],
  ['from opening to closing', 'office', '2026-11-23T08:00', 9 * h, '2026-11-23T17:00'],
  ['from the minute of closing', 'office', '2026-11-23T17:00', h, '2026-11-24T09:00'],
  ['from the last minute', 'office', '2026-11-23T16:59', 2, '2026-11-24T08:01'],
  ['from Friday afternoon', 'office', '2026-11-27T16:00', 4 * h, '2026-11-30T11:00'],
  ['from Saturday', 'office', '2026-11-28T10:00', h, '2026-11-30T09:00'],
  ['from late on Sunday, a whole day', 'office', '2026-11-29T23:59', 9 * h, '2026-11-30T17:00'],
  ['from closing on Friday, a whole day', 'office', '2026-11-27T17:00', 9 * h, '2026-11-30T17:00'],
  ['24 working hours: 9 + 9 + 6', 'office', '2026-11-23T08:00', 24 * h, '2026-11-25T14:00'],
  ['a whole week of 45 hours', 'office', '2026-11-23T08:00', 45 * h, '2026-11-27T17:00'],
  ['a whole week and a minute', 'office', '2026-11-23T08:00', 45 * h + 1, '2026-11-30T08:01'],
  ['24 working hours over a weekend: 2 + 9 + 9 + 4', 'office', '2026-11-27T15:00', 24 * h, '2026-12-02T12:00'],
  ['into 29 February', 'office', '2028-02-28T16:00', 2 * h, '2028-02-29T09:00'],
  ['over the lunch break', 'lunch', '2026-11-23T11:30', h, '2026-11-23T13:30'],
  ['from within the lunch break', 'lunch', '2026-11-23T12:15', 30, '2026-11-23T13:30'],
  ['up to the lunch break', 'lunch', '2026-11-23T11:00', h, '2026-11-23T12:00'],
  ['eight hours with the break between', 'lunch', '2026-11-23T08:00', 8 * h, '2026-11-23T17:00'],
  ['eight hours from the afternoon', 'lunch', '2026-11-23T16:30', 8 * h, '2026-11-24T16:30'],
  ['into Saturday where it is open', 'six', '2026-11-27T20:00', 3 * h, '2026-11-28T11:00'],
  ['over a Sunday', 'six', '2026-11-28T20:30', h, '2026-11-30T09:30'],
  ['over Christmas and a weekend', 'office', '2026-12-24T16:00', 2 * h, '2026-12-28T09:00', [natal]],
  ['over the same days without the list', 'office', '2026-12-24T16:00', 2 * h, '2026-12-25T09:00'],
  ['from within a holiday', 'office', '2026-12-25T10:00', h, '2026-12-28T09:00', [natal]],
  ['over the end of the year', 'office', '2026-12-31T16:30', h, '2027-01-04T08:30', [natal, newYear]],
  ['24 hours over the end of the year: 9 + 9 + 6', 'office', '2026-12-30T08:00', 24 * h, '2027-01-04T14:00', [newYear]],
  ['over joint leave and Christmas', 'office', '2026-12-23T16:00', 2 * h, '2026-12-28T09:00', [leave, natal]],
  ['over a holiday on a day that is closed anyway', 'office', '2026-11-27T16:00', 2 * h, '2026-11-30T09:00', [sunday]],
  ['over three holidays in a row and a Sunday', 'six', '2026-03-18T20:00', 3 * h, '2026-03-23T11:00', lebaran],
  ['over midnight where it never closes', 'always', '2026-11-23T23:00', 2 * h, '2026-11-24T01:00'],
  ['up to midnight', 'always', '2026-11-23T22:00', 2 * h, '2026-11-24T00:00'],
  ['over a holiday where it never closes', 'always', '2026-12-24T23:00', 2 * h, '2026-12-26T01:00', [natal]],
  ['within a night shift', 'night', '2026-11-23T23:30', h, '2026-11-24T00:30'],
  ['from the end of a night shift', 'night', '2026-11-23T05:00', 2 * h, '2026-11-23T23:00'],
  ['from noon, a whole night', 'night', '2026-11-23T12:00', 8 * h, '2026-11-24T06:00'],
  ['from closing, where only Saturday is open', 'saturday', '2026-11-28T14:00', h, '2026-12-05T11:00'],
  ['three Saturdays', 'saturday', '2026-11-28T10:00', 12 * h, '2026-12-12T14:00'],
];

function run(start: string, minutes: number, hours: Hours, holidays: readonly Holiday[] = []) {
  const found = findDeadline({
    start: instant(start),
    duration: minutes,
    mode: hours === 'calendar' ? 'calendar' : 'working',
    workingHours: hours === 'calendar' ? closedWeek : weeks[hours],
    holidays,
  });
  if (!found) throw new Error('out of reach');
  return found;
}

describe('deadlines worked out by hand', () => {
  it.each(worked)('%s (%s)', (_what, hours, start, minutes, end, off) => {
    expect(jakartaTime(run(start, minutes, hours, off).at)).toBe(end);
  });
});

describe('the stretches up to the deadline', () => {
  const said = ({ stretches }: Deadline) =>
    stretches.map(
      ({ from, to, why, holiday }) => `${jakartaTime(from)} ${jakartaTime(to)} ${holiday ?? why}`,
    );

  it('join a night over midnight, and name a holiday', () => {
    expect(said(run('2026-12-23T16:00', 11 * h, 'office', [leave]))).toEqual([
      '2026-12-23T16:00 2026-12-23T17:00 open',
      '2026-12-23T17:00 2026-12-24T00:00 closed',
      '2026-12-24T00:00 2026-12-25T00:00 Cuti bersama',
      '2026-12-25T00:00 2026-12-25T08:00 closed',
      '2026-12-25T08:00 2026-12-25T17:00 open',
      '2026-12-25T17:00 2026-12-28T08:00 closed',
      '2026-12-28T08:00 2026-12-28T09:00 open',
    ]);
  });

  it('name each of two holidays in a row, and one that lasts two days once', () => {
    const named = (holidays: readonly Holiday[]) =>
      said(run('2026-12-23T16:00', 2 * h, 'office', holidays)).filter((line) => !/open|closed/.test(line));
    expect(named([leave, natal])).toEqual([
      '2026-12-24T00:00 2026-12-25T00:00 Cuti bersama',
      '2026-12-25T00:00 2026-12-26T00:00 Natal',
    ]);
    expect(named([leave, { ...natal, name: leave.name }])).toEqual([
      '2026-12-24T00:00 2026-12-26T00:00 Cuti bersama',
    ]);
  });

  it('are one by the calendar', () => {
    expect(said(run('2026-12-24T10:00', 24 * h, 'calendar', [natal]))).toEqual([
      '2026-12-24T10:00 2026-12-25T10:00 open',
    ]);
  });
});

describe('how a deadline stands', () => {
  const found = run('2026-11-23T13:00', 8 * h, 'office'); // Monday 13.00 to Tuesday 12.00
  const at = (local: string) => standingAt(found, instant(local));

  it('is in time until a quarter of the hours that count is left', () => {
    expect(at('2026-11-23T13:00')).toMatchObject({ state: 'in-time', left: 8 * h * 60_000 });
    expect(at('2026-11-24T09:59').state).toBe('in-time');
    expect(at('2026-11-24T10:00')).toMatchObject({ state: 'close', left: 2 * h * 60_000 });
  });

  it('does not lose time over a night', () => {
    expect(at('2026-11-23T20:00').left).toBe(at('2026-11-24T07:00').left);
    expect(at('2026-11-23T20:00').wallLeft).toBe(16 * h * 60_000);
  });

  it('is over once it has passed, not on the minute itself', () => {
    expect(at('2026-11-24T12:00')).toEqual({ state: 'close', left: 0, wallLeft: 0 });
    expect(at('2026-11-24T12:01')).toEqual({ state: 'over', left: 0, wallLeft: -60_000 });
  });

  it('has all of its time before the complaint', () => {
    expect(at('2026-11-22T08:00')).toMatchObject({ state: 'in-time', left: 8 * h * 60_000 });
  });
});

it('a deadline is out of reach where nothing is open', () => {
  const input = { start: instant('2026-11-23T08:00'), mode: 'working', holidays: [] } as const;
  expect(findDeadline({ ...input, duration: 1, workingHours: closedWeek })).toBeUndefined();
});

it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('a duration of %d is refused', (duration) => {
  expect(() => run('2026-11-23T08:00', duration, 'office')).toThrow(RangeError);
});

describe('on random calendars', () => {
  const firstDay = Date.UTC(2026, 10, 23); // a Monday
  const dayText = (index: number) => new Date(firstDay + index * 86_400_000).toISOString().slice(0, 10);
  const origin = instant('2026-11-23T00:00');
  const range = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .map(([open, length]) => ({ open, close: Math.min(1440, open + length) }));
  const calendar = fc.record({
    week: fc
      .array(fc.array(range, { maxLength: 3 }), { minLength: 7, maxLength: 7 })
      .filter((days) => days.some((ranges) => ranges.length > 0)),
    holidays: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 }),
    start: fc.integer({ min: 0, max: 30 * 1440 }),
    minutes: fc.integer({ min: 1, max: 4000 }),
  });
  type Calendar = typeof calendar extends fc.Arbitrary<infer T> ? T : never;

  /** Minute by minute, with plain numbers: how many minutes after the first Monday the time is up. */
  function walk({ week, holidays, start, minutes }: Calendar) {
    const limit = start + 300 * 1440;
    let left = minutes;
    for (let minute = start; minute < limit; minute += 1) {
      const index = Math.floor(minute / 1440);
      const time = minute % 1440;
      const isOpen =
        !holidays.includes(index) && week[index % 7]?.some(({ open, close }) => open <= time && time < close);
      if (isOpen) left -= 1;
      if (left === 0) return minute + 1;
    }
    return undefined;
  }

  function isWhereTheWalkEnds(input: Calendar) {
    const end = walk(input);
    fc.pre(end !== undefined);
    const start = origin + input.start * 60_000;
    const found = findDeadline({
      start,
      duration: input.minutes,
      mode: 'working',
      workingHours: input.week,
      holidays: input.holidays.map((index) => ({ date: dayText(index), name: 'Libur' })),
    });
    if (!found) throw new Error('out of reach');
    expect((found.at - origin) / 60_000).toBe(end);
    // And the stretches join up, from the start to the deadline, with all of the duration in the open ones.
    const { stretches } = found;
    expect([...stretches.map(({ from }) => from), found.at]).toEqual([
      start,
      ...stretches.map(({ to }) => to),
    ]);
    for (const { from, to } of stretches) expect(to).toBeGreaterThan(from);
    const open = stretches.filter(({ why }) => why === 'open');
    const counted = open.reduce((sum, { from, to }) => sum + to - from, 0);
    expect(counted).toBe(input.minutes * 60_000);
    expect(standingAt(found, start).left).toBe(counted);
  }
  itHolds('is where a walk minute by minute ends', [calendar], isWhereTheWalkEnds, { numRuns: 300 });

  const more = fc.integer({ min: 0, max: 5000 });
  itHolds('never comes earlier for a later complaint or a longer time', [calendar, more], (input, extra) => {
    const base = { mode: 'working', workingHours: input.week, holidays: [] } as const;
    const end = (start: number, duration: number) => {
      const found = findDeadline({ ...base, start: origin + start * 60_000, duration });
      return found?.at ?? Number.POSITIVE_INFINITY;
    };
    const first = end(input.start, input.minutes);
    expect(end(input.start + extra, input.minutes)).toBeGreaterThanOrEqual(first);
    expect(end(input.start, input.minutes + extra)).toBeGreaterThanOrEqual(first);
  });
});
