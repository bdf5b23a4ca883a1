import { expect, it } from 'vitest';
import { isOnDay } from '../../../src/islands/on-days/on-days-view.ts';

it.each([
  ['2026-11-30', { until: '2026-12-01' }, true],
  ['2026-12-01', { until: '2026-12-01' }, false],
  ['2026-12-09', { until: '2026-12-01' }, false],
  ['2026-11-30', { from: '2026-12-01' }, false],
  ['2026-12-01', { from: '2026-12-01' }, true],
  ['2026-12-09', { from: '2026-12-01', until: '2026-12-05' }, false],
])('on %s a part of the days %j is there: %j', (today, days, isThere) => {
  expect(isOnDay({ ...days, built: '2026-11-20' }, today)).toBe(isThere);
});

it('a clock that is slow by years takes nothing back that the build said', () => {
  const built = '2026-11-30';
  expect(isOnDay({ from: '2026-11-30', until: '2026-12-01', built }, '2020-01-01')).toBe(true);
  expect(isOnDay({ until: '2026-11-30', built }, '2020-01-01')).toBe(false);
});
