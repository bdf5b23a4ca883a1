import { expect, it } from 'vitest';
import { isRight } from '../../../src/domain/class/progress.ts';

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
] as const)('an answer to %s with %j right: %j counts as %s', (kind, right, given, expected) => {
  expect(isRight({ kind, right: [...right] }, given)).toBe(expected);
});
