import { expect, it } from 'vitest';
import { formatWallTime, isWallTime } from '../../../src/domain/policy/wall-time.ts';

it.each([
  ['2026-11-23T09:30', 'Senin, 23 November 2026 pukul 09.30'],
  ['2026-11-29T00:00', 'Minggu, 29 November 2026 pukul 00.00'],
  ['2024-02-29T23:59', 'Kamis, 29 Februari 2024 pukul 23.59'],
])('the minute %s is said %s', (time, said) => {
  expect(isWallTime(time)).toBe(true);
  expect(formatWallTime(time)).toBe(said);
});

it.each([
  ...['2026-02-29T10:00', '2026-11-23T24:00', '2026-11-23T10:60', '2026-11-23T10:00Z'],
  ...['2026-11-23 10:00', '2026-11-23', ''],
])('%j is no minute', (text) => {
  expect(isWallTime(text)).toBe(false);
  expect(() => formatWallTime(text)).toThrow(RangeError);
});
