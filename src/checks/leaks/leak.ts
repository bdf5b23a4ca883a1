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

export function finderOf(rule: LeakRule, patterns: readonly RegExp[]): LeakFinder {
  return (text) => patterns.flatMap((pattern) => matches(rule, text, pattern));
}

/** The matches of `pattern`, which is global, for which `isLeak` is true; of each only its end that is called `value`, if any. */
export function matches(
  rule: LeakRule,
  text: string,
  pattern: RegExp,
  isLeak: (match: RegExpExecArray) => boolean = () => true,
): Leak[] {
  return [...text.matchAll(pattern)].filter(isLeak).map(({ 0: found, index, groups }) => {
    const end = index + found.length;
    return { rule, start: end - (groups?.value ?? found).length, end };
  });
}

/** The source of a pattern for what may separate two digits of one number: a few signs and spaces, or a line break. */
export const gap = String.raw`(?:[-/._*~·()[\] ]{0,4}|[,:]|\n[ >]{0,12})`;

/** The source of a pattern for a bracket that closes after a number's first digits. */
export const open = String.raw`(?:[([](?=\+?\d{1,5}[)\]]))?`;

/** The source of a pattern for what can't follow a number. */
export const end = String.raw`(?!\d|[.-]\d)`;

/** Finds numbers of `least` to `most` digits, in any groups, for which `isLeak` is true. */
export function longNumberFinder(
  rule: LeakRule,
  [least, most]: readonly [number, number],
  isLeak: (number: string, start: number, text: string) => boolean,
): LeakFinder {
  const pattern = new RegExp(
    `(?<!\\d)(?:\\+(?=62))?${open}\\d(?:${gap}\\d){${least - 1},${most - 1}}${end}`,
    'g',
  );
  return (text) => matches(rule, text, pattern, ({ 0: number, index }) => isLeak(number, index, text));
}
