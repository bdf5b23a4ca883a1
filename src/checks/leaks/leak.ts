import type { RuleId } from '../rules.ts';

export type LeakRule = Extract<RuleId, `leak-${string}`>;

/** Data in a text that points to a person, or a secret. `start` and `end` are offsets in the text. */
export interface Leak {
  rule: LeakRule;
  start: number;
  end: number;
}

/** Finds one kind of leak in a text that has gone through `toPlain`. */
export type LeakFinder = (text: string) => Leak[];

/** The matches of `pattern`, which is global, for which `isLeak` is true. */
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

/** The source of a pattern for what may separate two digits of one number: a space, dot or dash, or a line break. */
export const gap = String.raw`(?:[ .-]| ?- ?|\n {0,12})?`;
