import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountFormat, findAmount } from '../../../src/domain/mutations/amount-format.ts';
import { casesOf } from '../../fixtures/cases.ts';
import { itHolds } from '../../fixtures/property.ts';

describe('the amount of a cell', () => {
  const indonesian = casesOf([
    [
      100_075,
      '100075',
      '100.075',
      'Rp 100.075',
      'Rp100.075,00',
      '100.075,00 CR',
      '+ 100.075',
      '100\u00A0075',
    ],
    [1_234_567, 'IDR 1.234.567,00'],
    [-100_075, '100.075,00 DB', '-100.075', '(100.075)'],
    [0, '0'],
  ]);
  it.each(indonesian)('%s is %i', (cell, amount) => {
    expect(findAmount(cell, 'indonesian')).toBe(amount);
  });

  it.each([
    ['100,075.00', 100_075],
    ['1,234,567', 1_234_567],
  ])('%s is %i in English', (cell, amount) => {
    expect(findAmount(cell, 'english')).toBe(amount);
  });

  const others = '100.075,50 1.00 1.2.3 12.34.567 99999999999999999999 10O.075 =1+1';
  it.each(['', 'abc', 'Rp', ...others.split(' ')])('is none in %j', (cell) => {
    expect(findAmount(cell, 'indonesian')).toBeUndefined();
  });

  itHolds('comes back from every way it is written', [fc.integer({ min: 1, max: 1e12 })], (amount) => {
    const grouped = amount.toLocaleString('id-ID');
    expect(findAmount(grouped, 'indonesian')).toBe(amount);
    expect(findAmount(`${grouped},00`, 'indonesian')).toBe(amount);
    expect(findAmount(amount.toLocaleString('en-US'), 'english')).toBe(amount);
  });

  itHolds('never throws, whatever stands there', [fc.string()], (cell) => {
    expect(typeof (findAmount(cell, 'english') ?? 0)).toBe('number');
  });
});

it.each([
  [['100075', '1.234.567,00'], 'indonesian'],
  [['100075', '1,234,567.00'], 'english'],
  [['100075'], 'indonesian'],
  [[], 'indonesian'],
])('the cells %j tell that their column is %s', (cells, format) => {
  expect(amountFormat(cells)).toBe(format);
});
