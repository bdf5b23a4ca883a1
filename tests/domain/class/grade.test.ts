import { describe, expect, it } from 'vitest';
import { isRight, readAmount } from '../../../src/domain/class/grade.ts';

describe('an answer', () => {
  it.each([
    ['single', ['b'], ['b'], true],
    ['single', ['b'], ['a'], false],
    ['several', ['a', 'c'], ['c', 'a'], true],
    ['several', ['a', 'c'], ['a'], false],
    ['several', ['a', 'c'], ['a', 'b', 'c'], false],
    ['order', ['a', 'b', 'c'], ['a', 'b', 'c'], true],
    ['order', ['a', 'b', 'c'], ['a', 'c', 'b'], false],
    ['amount', ['100075'], ['100075'], true],
    ['amount', ['100075'], ['100000'], false],
    ['single', ['b'], [], false],
  ] as const)('%s with %j right: %j counts as %s', (kind, right, given, expected) => {
    expect(isRight({ kind, right: [...right] }, given)).toBe(expected);
  });
});

it('an amount is read as people write it', () => {
  for (const text of ['100075', '100.075', 'Rp 100.075', ' rp100.075,- ']) {
    expect(readAmount(text)).toEqual(['100075']);
  }
  expect(readAmount('seratus')).toBeUndefined();
  expect(readAmount('')).toBeUndefined();
});
