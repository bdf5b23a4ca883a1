import { findAddresses } from './addresses.ts';
import { findEmails } from './emails.ts';
import type { Leak } from './leak.ts';
import { findLinks } from './links.ts';
import { amounts, days, without, withPlainDigits } from './number-context.ts';
import { findAccountNumbers, findCardNumbers, findNiks, findNpwps, findPhoneNumbers } from './numbers.ts';
import { toPlain } from './plain-text.ts';
import { findSecrets } from './secrets.ts';
import { findTickets } from './tickets.ts';

/** The leaks in a text, in reading order and without overlaps. `known` ones, found in another way, win over overlapping ones. */
export function findLeaks(text: string, known: readonly Leak[] = []): Leak[] {
  const joined = toPlain(text);
  // A character that shows nothing may stand inside a leak, or between a word and a leak.
  const parted = toPlain(text, ' ');
  const readings = joined.text === parted.text ? [joined] : [joined, parted];
  const found = readings.flatMap(({ text: plain, originalOf }) =>
    findInPlain(plain).map((leak) => ({ ...leak, start: originalOf(leak.start), end: originalOf(leak.end) })),
  );
  const separate: Leak[] = [];
  for (const leak of [...known, ...found]) {
    if (!separate.some((other) => leak.start < other.end && other.start < leak.end)) separate.push(leak);
  }
  return separate.sort((a, b) => a.start - b.start);
}

function findInPlain(text: string): Leak[] {
  const numbers = withPlainDigits(without(text, days));
  const ids = without(numbers, amounts);
  return [
    // The number in a ticket's address is a part of that address.
    ...[findSecrets, findLinks, findEmails, findTickets, findAddresses].flatMap((find) => find(text)),
    ...findNpwps(numbers),
    ...[findNiks, findCardNumbers, findAccountNumbers].flatMap((find) => find(ids)),
    ...findPhoneNumbers(numbers),
  ];
}
