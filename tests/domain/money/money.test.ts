import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markDigits } from '../../../src/domain/money/marked-amount.ts';
import {
  formatRupiah,
  maxRupiah,
  moneyProblemText,
  parsePositiveRupiah,
  parseRupiah,
} from '../../../src/domain/money/money.ts';
import { casesOf } from '../../fixtures/cases.ts';
import { pastedOf } from '../../fixtures/pasted.ts';
import { itHolds } from '../../fixtures/property.ts';

const amounts = fc.integer({ min: 0, max: maxRupiah });

const read = casesOf([
  [100_000, '100000', '100.000', 'Rp 100.000', 'Rp100.000,00', 'Rp. 100.000', 'Rp.100.000', 'rp 100.000,0'],
  [100_000, 'RP100000', 'IDR 100.000', '100.000,-', 'Rp 100.000,--', '100.000.-', '100.000,–'],
  [100_000, '100.000 rupiah', '  100.000  ', '\u00a0Rp\u00a0100.000\u00a0', 'Rp\u202f100.000'],
  [100_000, '\t100.000\n', '\u200b100.000\ufeff', '100 000', '１００.０００'],
  [100_000, 'Rp: 100.000', 'Rupiah 100.000', 'IDR100.000', '100.000 rp', '100.000 IDR', '100.000 perak'],
  [100_000, '100.000.', 'Rp 100.000,', 'Rp 100.000,-.', '100.000 ..', '100.000…', '100rb.'],
  [100_000, '100rb', '100 rb', '100ribu', '100k'],
  [1_250_000, '1 250 000', '1,25 juta'],
  [1_500_000, 'Rp 1,5jt'],
  [12_075, '12,075rb'],
  [0, '0'],
  [75, '075', '75'],
  [maxRupiah, '1.000.000.000.000'],
]);

const refused = casesOf([
  ['empty', '', '   ', '\u00a0', 'Rp'],
  ['negative', '-100.000', '−100.000', 'Rp -100.000', '-Rp 100.000', '(100.000)'],
  ['fraction', '100.000,50', '100000,5', '0,75', '1,0005rb'],
  ['grouping', '1.00', '100,000', '100,000.00', '1,000,000', '1000.000', '100.0000', '100.00', '0.075'],
  ['grouping', '100 00', '100 000.000', '1.5jt', '1.00.', '75 100.000'],
  ['not-money', 'seratus ribu', 'abc', '1e5', '100000a', '$100', '100.000 + 75', '.', 'Infinity'],
  ['too-large', '1.000.000.000.001', '9007199254740993', '9'.repeat(400), '1.000.001jt'],
]);

describe('reading an amount', () => {
  it.each(read)('%j is %d', (text, value) => {
    expect(parseRupiah(text)).toEqual({ ok: true, value });
  });

  it.each(refused)('%j is refused: %s', (text, problem) => {
    expect(parseRupiah(text)).toEqual({ ok: false, problem });
  });

  it('refuses zero only where something must have been paid', () => {
    expect(parsePositiveRupiah('0')).toEqual({ ok: false, problem: 'zero' });
    expect(parsePositiveRupiah('Rp 0,00')).toEqual({ ok: false, problem: 'zero' });
    expect(parsePositiveRupiah('1')).toEqual({ ok: true, value: 1 });
    expect(parsePositiveRupiah('x')).toEqual({ ok: false, problem: 'not-money' });
  });

  it('has its own sentence for each problem', () => {
    expect(new Set(Object.values(moneyProblemText)).size).toBe(Object.keys(moneyProblemText).length);
  });

  const dressings = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.replace('Rp ', ''),
    (text: string) => text.replace('Rp ', 'Rp\u00a0'),
    (text: string) => text.replaceAll('.', ''),
    (text: string) => ` ${text},00 `,
    (text: string) => `${text},-`,
    (text: string) => text.replaceAll('.', ' '),
  );
  itHolds('reads back every amount it writes, however dressed', [amounts, dressings], (amount, dress) => {
    expect(parseRupiah(dress(formatRupiah(amount)))).toEqual({ ok: true, value: amount });
  });

  const written = fc.constantFrom(
    ...[...read, ...refused].map(([text]) => text).filter((text) => text.length < 40),
  );
  const pasted = written.chain((text) => fc.tuple(fc.constant(text), pastedOf(text)));
  itHolds('reads the same whatever a chat put into the text', [pasted], ([text, paste]) => {
    expect(parseRupiah(paste)).toEqual(parseRupiah(text));
  });

  const anyText = fc.oneof(fc.string(), fc.stringMatching(/^[Rrp .,\d\-rbjtk]{0,20}$/));
  itHolds('never throws, and reads only whole amounts within bounds', [anyText], (text) => {
    const parsed = parseRupiah(text);
    if (parsed.ok) expect(() => formatRupiah(parsed.value)).not.toThrow();
    else expect(moneyProblemText[parsed.problem]).toBeTruthy();
  });

  const cents = fc.integer({ min: 1, max: 99 }).map((some) => String(some).padStart(2, '0'));
  itHolds('never reads a negative or a fraction as an amount', [amounts, cents], (amount, some) => {
    expect(parseRupiah(`-${formatRupiah(amount)}`).ok).toBe(false);
    expect(parseRupiah(`${formatRupiah(amount)},${some}`)).toEqual({ ok: false, problem: 'fraction' });
  });
});

describe('writing an amount', () => {
  it.each([
    [0, 'Rp 0'],
    [75, 'Rp 75'],
    [999, 'Rp 999'],
    [1_000, 'Rp 1.000'],
    [100_075, 'Rp 100.075'],
    [12_345_678, 'Rp 12.345.678'],
    [maxRupiah, 'Rp 1.000.000.000.000'],
  ])('%d is %s', (amount, text) => {
    expect(formatRupiah(amount)).toBe(text);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, maxRupiah + 1])('throws for %d', (amount) => {
    expect(() => formatRupiah(amount)).toThrow(RangeError);
  });

  it('marks digits, and the dot only between two marked ones', () => {
    expect(markDigits(100_075, (digit) => digit >= 4)).toEqual([
      { text: 'Rp 100.0', marked: false },
      { text: '75', marked: true },
    ]);
    expect(markDigits(1_234, (digit) => digit <= 1)).toEqual([
      { text: 'Rp ', marked: false },
      { text: '1.2', marked: true },
      { text: '34', marked: false },
    ]);
    expect(markDigits(1_234, (digit) => digit === 0)[1]).toEqual({ text: '1', marked: true });
  });

  itHolds('marks without changing a sign', [amounts, fc.array(fc.nat(12))], (amount, marked) => {
    const pieces = markDigits(amount, (digit) => marked.includes(digit));
    expect(pieces.map(({ text }) => text).join('')).toBe(formatRupiah(amount));
  });
});
