import { type LeakFinder, matches } from './leak.ts';

const at = String.raw`(?:@| ?[[({<] ?(?:at|@) ?[\])}>] ?)`;
const dot = String.raw`(?:\.| ?[[({<] ?dot ?[\])}>] ?)`;
const address = new RegExp(
  `(?<![\\w.%+-])[a-z0-9][\\w.%+-]{0,63}${at}(?:[a-z0-9-]{1,63}${dot}){1,4}[a-z]{2,24}(?![\\w-])`,
  'gi',
);

/** Domains reserved for examples, which nobody can own (RFC 2606, RFC 6761). */
const reserved = /(?:^|[.@])(?:example|invalid|test|localhost)(?:\.(?:com|net|org))?$/i;

/** Finds e-mail addresses, also with the sign spelled out: `budi [at] …`. */
export const findEmails: LeakFinder = (text) =>
  matches('leak-email', text, address, ({ 0: found }) => !reserved.test(found));
