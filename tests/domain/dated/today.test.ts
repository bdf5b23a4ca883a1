import { describe, expect, it } from 'vitest';
import { parseToday } from '../../../src/domain/dated/today.ts';

const newYearsEve = Date.parse('2023-12-31T17:30:00Z');

describe('parseToday', () => {
  it('takes the setting, where there is one', () => {
    expect(parseToday('2023-11-01', newYearsEve)).toBe('2023-11-01');
  });

  it('takes the day in Jakarta, where there is none', () => {
    expect(parseToday(undefined, newYearsEve)).toBe('2024-01-01');
    expect(parseToday('', newYearsEve)).toBe('2024-01-01');
  });

  it.each(['2023-11-31', '2023-11-1', '1 November 2023', 'besok', ' '])(
    'refuses %j and says what to write',
    (setting) => {
      expect(() => parseToday(setting, newYearsEve)).toThrow(RangeError);
      expect(() => parseToday(setting, newYearsEve)).toThrow(
        `GUIDE_TODAY is "${setting}"; write a day that exists as YYYY-MM-DD`,
      );
    },
  );
});
