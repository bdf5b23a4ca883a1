import { describe, expect, it } from 'vitest';
import { edgePath } from '../../../src/site/diagram/edge-path.ts';

describe('the line through points', () => {
  it('is straight between two', () => {
    expect(
      edgePath([
        { x: 0, y: 0 },
        { x: 10.04, y: 20.06 },
      ]),
    ).toBe('M0 0L10 20.1');
  });

  it('turns within the corner between three', () => {
    expect(
      edgePath([
        { x: 0, y: 0 },
        { x: 0, y: 50 },
        { x: 50, y: 50 },
      ]),
    ).toBe('M0 0L0 36Q0 50 14 50L50 50');
  });

  it('turns at most half of the way to the next corner', () => {
    expect(
      edgePath([
        { x: 0, y: 0 },
        { x: 0, y: 10 },
        { x: 50, y: 10 },
      ]),
    ).toBe('M0 0L0 5Q0 10 14 10L50 10');
  });

  it('is nothing through none, and stands where two points are one', () => {
    expect(edgePath([])).toBe('');
    expect(
      edgePath([
        { x: 1, y: 1 },
        { x: 1, y: 1 },
        { x: 1, y: 1 },
      ]),
    ).toBe('M1 1L1 1Q1 1 1 1L1 1');
  });
});
