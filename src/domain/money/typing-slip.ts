import type { Rupiah } from './money.ts';

/**
 * One typing mistake that turns the intended amount into the paid one. `at` is a digit's place, counted from the left,
 * from 0: in the paid amount for an extra digit or zero, else in the intended one.
 */
export type Slip =
  | { kind: 'swapped'; at: number; digits: [string, string] }
  | { kind: 'wrong-digit'; at: number; intended: string; typed: string }
  | { kind: 'missing-digit'; at: number; digit: string }
  | { kind: 'extra-digit'; at: number; digit: string }
  | { kind: 'missing-zeros'; at: number; count: number }
  | { kind: 'extra-zeros'; at: number; count: number };

export type SlipKind = Slip['kind'];

/** The maximum number of zeros at the end that one mistake adds or leaves out: `100` for 100.000. */
const mostZeros = 3;

/**
 * The slip that turns `intended` into `paid`; undefined where no single known one does. At most one kind fits a pair of
 * amounts.
 */
export function findSlip(intended: Rupiah, paid: Rupiah): Slip | undefined {
  const wanted = String(intended);
  const typed = String(paid);
  if (wanted === typed) return undefined;
  if (wanted.length === typed.length) return sameLength(wanted, typed);
  const missing = findExtraDigit(wanted, typed);
  if (missing) {
    const { at, digit } = missing;
    return digit === '0' ? { kind: 'missing-zeros', at, count: 1 } : { kind: 'missing-digit', at, digit };
  }
  const extra = findExtraDigit(typed, wanted);
  if (extra) {
    const { at, digit } = extra;
    return digit === '0' ? { kind: 'extra-zeros', at, count: 1 } : { kind: 'extra-digit', at, digit };
  }
  return zerosAtEnd(wanted, typed);
}

function sameLength(wanted: string, typed: string): Slip | undefined {
  const at = firstDifference(wanted, typed);
  const [a, b] = [wanted.charAt(at), wanted.charAt(at + 1)];
  if (wanted.slice(at + 1) === typed.slice(at + 1)) {
    return { kind: 'wrong-digit', at, intended: a, typed: typed.charAt(at) };
  }
  const isSwap = wanted.slice(0, at) + b + a + wanted.slice(at + 2) === typed;
  return isSwap ? { kind: 'swapped', at, digits: [a, b] } : undefined;
}

/** The digit that `long` has and `short` lacks; the last one of equal digits in a row. */
function findExtraDigit(long: string, short: string): { at: number; digit: string } | undefined {
  if (long.length !== short.length + 1) return undefined;
  const at = firstDifference(long, short);
  return long.slice(0, at) + long.slice(at + 1) === short ? { at, digit: long.charAt(at) } : undefined;
}

function zerosAtEnd(wanted: string, typed: string): Slip | undefined {
  const count = Math.abs(wanted.length - typed.length);
  if (count > mostZeros) return undefined;
  const zeros = '0'.repeat(count);
  if (typed + zeros === wanted) return { kind: 'missing-zeros', at: typed.length, count };
  return wanted + zeros === typed ? { kind: 'extra-zeros', at: wanted.length, count } : undefined;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
