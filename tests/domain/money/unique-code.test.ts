import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxRupiah } from '../../../src/domain/money/money.ts';
import {
  amountDue,
  changedTail,
  codeProblemText,
  parseCode,
  technicalCodeLimit,
} from '../../../src/domain/money/unique-code.ts';
import { casesOf } from '../../fixtures/cases.ts';
import { itHolds } from '../../fixtures/property.ts';

// Worked by hand: total, code, amount, and [digits before, digits after, whether the code can be read off the end].
const worked: [total: number, code: number, due: number, tail: [string, string, boolean]][] = [
  [100_000, 75, 100_075, ['00', '75', true]], // The sources' example.
  [100_000, 5, 100_005, ['0', '5', true]],
  [100_000, 70, 100_070, ['00', '70', true]],
  [100_000, 321, 100_321, ['000', '321', true]],
  [125_500, 75, 125_575, ['00', '75', true]],
  [125_500, 321, 125_821, ['500', '821', false]],
  [99_950, 75, 100_025, ['99950', '100025', false]],
  [100_025, 75, 100_100, ['025', '100', false]],
  [75_990, 10, 76_000, ['5990', '6000', false]],
  [12_345, 1, 12_346, ['5', '6', false]],
  [1_000, 1_234, 2_234, ['1000', '2234', false]],
  [999, 1, 1_000, ['999', '1000', false]],
  [5, 5, 10, ['5', '10', false]],
  [1, 999_999, 1_000_000, ['1', '1000000', false]],
];

describe('what the reseller pays', () => {
  it.each(worked)(
    '%d and code %d are %d, and it shows how',
    (total, code, due, [before, after, verbatim]) => {
      expect(amountDue(total, code)).toBe(due);
      expect(changedTail(total, code)).toEqual({ length: after.length, before, after, verbatim });
    },
  );

  it('refuses a sum that is past the bound', () => {
    expect(amountDue(maxRupiah - 1, 1)).toBe(maxRupiah);
    expect(() => amountDue(maxRupiah, 1)).toThrow(RangeError);
  });

  const totals = fc.integer({ min: 1, max: 10_000_000 });
  const codes = fc.integer({ min: 1, max: technicalCodeLimit });
  itHolds('changes nothing before the tail, and the first digit of it', [totals, codes], (total, code) => {
    const { length, before, after, verbatim } = changedTail(total, code);
    const due = String(total + code);
    const start = due.length - length;
    expect(due.endsWith(after)).toBe(true);
    expect(String(total).padStart(due.length, '0').slice(0, start)).toBe(due.slice(0, start));
    expect(before[0] === after[0] && before.length === after.length).toBe(false);
    if (verbatim) expect(Number(after)).toBe(code);
  });
});

describe('reading a code', () => {
  const read = casesOf([
    [75, '75', '075'],
    [7, ' 7 '],
    [999_999, '999.999'],
  ]);
  it.each(read)('%j is %d', (text, value) => {
    expect(parseCode(text)).toEqual({ ok: true, value });
  });

  const refused = casesOf([
    ['empty', ''],
    ['zero', '0', '000'],
    ['negative', '-75'],
    ['fraction', '7,5'],
    ['grouping', '7.5'],
    ['not-money', 'tujuh'],
    ['code-too-large', '1000000', '9'.repeat(40)],
  ]);
  it.each(refused)('%j is refused: %s', (text, problem) => {
    expect(parseCode(text)).toEqual({ ok: false, problem });
  });

  it('has its own sentence for each problem that it can have', () => {
    const { 'too-large': _never, ...used } = codeProblemText;
    expect(new Set(Object.values(used)).size).toBe(Object.keys(used).length);
  });
});
