import { expect, it } from 'vitest';
import { balanceSigns } from '../../../src/domain/mutations/balance.ts';

it.each([
  ['from the oldest on', [5, 7, 2], [105, 98, 100], [0, -1, 1]],
  ['from the newest on', [2, 7, 5], [100, 98, 105], [1, -1, 0]],
  ['with cents, and with rows of nothing', [0, 0.25, 0, 9], [100, 99.75, 99.75, 108.75], [0, -1, 0, 1]],
])('balances tell which way amounts went %s', (_, amounts, balances, signs) => {
  expect(balanceSigns(amounts, balances)).toEqual(signs);
});

it.each([
  ['one row alone', [5, 7], [105, 112]],
  ['other numbers', [5, 7, 2, 9], [105, 3, 44, 8]],
  ['amounts that are all the same, which fit from either end', [5, 5, 5], [105, 110, 115]],
])('balances tell nothing of %s', (_, amounts, balances) => {
  expect(balanceSigns(amounts, balances)).toBeUndefined();
});
