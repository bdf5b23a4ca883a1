import { expect, it } from 'vitest';
import {
  formatWallTime,
  isWallTime,
  jakartaInstant,
  jakartaTime,
} from '../../../src/domain/policy/wall-time.ts';

it.each([
  ['2026-11-23T09:30', 'Senin, 23 November 2026 pukul 09.30', 'Sen, 23 Nov 2026 09.30'],
  ['2026-11-29T00:00', 'Minggu, 29 November 2026 pukul 00.00', 'Min, 29 Nov 2026 00.00'],
  ['2024-02-29T23:59', 'Kamis, 29 Februari 2024 pukul 23.59', 'Kam, 29 Feb 2024 23.59'],
])('the minute %s is said %s, or shortly %s', (time, said, short) => {
  expect(isWallTime(time)).toBe(true);
  expect(formatWallTime(time)).toBe(said);
  expect(formatWallTime(time, 'short')).toBe(short);
});

it.each([
  ...['2026-02-29T10:00', '2026-11-23T24:00', '2026-11-23T10:60', '2026-11-23T10:00Z'],
  ...['2026-11-23 10:00', '2026-11-23', ''],
])('%j is no minute', (text) => {
  expect(isWallTime(text)).toBe(false);
  expect(() => formatWallTime(text)).toThrow(RangeError);
});

it('an instant has its minute on the clocks of Jakarta', () => {
  expect(jakartaTime(Date.parse('2026-11-23T17:00:59Z'))).toBe('2026-11-24T00:00');
  expect(jakartaInstant('2026-11-24T00:00')).toBe(Date.parse('2026-11-23T17:00:00Z'));
});
