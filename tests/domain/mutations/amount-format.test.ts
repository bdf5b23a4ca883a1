import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountFormat, findAmount } from '../../../src/domain/mutations/amount-format.ts';

describe('the amount of a cell', () => {
  it.each([
    ['100075', 'indonesian', 100_075],
    ['100.075', 'indonesian', 100_075],
    ['Rp 100.075', 'indonesian', 100_075],
    ['Rp100.075,00', 'indonesian', 100_075],
    ['IDR 1.234.567,00', 'indonesian', 1_234_567],
    ['100,075.00', 'english', 100_075],
    ['1,234,567', 'english', 1_234_567],
    ['100.075,00 CR', 'indonesian', 100_075],
    ['100.075,00 DB', 'indonesian', -100_075],
    ['-100.075', 'indonesian', -100_075],
    ['(100.075)', 'indonesian', -100_075],
    ['+ 100.075', 'indonesian', 100_075],
    ['100\u00A0075', 'indonesian', 100_075],
    ['0', 'indonesian', 0],
  ] as const)('%s (%s) is %i', (cell, format, amount) => {
    expect(findAmount(cell, format)).toBe(amount);
  });

  it.each([
    '',
    'abc',
    '100.075,50',
    '1.00',
    '1.2.3',
    '12.34.567',
    '99999999999999999999',
    '10O.075',
    '=1+1',
    'Rp',
  ])('is none in %j', (cell) => {
    expect(findAmount(cell, 'indonesian')).toBeUndefined();
  });

  it('comes back from every way it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (amount) => {
        const grouped = amount.toLocaleString('id-ID');
        expect(findAmount(grouped, 'indonesian')).toBe(amount);
        expect(findAmount(`${grouped},00`, 'indonesian')).toBe(amount);
        expect(findAmount(amount.toLocaleString('en-US'), 'english')).toBe(amount);
      }),
    );
  });

  it('never throws, whatever stands there', () => {
    fc.assert(fc.property(fc.string(), (cell) => typeof (findAmount(cell, 'english') ?? 0) === 'number'));
  });
});

it('the format of a column is told by the cells that tell', () => {
  expect(amountFormat(['100075', '1.234.567,00'])).toBe('indonesian');
  expect(amountFormat(['100075', '1,234,567.00'])).toBe('english');
  expect(amountFormat(['100075'])).toBe('indonesian');
  expect(amountFormat([])).toBe('indonesian');
});
