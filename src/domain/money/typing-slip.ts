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

/** The slip that turns `intended` into `paid`; undefined where no single known one does. At most one kind fits a pair of amounts. */
export function findSlip(intended: Rupiah, paid: Rupiah): Slip | undefined {
  const wanted = String(intended);
  const typed = String(paid);
  if (wanted === typed) return undefined;
  if (wanted.length === typed.length) return sameLength(wanted, typed);
  const isMissing = wanted.length > typed.length;
  const rest = isMissing ? findRest(wanted, typed) : findRest(typed, wanted);
  if (!rest) return undefined;
  const { at, digits } = rest;
  if (digits.startsWith('0')) {
    return { kind: isMissing ? 'missing-zeros' : 'extra-zeros', at, count: digits.length };
  }
  return { kind: isMissing ? 'missing-digit' : 'extra-digit', at, digit: digits };
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

/** What `long` has and `short` lacks: one digit, the last one of equal digits in a row, or zeros at the end. */
function findRest(long: string, short: string): { at: number; digits: string } | undefined {
  const count = long.length - short.length;
  const at = firstDifference(long, short);
  const digits = long.slice(at, at + count);
  const isZeros = count <= mostZeros && at === short.length && digits === '0'.repeat(count);
  return (count === 1 || isZeros) && long.slice(0, at) + long.slice(at + count) === short
    ? { at, digits }
    : undefined;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
