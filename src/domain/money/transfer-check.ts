import { isRupiah, type Rupiah } from './money.ts';
import { findSlip, type Slip, type SlipKind } from './typing-slip.ts';
import { amountDue, technicalCodeLimit } from './unique-code.ts';

/** What is known of a transfer. All numbers are at least 1; `code` is undefined where nobody knows it. */
export interface Transfer {
  total: Rupiah;
  code?: number | undefined;
  paid: Rupiah;
}

/**
 * How sure an explanation is. `certain`: no other one fits the numbers. `possible`: one known mistake explains the
 * amount to the rupiah. `weak`: it fits only with a second assumption, or another one fits better.
 */
export type Sureness = 'certain' | 'possible' | 'weak';

/** What may have happened. `fits-code`: the amount is right if `paidCode` is the order's code, which isn't known. */
export type Verdict = { sure: Sureness } & (
  | { kind: 'exact' }
  | { kind: 'fits-code'; paidCode: number }
  | { kind: 'without-code' }
  | { kind: 'other-code'; paidCode: number }
  | { kind: 'slip'; slip: Slip; intended: Rupiah; codes: number[]; basis: SlipBasis }
  | { kind: 'over' | 'under' | 'unrelated'; isFar: boolean }
);

/** The intended amount, total + one of `codes`: of the order's own, of supposed ones, or of 0, the total alone. */
export type SlipBasis = 'due' | 'supposed-code' | 'total';

/** The largest difference that counts as a code: assumed, as no source records a range. A known code with more digits raises it. */
export const supposedCodeReach = 999;

// Likeliest first, which is assumed: a swap hardly happens by chance, while many amounts are one digit apart.
const slipOrder: SlipKind[] = [
  'swapped',
  'extra-zeros',
  'missing-zeros',
  'missing-digit',
  'extra-digit',
  'wrong-digit',
];

/** Every explanation that fits, likeliest first, which is assumed; never empty. Throws a `RangeError` on what isn't a positive amount. */
export function explainTransfer({ total, code, paid }: Transfer): Verdict[] {
  for (const amount of [total, paid]) {
    if (!isRupiah(amount) || amount === 0) throw new RangeError(`${amount} is not a positive amount`);
  }
  if (code === undefined) return withUnknownCode(total, paid);
  if (!isRupiah(code) || code === 0 || code > technicalCodeLimit)
    throw new RangeError(`${code} is not a code`);
  return withKnownCode(total, code, paid);
}

function withKnownCode(total: Rupiah, code: number, paid: Rupiah): Verdict[] {
  const due = amountDue(total, code);
  if (paid === due) return [{ kind: 'exact', sure: 'certain' }];
  const onDue = slipsOn('due', paid === total ? 'weak' : 'possible', total, [code], paid);
  if (paid === total)
    return [{ kind: 'without-code', sure: onDue.length > 0 ? 'possible' : 'certain' }, ...onDue];
  const reach = Math.max(supposedCodeReach, 10 ** String(code).length - 1);
  const paidCode = paid - total;
  const otherCode: Verdict[] =
    paidCode > 0 && paidCode <= reach
      ? [{ kind: 'other-code', sure: onDue.length > 0 ? 'weak' : 'possible', paidCode }]
      : [];
  const found = [...onDue, ...otherCode, ...slipsOnTotal(total, paid)];
  return found.length > 0 ? found : unexplained(due, due, paid);
}

function withUnknownCode(total: Rupiah, paid: Rupiah): Verdict[] {
  if (paid === total) return [{ kind: 'without-code', sure: 'certain' }];
  const paidCode = paid - total;
  if (paidCode > 0 && paidCode <= supposedCodeReach)
    return [{ kind: 'fits-code', sure: 'possible', paidCode }, ...slipsOnTotal(total, paid)];
  const codes = Array.from({ length: supposedCodeReach }, (_, index) => index + 1);
  const found = [...slipsOn('supposed-code', 'weak', total, codes, paid), ...slipsOnTotal(total, paid)];
  return found.length > 0 ? found : unexplained(total, total + supposedCodeReach, paid);
}

/** The explanation by two mistakes at once: the code was forgotten and the total mistyped. */
function slipsOnTotal(total: Rupiah, paid: Rupiah): Verdict[] {
  return slipsOn('total', 'weak', total, [0], paid);
}

/** One verdict for each kind of slip, with all codes that fit. `slip` and `intended` are those of the first code. */
function slipsOn(
  basis: SlipBasis,
  sure: Sureness,
  total: Rupiah,
  codes: readonly number[],
  paid: Rupiah,
): Verdict[] {
  const found = codes.flatMap((code) => {
    const intended = total + code;
    const slip = isRupiah(intended) ? findSlip(intended, paid) : undefined;
    return slip ? [{ code, intended, slip }] : [];
  });
  return slipOrder.flatMap((kind): Verdict[] => {
    const [first, ...more] = found.filter(({ slip }) => slip.kind === kind);
    if (!first) return [];
    const { slip, intended } = first;
    return [{ kind: 'slip', sure, slip, intended, codes: [first, ...more].map(({ code }) => code), basis }];
  });
}

/** The verdicts where no known mistake explains the amount. Twice what was due or half of it (assumed) is likelier something else. */
function unexplained(least: Rupiah, most: Rupiah, paid: Rupiah): Verdict[] {
  const isFar = paid > most * 2 || paid * 2 < least;
  const amount: Verdict = { kind: paid < least ? 'under' : 'over', isFar, sure: isFar ? 'weak' : 'possible' };
  const unrelated: Verdict = { kind: 'unrelated', isFar, sure: isFar ? 'possible' : 'weak' };
  return isFar ? [unrelated, amount] : [amount, unrelated];
}
