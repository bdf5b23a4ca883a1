import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxRupiah } from '../../../src/domain/money/money.ts';
import {
  explainTransfer,
  supposedCodeReach,
  type Verdict,
} from '../../../src/domain/money/transfer-check.ts';
import { findSlip, type Slip } from '../../../src/domain/money/typing-slip.ts';
import { itHolds } from '../../fixtures/property.ts';

const sign = { certain: '!', possible: '?', weak: '~' };

/** A verdict as the tables write it: its kind, for a slip what it was made on, and how sure (`!` `?` `~`). */
function short(verdict: Verdict): string {
  const { kind, sure } = verdict;
  const name = kind === 'slip' ? `${verdict.slip.kind} on ${verdict.basis}` : kind;
  const codes = kind === 'slip' && verdict.basis === 'supposed-code' ? ` ${verdict.codes.length}` : '';
  const paidCode = 'paidCode' in verdict ? ` ${verdict.paidCode}` : '';
  return `${name}${codes}${paidCode}${sign[sure]}`;
}

// Worked by hand. `-` is a code that nobody knows.
const worked: [total: number, code: number | '-', paid: number, verdicts: string[]][] = [
  [100_000, 75, 100_075, ['exact!']],
  [1_250_000, 321, 1_250_321, ['exact!']],
  [100_000, 75, 100_000, ['without-code!']],
  [99_950, 75, 99_950, ['without-code!']],
  [100_000, 70, 100_000, ['without-code?', 'wrong-digit on due~']],
  [100_000, 5, 100_000, ['without-code?', 'wrong-digit on due~']],
  [100_000, 75, 100_057, ['swapped on due?', 'other-code 57~']],
  [100_000, 75, 100_705, ['swapped on due?', 'other-code 705~']],
  [1_250_000, 321, 1_250_231, ['swapped on due?', 'other-code 231~']],
  [1_250_000, 321, 2_150_321, ['swapped on due?']],
  [25, 3, 82, ['swapped on due?', 'other-code 57~']],
  [100_000, 75, 100_076, ['wrong-digit on due?', 'other-code 76~']],
  [100_000, 75, 100_005, ['wrong-digit on due?', 'other-code 5~', 'wrong-digit on total~']],
  [100_000, 75, 200_075, ['wrong-digit on due?']],
  [100_000, 75, 100_123, ['other-code 123?']],
  [100_000, 75, 100_750, ['other-code 750?']],
  [99_950, 75, 99_975, ['other-code 25?']],
  [500_000, 1_234, 505_678, ['other-code 5678?']],
  [500_000, 75, 505_678, ['over?', 'unrelated~']],
  [100_000, 75, 10_007, ['missing-digit on due?']],
  [100_000, 75, 1_000_775, ['extra-digit on due?']],
  [100_000, 75, 10_075, ['missing-zeros on due?']],
  [1_250_000, 321, 125_321, ['missing-zeros on due?']],
  [100_000, 75, 1_000_075, ['extra-zeros on due?']],
  [100_000, 75, 1_000_750, ['extra-zeros on due?']],
  [1_250_000, 321, 12_503_210, ['extra-zeros on due?']],
  [100_000, 75, 1_000_000, ['extra-zeros on total~']],
  [100_000, 75, 10_000, ['missing-zeros on total~']],
  [100_000, 75, 100, ['missing-zeros on total~']],
  [100_000, 75, 150_000, ['wrong-digit on total~']],
  [100_000, 75, 152_300, ['over?', 'unrelated~']],
  [100_000, 75, 62_500, ['under?', 'unrelated~']],
  [100_000, 75, 200_150, ['over?', 'unrelated~']], // Exactly twice.
  [100_000, 75, 200_151, ['unrelated?', 'over~']],
  [100_000, 76, 50_038, ['under?', 'unrelated~']], // Exactly half.
  [100_000, 76, 50_037, ['unrelated?', 'under~']],
  [100_000, 75, 7_345_000, ['unrelated?', 'over~']],
  [100_000, 75, 75, ['unrelated?', 'under~']],
  [100_000, '-', 100_000, ['without-code!']],
  [100_000, '-', 100_075, ['fits-code 75?']],
  [100_000, '-', 100_999, ['fits-code 999?']],
  [100_000, '-', 100_005, ['fits-code 5?', 'wrong-digit on total~']],
  [100_000, '-', 101_000, ['swapped on supposed-code 1~', 'wrong-digit on total~']],
  [100_000, '-', 200_075, ['wrong-digit on supposed-code 1~']],
  [100_000, '-', 1_000_000, ['extra-zeros on total~']],
  // 100.075 and 100.750 with a zero more; 100.050 with a 7 more, 100.070 with a 5 more.
  [100_000, '-', 1_000_750, ['extra-zeros on supposed-code 2~', 'extra-digit on supposed-code 2~']],
  // 100.075, 100.705, 100.750 without a zero; 100.d75, 100.7d5 and 100.75d without d: 27, of which two come twice.
  [100_000, '-', 10_075, ['missing-zeros on supposed-code 3~', 'missing-digit on supposed-code 25~']],
  [100_000, '-', 152_300, ['over?', 'unrelated~']],
  [100_000, '-', 62_500, ['under?', 'unrelated~']],
  [100_000, '-', 7_345_000, ['unrelated?', 'over~']],
];

describe('what may have happened with a transfer', () => {
  it.each(worked)('total %d, code %s, paid %d', (total, code, paid, verdicts) => {
    expect(explainTransfer({ total, code: code === '-' ? undefined : code, paid }).map(short)).toEqual(
      verdicts,
    );
  });

  it('says which codes it supposed', () => {
    const [zeros] = explainTransfer({ total: 100_000, paid: 10_075 });
    expect(zeros).toMatchObject({ codes: [75, 705, 750], intended: 100_075 });
  });

  it.each([
    { total: 0, paid: 1 },
    { total: 1, paid: 0 },
    { total: -1, paid: 1 },
    { total: 0.5, paid: 1 },
    { total: 1, paid: maxRupiah + 1 },
    { total: 1, code: 0, paid: 1 },
    { total: 1, code: 1_000_000, paid: 1 },
    { total: maxRupiah, code: 1, paid: 1 },
  ])('throws for %j', (transfer) => {
    expect(() => explainTransfer(transfer)).toThrow(RangeError);
  });
});

// Near amounts come up often enough for every verdict to be met.
const transfers = fc
  .record({
    total: fc.integer({ min: 1, max: 9_999_999 }),
    code: fc.option(fc.integer({ min: 1, max: 2_000 }), { nil: undefined, freq: 3 }),
    apart: fc.integer({ min: -2_000, max: 2_000 }),
    scale: fc.constantFrom(1, 1, 1, 10, 100, 0.1),
  })
  .map(({ total, code, apart, scale }) => ({
    total,
    code,
    paid: Math.max(1, Math.round((total + (code ?? 0) + apart) * scale)),
  }));

describe('every verdict', () => {
  const agrees = ({ total, code, paid }: { total: number; code: number | undefined; paid: number }) => {
    const verdicts = explainTransfer({ total, code, paid });
    expect(verdicts.length).toBeGreaterThan(0);
    const isExact = code !== undefined && paid === total + code;
    expect(verdicts.some(({ kind }) => kind === 'exact')).toBe(isExact);
    for (const verdict of verdicts) {
      if (verdict.kind === 'without-code') expect(paid).toBe(total);
      if ('paidCode' in verdict) {
        expect(total + verdict.paidCode).toBe(paid);
        expect(verdict.paidCode).not.toBe(code);
      }
      if (verdict.kind === 'over') expect(paid).toBeGreaterThan(total + (code ?? supposedCodeReach));
      if (verdict.kind === 'under') expect(paid).toBeLessThan(total + (code ?? 0));
      if (verdict.kind === 'slip') {
        const { basis, intended, codes, slip } = verdict;
        expect(redo(slip, intended)).toBe(paid);
        expect(intended).toBe(total + (codes[0] ?? 0));
        if (basis === 'due') expect(codes).toEqual([code]);
        for (const supposed of codes) expect(findSlip(total + supposed, paid)?.kind).toBe(slip.kind);
      }
    }
  };
  itHolds('agrees with the numbers', [transfers], agrees, { numRuns: 1000 });

  itHolds('comes likeliest first, and certainty stands alone', [transfers], (transfer) => {
    const sure = explainTransfer(transfer).map((verdict) => verdict.sure);
    const rank = sure.map((one) => ['certain', 'possible', 'weak'].indexOf(one));
    expect(rank).toEqual(rank.toSorted());
    if (sure.includes('certain')) expect(sure).toEqual(['certain']);
  });

  const sums = fc.record({
    total: fc.integer({ min: 1_000, max: 9_999_999 }),
    code: fc.integer({ min: 1, max: 999 }),
  });
  itHolds('is found for any slip made on the amount due', [sums, fc.nat()], ({ total, code }, pick) => {
    const slips = [...slipsOf(total + code)];
    const paid = slips[pick % slips.length] as number;
    const verdicts = explainTransfer({ total, code, paid });
    expect(verdicts.map((verdict) => (verdict.kind === 'slip' ? verdict.basis : verdict.kind))).toContain(
      'due',
    );
  });
});

describe('a slip of the fingers', () => {
  const small = fc.integer({ min: 1, max: 2_000 });
  const isFoundWhereMade = (intended: number, paid: number) =>
    (findSlip(intended, paid) !== undefined) === slipsOf(intended).has(paid);
  itHolds('is found exactly where one mistake leads to the amount', [small, small], isFoundWhereMade, {
    numRuns: 500,
  });

  it.each<[number, number, Slip | undefined]>([
    [100_075, 100_057, { kind: 'swapped', at: 4, intended: '75', typed: '57' }],
    [100_075, 100_076, { kind: 'wrong-digit', at: 5, intended: '5', typed: '6' }],
    [100_075, 10_007, { kind: 'missing-digit', at: 5, intended: '5', typed: '' }],
    [100_075, 1_000_775, { kind: 'extra-digit', at: 5, intended: '', typed: '7' }],
    [100_000, 100, { kind: 'missing-zeros', at: 3, intended: '000', typed: '' }],
    [100, 100_000, { kind: 'extra-zeros', at: 3, intended: '', typed: '000' }],
    [100_075, 175, undefined],
    [175, 100_075, undefined],
  ])('%d typed as %d', (intended, paid, slip) => {
    expect(findSlip(intended, paid)).toEqual(slip);
  });
});

/** What becomes of the intended amount by the slip, made anew. */
function redo({ kind, at, intended: missed, typed }: Slip, intended: number): number {
  const digits = [...String(intended)];
  expect(digits.splice(at, missed.length, ...typed).join('')).toBe(missed);
  switch (kind) {
    case 'swapped':
      expect([...typed].reverse().join('')).toBe(missed);
      break;
    case 'wrong-digit':
      expect([missed.length, typed.length]).toEqual([1, 1]);
      break;
    case 'missing-digit':
      expect([missed.length, typed]).toEqual([1, '']);
      break;
    case 'extra-digit':
      expect([missed, typed.length]).toEqual(['', 1]);
      break;
    case 'missing-zeros':
      expect([new Set(missed), typed]).toEqual([new Set('0'), '']);
      break;
    case 'extra-zeros':
      expect([missed, new Set(typed)]).toEqual(['', new Set('0')]);
      break;
  }
  return Number(digits.join(''));
}

/** Every amount that one slip makes of this one, by trying them all. */
function slipsOf(intended: number): Set<number> {
  const text = String(intended);
  const made = new Set<string>();
  for (let at = 0; at <= text.length; at += 1) {
    const [before, here, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
    made.add(before + after);
    made.add(before + after.charAt(0) + here + after.slice(1));
    for (const digit of '0123456789') {
      made.add(before + digit + here + after);
      if (here) made.add(before + digit + after);
    }
  }
  for (const zeros of ['00', '000']) {
    made.add(text + zeros);
    if (text.endsWith(zeros)) made.add(text.slice(0, -zeros.length));
  }
  made.delete(text);
  // What begins with a zero, or is empty, is no amount as a bank writes it.
  return new Set([...made].filter((one) => /^[1-9]/.test(one)).map(Number));
}
