import { expect, it } from 'vitest';
import { seededRandom } from '../../../src/domain/class/seeded-random.ts';

const take = (seed: number, count: number) => Array.from({ length: count }, seededRandom(seed));

it('gives the numbers of mulberry32, on every machine', () => {
  // As its author's C program prints them for the seed 1.
  expect(take(1, 3).map((number) => number * 2 ** 32)).toEqual([2693262067, 11749833, 2265367787]);
});

it('spreads over all from 0 up to 1', () => {
  const tenths = take(7, 10_000).map((number) => Math.floor(number * 10));
  const counts = Map.groupBy(tenths, (tenth) => tenth);
  expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  for (const { length } of counts.values()) expect(length).toBeGreaterThan(800);
});

it('gives others for another seed', () => expect(take(2, 3)).not.toEqual(take(1, 3)));
