import { describe, expect, it } from 'vitest';
import { dayOrder, findDay } from '../../../src/domain/mutations/day.ts';
import { casesOf } from '../../fixtures/cases.ts';

const dates = casesOf([
  [
    '2026-11-03',
    '03/11/2026',
    '3/11/26',
    '03-11-2026',
    '03.11.2026',
    "'03/11/2026",
    '2026-11-03',
    '2026/11/03',
    '20261103',
  ],
  [
    '2026-11-03',
    '03-Nov-26',
    '3 Nov 2026',
    '03 November 2026',
    '03 Nop 2026',
    'Nov 3, 2026',
    'Selasa, 3 November 2026',
  ],
  [
    '2026-11-03',
    '03/11/2026 08:14:22',
    '03/11/26 08.14',
    '2026-11-03T08:14:22',
    '20261103081422',
    '2026-11-03 08:14',
  ],
  ['2026-08-17', '17 Agustus 2026', '17-Agt-26', '17-Aug-26', '17 Ags 2026'],
  ['2026-05-02', '2 Mei 2026', '02-May-26'],
  ['2026-12-31', '31 Des 2026', '31/12/2026'],
  ['--11-03', '03/11', "'03/11", '03-Nov', '3/11'],
  // Where it is the next day in Jakarta.
  ['2026-11-04', '2026-11-03T17:00:00Z', '2026-11-03T19:00:00.123+02:00', '2026-11-04T06:59:59+07:00'],
  [
    undefined,
    '',
    '-',
    'PEND',
    'Total',
    '31/13/2026',
    '32/11/2026',
    '100.075',
    '1.234.567',
    '12.10',
    '100,075.00',
    '1/2/3/4',
    '0',
  ],
  [undefined, 'Periode: 03/11/2026 - 05/11/2026', '2026', '03/11/20266', 'TRF 03/11'],
]);

describe('the day of a date', () => {
  it.each(dates)('%s is %s', (cell, day) => {
    expect(findDay(cell, 'day first')).toBe(day);
  });

  it('comes second where the column says so', () => {
    expect(findDay('11/03/2026', 'month first')).toBe('2026-11-03');
    expect(findDay('3 Nov 2026', 'month first')).toBe('2026-11-03');
    expect(findDay('2026-11-03', 'month first')).toBe('2026-11-03');
  });
});

it.each([
  [['03/11/2026', '13/11/2026'], 'day first'],
  [['11/03/2026', '11/13/2026'], 'month first'],
  [['11/03', 'Total', '11/28'], 'month first'],
  [['03/11/2026', '04/11/2026'], 'day first'],
  [['2026-11-13'], 'day first'],
  [[], 'day first'],
])('the dates %j tell that they have the %s', (cells, order) => {
  expect(dayOrder(cells)).toBe(order);
});
