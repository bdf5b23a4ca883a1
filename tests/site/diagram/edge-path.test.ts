import { expect, it } from 'vitest';
import { edgePath } from '../../../src/site/diagram/edge-path.ts';

it.each([
  ['is nothing through no point', '', ''],
  ['is straight between two', '0,0 10.04,20.06', 'M0 0L10 20.1'],
  ['turns within the corner between three', '0,0 0,50 50,50', 'M0 0L0 36Q0 50 14 50L50 50'],
  ['turns at most half of the way to the next corner', '0,0 0,10 50,10', 'M0 0L0 5Q0 10 14 10L50 10'],
  ['stands where points are one', '1,1 1,1 1,1', 'M1 1L1 1Q1 1 1 1L1 1'],
])('the line through points %s', (_, text, path) => {
  const points = text.split(' ').filter(Boolean);
  const numbers = points.map((point) => point.split(',').map(Number));
  expect(edgePath(numbers.map(([x = 0, y = 0]) => ({ x, y })))).toBe(path);
});
