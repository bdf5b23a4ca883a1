import { describe, expect, it } from 'vitest';
import { exponent } from '../../../scripts/bench/stats.ts';

describe('the exponent of growth is', () => {
  it('1 where twice the pages take twice the time', () => {
    expect(
      exponent([
        [100, 3],
        [200, 6],
        [1000, 30],
      ]),
    ).toBeCloseTo(1);
  });

  it('2 where twice the pages take four times', () => {
    expect(
      exponent([
        [1, 5],
        [2, 20],
        [4, 80],
      ]),
    ).toBeCloseTo(2);
  });

  it('0 where nothing grows', () => {
    expect(
      exponent([
        [50, 40],
        [5000, 40],
      ]),
    ).toBeCloseTo(0);
  });

  it('between them where a fixed part weighs on the small sizes', () => {
    const power = exponent([100, 1000, 5000].map((pages) => [pages, 10 + pages / 50]));
    expect(power).toBeGreaterThan(0.4);
    expect(power).toBeLessThan(0.9);
  });
});
