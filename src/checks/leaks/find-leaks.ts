import { findAccountNumbers } from './account-numbers.ts';
import { findCardNumbers } from './card-numbers.ts';
import { findEmails } from './emails.ts';
import { flatten } from './flatten.ts';
import type { Leak, LeakFinder } from './leak.ts';
import { findLinks } from './links.ts';
import { findNiks } from './nik.ts';
import { withoutDays } from './number-context.ts';
import { findPhoneNumbers } from './phone-numbers.ts';
import { findTokens } from './tokens.ts';

/** In order of what a stretch of text is first: the number in a ticket's address belongs to the address. */
const finders: readonly LeakFinder[] = [findTokens, findLinks, findEmails];
const numberFinders: readonly LeakFinder[] = [
  findPhoneNumbers,
  findNiks,
  findCardNumbers,
  findAccountNumbers,
];

/** The shortest number that says who somebody is has nine digits. Most texts have none so long. */
const longNumber = /\d(?:[^\p{L}\d]{0,14}\d){8}/u;

/** The leaks in a text, in reading order, none within another. `known`: those that another reader has found in it. */
export function findLeaks(text: string, known: readonly Leak[] = []): Leak[] {
  const flat = flatten(text);
  const numbers = withoutDays(flat);
  const found = [
    ...finders.flatMap((find) => find(flat)),
    ...(longNumber.test(numbers) ? numberFinders : []).flatMap((find) => find(numbers)),
  ];
  const kept: Leak[] = [];
  for (const leak of [...known, ...found]) {
    if (!kept.some((other) => leak.start < other.end && other.start < leak.end)) kept.push(leak);
  }
  return kept.sort((a, b) => a.start - b.start);
}
