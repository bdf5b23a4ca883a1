import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AmountFormat,
  amountFormat,
  findAmount,
  hasNoAmount,
} from '../../../src/domain/mutations/amount-format.ts';
import { casesOf } from '../../fixtures/cases.ts';
import { itHolds } from '../../fixtures/property.ts';

/** An amount as a number below 0 where it is money out. */
const signed = (cell: string, format: AmountFormat) => {
  const { rupiah, mark, isNegative } = findAmount(cell, format) ?? {};
  return rupiah === undefined || rupiah === 0 ? rupiah : mark === 'out' || isNegative ? -rupiah : rupiah;
};

describe('the amount of a cell', () => {
  const indonesian = casesOf([
    [
      100_075,
      '100075',
      '100.075',
      'Rp 100.075',
      'Rp100.075,00',
      'Rp. 100.075,-',
      '+ 100.075',
      "'100.075",
      '100.075,0',
    ],
    [
      100_075,
      '100\u00A0075',
      '100\u202F075,00',
      '100\u200B.075',
      '１００．０７５，００',
      '100.075,00 CR',
      'K 100.075',
      '100.075\t',
      'Cr. Rp. 100.075',
    ],
    [1_234_567, 'IDR 1.234.567,00', '1.234.567,00 IDR', "1'234'567", '1234567,00'],
    [
      -100_075,
      '100.075,00 DB',
      '-100.075',
      '(100.075)',
      '100.075-',
      '\u2212100.075',
      'Rp -100.075',
      '100.075 D',
      '(Rp 100.075,00)',
      '–100.075',
    ],
    [0, '0', '0,00', '.00', '0.00', 'Rp 0'],
    [1_250.55, '1.250,55'],
  ]);
  it.each(indonesian)('%s is %d', (cell, amount) => {
    expect(signed(cell, 'indonesian')).toBe(amount);
  });

  it.each([
    ['100,075.00', 100_075],
    ['1,234,567', 1_234_567],
    ['100,075.0 CR', 100_075],
    ['100075.0000', 100_075],
    ['1.00', 1],
  ])('%s is %d in English', (cell, amount) => {
    expect(signed(cell, 'english')).toBe(amount);
  });

  const others =
    '1.00 1.2.3 12.34.567 0.075 1,250 1,25E+06 ##### 99999999999999999999 10O.075 =1+1 100|075 1e5';
  it.each([
    '',
    'abc',
    'Rp',
    '100 75',
    '1 2',
    '100.075 CR DB',
    '-\t100.075',
    '100\n075',
    '03/11/2026',
    ...others.split(' '),
  ])('is none in %j', (cell) => {
    expect(findAmount(cell, 'indonesian')).toBeUndefined();
  });

  it.each(['', ' ', '-', 'Rp', 'Rp -', '--', '\u00A0'])('is said to be none by %j', (cell) => {
    expect(hasNoAmount(cell)).toBe(true);
  });

  itHolds('comes back from every way it is written', [fc.integer({ min: 1, max: 1e12 })], (amount) => {
    const grouped = amount.toLocaleString('id-ID');
    expect(signed(grouped, 'indonesian')).toBe(amount);
    expect(signed(`${grouped},00`, 'indonesian')).toBe(amount);
    expect(signed(amount.toLocaleString('en-US'), 'english')).toBe(amount);
  });

  itHolds('never throws, whatever stands there', [fc.string()], (cell) => {
    expect(typeof (signed(cell, 'english') ?? 0)).toBe('number');
  });
});

it.each([
  [['100075', '1.234.567,00'], 'indonesian'],
  [['100075', '1,234,567.00'], 'english'],
  [['100075'], 'indonesian'],
  [['1.234'], 'indonesian'],
  [['1,234'], 'english'],
  [['1,234', '1.500,00'], 'indonesian'],
  [['1,234', '1,234', '100.075,00'], 'indonesian'],
  [['.00', '0.00', '1.234'], 'indonesian'],
  [['Saldo Awal : 5,000,000.00', '1.234'], 'indonesian'],
  [[], 'indonesian'],
])('the cells %j tell that their column is %s', (cells, format) => {
  expect(amountFormat(cells)).toBe(format);
});
