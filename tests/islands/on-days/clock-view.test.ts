import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jakartaDate } from '../../../src/domain/dated/iso-date.ts';
import { clockWords, findClockOffset, untilMidnight } from '../../../src/islands/on-days/clock-view.ts';
import { itHolds } from '../../fixtures/property.ts';

const hour = 3_600_000;
const at = (text: string) => Date.parse(text);

describe('the server’s clock', () => {
  const sent = at('2026-11-30T16:00:00Z');
  const response = (fields: object) => ({ sent, received: sent + 200, date: null, age: null, ...fields });

  it.each([
    ['is three hours ahead', { date: 'Mon, 30 Nov 2026 19:00:00 GMT' }, 3],
    ['is three hours behind', { date: 'Mon, 30 Nov 2026 13:00:00 GMT' }, -3],
    [
      'is that of a cache, which says how old it is',
      { date: 'Mon, 30 Nov 2026 15:00:00 GMT', age: '3600' },
      0,
    ],
  ])('%s', (_, fields, hours) => {
    expect(Math.abs((findClockOffset(response(fields)) ?? 0) - hours * hour)).toBeLessThan(1000);
  });

  it.each([
    ['no day is said', {}],
    ['it is no day', { date: 'kemarin' }],
    ['its age is no number', { date: 'Mon, 30 Nov 2026 19:00:00 GMT', age: 'tua' }],
    ['it was held up somewhere', { date: 'Mon, 30 Nov 2026 19:00:00 GMT', received: sent + 31_000 }],
    ['the machine’s clock was set meanwhile', { date: 'Mon, 30 Nov 2026 19:00:00 GMT', received: sent - 1 }],
  ])('is not known where %s', (_, fields) => {
    expect(findClockOffset(response(fields))).toBeUndefined();
  });

  it.each([
    [0, ''],
    [4 * 60_000, ''],
    [-4 * 60_000, ''],
    [20 * 60_000, 'Jam perangkat ini terlambat 20 menit. Yang dipakai jam server: hari ini 1 Desember 2026.'],
    [-5 * hour, 'Jam perangkat ini lebih cepat 5 jam. Yang dipakai jam server: hari ini 1 Desember 2026.'],
  ])('is said to be used where the machine’s differs by minutes: %d', (offset, words) => {
    expect(clockWords(offset, at('2026-12-01T00:00:00+07:00'))).toBe(words);
  });
});

itHolds(
  'the next midnight in Jakarta is the first instant of another day',
  [fc.date({ noInvalidDate: true, min: new Date('1971'), max: new Date('2200') })],
  (date) => {
    const now = date.getTime();
    const midnight = now + untilMidnight(now);
    expect(jakartaDate(midnight)).not.toBe(jakartaDate(now));
    expect(jakartaDate(midnight - 1)).toBe(jakartaDate(now));
  },
);
