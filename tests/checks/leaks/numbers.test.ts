import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../../src/checks/leaks/find-leaks.ts';
import { isLuhn, isNik } from '../../../src/checks/leaks/numbers.ts';
import { itHolds } from '../../fixtures/property.ts';

const rulesIn = (text: string) => findLeaks(text).map(({ rule }) => rule);
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

describe('a NIK', () => {
  it.each([
    ['a man’s', '3273010101900001', true],
    ['a woman’s, with 40 added to the day', '3273014101900001', true],
    ['of 29 February in a leap year', '3273012902960001', true],
    ['of a woman of 29 February 2000', '3273016902000001', true],
    ['of 29 February in no leap year', '3273012902970001', false],
    ['of 31 February', '3273013102900001', false],
    ['of day 72', '3273017201900001', false],
    ['of day 40', '3273014001900001', false],
    ['of month 13', '3273010113900001', false],
    ['of a province that is none', '2073010101900001', false],
    ['of regency 00', '3200010101900001', false],
    ['of district 00', '3273000101900001', false],
    ['with serial number 0000', '3273010101900000', false],
  ])('%s: %s is %s', (_what, text, isOne) => {
    expect(isNik(text)).toBe(isOne);
  });
});

itHolds(
  'Luhn’s check digit is one of ten',
  [digits(15)],
  (start) => [...'0123456789'].filter((last) => isLuhn(start + last)).length === 1,
);

describe('any phone number', () => {
  const prefix = fc.constantFrom('811', '812', '822', '838', '857', '878', '881', '895');
  const number = fc
    .tuple(prefix, fc.integer({ min: 6, max: 9 }).chain(digits))
    .map(([first, rest]) => first + rest);
  const grouped = (text: string, sign: string) => text.replace(/(\d{3,4})(?=\d{3})/g, `$1${sign}`);
  const start = fc.constantFrom('0', '+62', '+62 ', '62', '(0)', '+62-');
  const sign = fc.constantFrom('', ' ', '-', '.');
  const sentences = ['%', 'Nomor buyer % terlihat.', 'HP: %,', '(%)', '| % |', '"%"', 'wa.me/%'];
  itHolds(
    'is found however it is written',
    [number, start, sign, fc.constantFrom(...sentences)],
    (own, first, between, words) => {
      const written = first + grouped(own, between);
      // Groups of three behind a bare 62 are thousands.
      fc.pre(!/^62(\.\d{3})+$/.test(written));
      expect(rulesIn(words.replace('%', written)), written).toEqual(['leak-phone']);
    },
    { numRuns: 500 },
  );
});

describe('no leak is', () => {
  const rupiah = new Intl.NumberFormat('id-ID');
  const amount = fc.integer({ min: 1, max: 99_999_999_999 }).map((value) => rupiah.format(value));
  const sentences = 'Rp %;Rp% ke Bank Mandiri;% rupiah;BCA: Rp %;rekening: Rp%,00;| % | % |'.split(';');
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const form = fc.constantFrom(
    (iso: string) => iso.slice(0, 10),
    (iso: string) => iso.slice(0, 16).replace('T', ' '),
    (iso: string) => iso.slice(0, 10).split('-').reverse().join('/'),
    (iso: string) => iso.slice(0, 10).split('-').reverse().join('-'),
    (iso: string) => iso.slice(0, 19).replace(/\D/g, ''),
  );
  const often = { numRuns: 500 };
  const expectNone = (text: string) => {
    expect(rulesIn(text), text).toEqual([]);
  };

  itHolds(
    'any amount',
    [amount, fc.constantFrom(...sentences)],
    (value, words) => expectNone(words.replaceAll('%', value)),
    often,
  );
  itHolds(
    'any day, nor a run of them beside a bank’s name',
    [day, day, form],
    (one, other, write) => expectNone(`Mutasi Bank Mandiri ${write(one)} ${write(other)}`),
    often,
  );
  itHolds(
    'any order number or receipt that is called so',
    [digits(4), digits(5), digits(12), digits(16)],
    (one, two, receipt, order) =>
      expectNone(`EV-${one}-2023-${two}, resi ${receipt}, nomor pesanan ${order}, INV/2023/${one}/${two}`),
    often,
  );
});

it('a link is one leak, though there are numbers in it, and another leak may follow', () => {
  const link = 'https://evermos.kapturecrm.com/nui/tickets/x/081234567890?query=081234567890';
  expect(rulesIn(link)).toEqual(['leak-private-link']);
  const several = 'Budi 081234567890, budi@surat-rekaan.id, BCA 1234567890';
  expect(rulesIn(several)).toEqual(['leak-phone', 'leak-email', 'leak-account']);
});

it.each([
  ['50 characters after', `Mandiri ${'x '.repeat(25)}1234567890`, ['leak-account']],
  ['60 characters after', `Mandiri ${'x '.repeat(30)}1234567890`, []],
  ['20 characters before', `1234567890 ${'x '.repeat(10)}Mandiri`, ['leak-account']],
  ['30 characters before', `1234567890 ${'x '.repeat(15)}Mandiri`, []],
])('an account number %s a bank’s name', (_, text, rules) => {
  expect(rulesIn(text)).toEqual(rules);
});
