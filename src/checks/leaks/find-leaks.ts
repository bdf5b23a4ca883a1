import { findAccountNumbers } from './account-numbers.ts';
import { findCardNumbers } from './card-numbers.ts';
import { findEmails } from './emails.ts';
import type { Leak, LeakFinder } from './leak.ts';
import { findLinks } from './links.ts';
import { findNiks } from './nik.ts';
import { withoutDays } from './number-context.ts';
import { findPhoneNumbers } from './phone-numbers.ts';
import { toPlain } from './plain-text.ts';
import { findTokens } from './tokens.ts';

/** Run before the number finders: the number in a ticket's address is a part of that address. */
const finders: readonly LeakFinder[] = [findTokens, findLinks, findEmails];
const numberFinders: readonly LeakFinder[] = [
  findPhoneNumbers,
  findNiks,
  findCardNumbers,
  findAccountNumbers,
];

/** Nine digits, the shortest number that identifies a person. Most texts have none, which saves the number finders. */
const longNumber = /\d(?:[^\p{L}\d]{0,14}\d){8}/u;

/**
 * The leaks in a text, in reading order and without overlaps. `known` are leaks that were found in another way; they win
 * over overlapping ones.
 */
export function findLeaks(text: string, known: readonly Leak[] = []): Leak[] {
  const joined = toPlain(text);
  // A character that shows nothing may stand inside a leak, or between a word and a leak.
  const parted = toPlain(text, ' ');
  const readings = joined.text === parted.text ? [joined] : [joined, parted];
  const found = readings.flatMap((plain) =>
    findInPlain(plain.text).map(({ rule, start, end }) => ({
      rule,
      start: plain.originalOf(start),
      end: plain.originalOf(end),
    })),
  );
  const separate: Leak[] = [];
  for (const leak of [...known, ...found]) {
    if (!separate.some((other) => leak.start < other.end && other.start < leak.end)) separate.push(leak);
  }
  return separate.sort((a, b) => a.start - b.start);
}

function findInPlain(text: string): Leak[] {
  const numbers = withoutDays(text);
  return [
    ...finders.flatMap((find) => find(text)),
    ...(longNumber.test(numbers) ? numberFinders : []).flatMap((find) => find(numbers)),
  ];
}
