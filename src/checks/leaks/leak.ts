import type { RuleId } from '../rules.ts';

export type LeakRule = Extract<RuleId, `leak-${string}`>;

/** Something in a text that says who a customer is, or opens a door: which rule, and from where to where (offsets). */
export interface Leak {
  rule: LeakRule;
  start: number;
  end: number;
}

/** Finds one kind of leak in a text that `flatten` has been over. */
export type LeakFinder = (text: string) => Leak[];

/** The leaks of `rule` at the matches of `pattern` (global) that `isLeak` agrees to. */
export function matches(
  rule: LeakRule,
  text: string,
  pattern: RegExp,
  isLeak: (match: RegExpExecArray) => boolean = () => true,
): Leak[] {
  return [...text.matchAll(pattern)]
    .filter(isLeak)
    .map(({ 0: found, index }) => ({ rule, start: index, end: index + found.length }));
}
