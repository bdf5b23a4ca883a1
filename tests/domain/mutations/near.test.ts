import { expect, it } from 'vitest';
import { orderKeys, paymentKeys } from '../../../src/domain/mutations/near.ts';

const mayBeMistake = (due: number, paid: number) => {
  const keys = new Set(orderKeys(due));
  return paymentKeys(paid).some((key) => keys.has(key));
};

it.each([
  [100_075, 10_075, true],
  [100_075, 1_000_750, true],
  [1_005, 5, false],
  [20_050, 50, false],
])('for %i due, %i paid may be a typing mistake: %s', (due, paid, expected) => {
  expect(mayBeMistake(due, paid)).toBe(expected);
});
