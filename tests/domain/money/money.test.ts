import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markDigits } from '../../../src/domain/money/marked-amount.ts';
import {
  formatRupiah,
  type MoneyProblem,
  maxRupiah,
  moneyProblemText,
  parsePositiveRupiah,
  parseRupiah,
} from '../../../src/domain/money/money.ts';

const amounts = fc.integer({ min: 0, max: maxRupiah });

const read: [text: string, value: number][] = [
  ['100000', 100_000],
  ['100.000', 100_000],
  ['Rp 100.000', 100_000],
  ['Rp100.000,00', 100_000],
  ['Rp. 100.000', 100_000],
  ['Rp.100.000', 100_000],
  ['rp 100.000,0', 100_000],
  ['RP100000', 100_000],
  ['IDR 100.000', 100_000],
  ['100.000,-', 100_000],
  ['Rp 100.000,--', 100_000],
  ['100.000.-', 100_000],
  ['100.000,–', 100_000],
  ['100.000 rupiah', 100_000],
  ['  100.000  ', 100_000],
  ['\u00a0Rp\u00a0100.000\u00a0', 100_000],
  ['Rp\u202f100.000', 100_000],
  ['\t100.000\n', 100_000],
  ['\u200b100.000\ufeff', 100_000],
  ['100 000', 100_000],
  ['1 250 000', 1_250_000],
  ['１００.０００', 100_000],
  ['100rb', 100_000],
  ['100 rb', 100_000],
  ['100ribu', 100_000],
  ['100k', 100_000],
  ['Rp 1,5jt', 1_500_000],
  ['1,25 juta', 1_250_000],
  ['12,075rb', 12_075],
  ['0', 0],
  ['075', 75],
  ['75', 75],
  ['1.000.000.000.000', maxRupiah],
];

const refused: [text: string, problem: MoneyProblem][] = [
  ['', 'empty'],
  ['   ', 'empty'],
  ['\u00a0', 'empty'],
  ['Rp', 'empty'],
  ['-100.000', 'negative'],
  ['−100.000', 'negative'],
  ['Rp -100.000', 'negative'],
  ['-Rp 100.000', 'negative'],
  ['(100.000)', 'negative'],
  ['100.000,50', 'fraction'],
  ['100000,5', 'fraction'],
  ['0,75', 'fraction'],
  ['1,0005rb', 'fraction'],
  ['1.00', 'grouping'],
  ['100,000', 'grouping'],
  ['100,000.00', 'grouping'],
  ['1,000,000', 'grouping'],
  ['1000.000', 'grouping'],
  ['100.0000', 'grouping'],
  ['100.00', 'grouping'],
  ['0.075', 'grouping'],
  ['100 00', 'grouping'],
  ['100 000.000', 'grouping'],
  ['1.5jt', 'grouping'],
  ['100.000.', 'grouping'],
  ['seratus ribu', 'not-money'],
  ['abc', 'not-money'],
  ['1e5', 'not-money'],
  ['100000a', 'not-money'],
  ['$100', 'not-money'],
  ['100.000 + 75', 'not-money'],
  ['.', 'not-money'],
  ['Infinity', 'not-money'],
  ['1.000.000.000.001', 'too-large'],
  ['9007199254740993', 'too-large'],
  ['9'.repeat(400), 'too-large'],
  ['1.000.001jt', 'too-large'],
];

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

  it('reads back every amount it writes, however it is dressed', () => {
    const dressings = [
      (text: string) => text,
      (text: string) => text.replace('Rp ', ''),
      (text: string) => text.replace('Rp ', 'Rp\u00a0'),
      (text: string) => text.replaceAll('.', ''),
      (text: string) => ` ${text},00 `,
      (text: string) => `${text},-`,
      (text: string) => text.replaceAll('.', ' '),
    ];
    fc.assert(
      fc.property(amounts, fc.constantFrom(...dressings), (amount, dress) => {
        expect(parseRupiah(dress(formatRupiah(amount)))).toEqual({ ok: true, value: amount });
      }),
    );
  });

  it('never throws, and never reads anything but a whole amount within bounds', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[Rrp .,\d\-rbjtk]{0,20}$/));
    fc.assert(
      fc.property(text, (any) => {
        const parsed = parseRupiah(any);
        if (parsed.ok) expect(() => formatRupiah(parsed.value)).not.toThrow();
        else expect(moneyProblemText[parsed.problem]).toBeTruthy();
      }),
    );
  });

  it('never reads a negative or a fraction as an amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: maxRupiah }),
        fc.integer({ min: 1, max: 99 }),
        (amount, cents) => {
          expect(parseRupiah(`-${formatRupiah(amount)}`).ok).toBe(false);
          expect(parseRupiah(`${formatRupiah(amount)},${String(cents).padStart(2, '0')}`)).toEqual({
            ok: false,
            problem: 'fraction',
          });
        },
      ),
    );
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

  it('marks without changing a sign', () => {
    fc.assert(
      fc.property(amounts, fc.array(fc.nat(12)), (amount, marked) => {
        const pieces = markDigits(amount, (digit) => marked.includes(digit));
        expect(pieces.map(({ text }) => text).join('')).toBe(formatRupiah(amount));
      }),
    );
  });
});
