import type { Rupiah } from './money.ts';

/**
 * One typing mistake that turns the intended amount into the paid one: from the digit `at` on, counted from the left, from 0, the
 * digits `typed` stand in place of those `intended`. Either is empty where digits are missing or extra.
 */
export interface Slip {
  kind: 'swapped' | 'wrong-digit' | `${'missing' | 'extra'}-${'digit' | 'zeros'}`;
  at: number;
  intended: string;
  typed: string;
}

export type SlipKind = Slip['kind'];

/** Several zeros at the end that one mistake adds or leaves out: `100` for 100.000. */
const severalZeros = /^0{2,3}$/;

/** The slip that turns `intended` into `paid`; undefined where no single known one does. At most one kind fits a pair of amounts. */
export function findSlip(intended: Rupiah, paid: Rupiah): Slip | undefined {
  if (intended === paid) return undefined;
  const wanted = String(intended);
  const typed = String(paid);
  const at = firstDifference(wanted, typed);
  /** The slip of so many digits, where those after them are the same. */
  const slipOf = (kind: SlipKind, left: number, right: number): Slip | undefined =>
    wanted.slice(at + left) === typed.slice(at + right)
      ? { kind, at, intended: wanted.slice(at, at + left), typed: typed.slice(at, at + right) }
      : undefined;
  const more = typed.length - wanted.length;
  if (more === 0) {
    const two = slipOf('swapped', 2, 2);
    const isSwap = two && two.intended === two.typed.charAt(1) + two.typed.charAt(0);
    return slipOf('wrong-digit', 1, 1) ?? (isSwap ? two : undefined);
  }
  const rest = (more > 0 ? typed : wanted).slice(at);
  const digits = rest.slice(0, Math.abs(more));
  if (digits.length > 1 && !severalZeros.test(rest)) return undefined;
  const what = digits.startsWith('0') ? 'zeros' : 'digit';
  return more > 0 ? slipOf(`extra-${what}`, 0, more) : slipOf(`missing-${what}`, -more, 0);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
