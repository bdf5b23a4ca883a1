import { type LeakFinder, matches } from './leak.ts';

const providers = 'gmail|googlemail|yahoo|ymail|rocketmail|outlook|hotmail|live|icloud|proton(?:mail)?';
const local = String.raw`(?<![\w.%+-])[a-z0-9][\w.%+-]{0,63}`;
const at = String.raw`(?: ?(?:[[({<] ?(?:at|et|a|@) ?[\])}>]|%40|[-_]at[-_]) ?|@\s{0,2}| @ )`;
const dot = String.raw`(?:\.| ?[[({<] ?(?:dot|titik|\.) ?[\])}>] ?| (?:dot|titik) )`;
const domain = `(?:[a-z0-9-]{1,63}${dot}){1,4}[a-z]{2,24}(?![\\w-])`;

const forms = [
  `${local}${at}${domain}`,
  // With words, for a domain that is spelled out or well known.
  `${local} (?:at|et) (?:[a-z0-9-]{1,63} (?:dot|titik) [a-z]{2,24}(?![\\w-])|(?:${providers})${dot}[a-z]{2,4}\\b)`,
  // With a well-known domain, cut off or with spaces.
  `${local}(?:@ ?| @ )(?:${providers})\\b(?: ?\\. ?(?:com|co|id|net)\\b)*`,
  // With spaces, for a name that no word is like.
  `(?=[a-z. _-]{0,40}\\d|[a-z]{0,40}(?: ?\\.|_))${local}(?: ?\\. ?[a-z0-9]+)? ?@ ?[a-z0-9-]+(?: ?\\. ?(?:com|net|org|co|id)\\b)+`,
].map((form) => new RegExp(form, 'gi'));

/** Domains reserved for examples, which nobody can own (RFC 2606, RFC 6761), addresses of machines, and usual placeholders. */
const reserved =
  /(?:^|[.@])(?:example|invalid|test|localhost)(?:\.(?:com|net|org))?$|^(?:git|no-?reply)@|^(?:nama|email|user|username|x{3,}|namaanda|nama\.anda)@(?:gmail|email|domain|contoh|perusahaan)\.|@(?:s\.whatsapp\.net|[cg]\.us)$/i;

/** Finds e-mail addresses, also with signs that are spelled out: `budi [at] …`, `budi at gmail dot com`. */
export const findEmails: LeakFinder = (text) =>
  // Most texts have no sign of one, which saves the search.
  (/@|%40|\b(?:at|et|a)\b/i.test(text) ? forms : []).flatMap((form) =>
    matches('leak-email', text, form, ({ 0: found }) => !reserved.test(found)),
  );
