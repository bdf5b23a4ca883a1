import type { Leak, LeakFinder, LeakRule } from './leak.ts';
import { findPrivateLinkFix } from './private-places.ts';

const link =
  /(?:\b(?:https?|ftp|file):\/\/|(?<![\w@./-])(?=[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}(?::\d+)?\/))[^\s<>"'`|\\^{}]+/gi;

const youTube = /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be)[/?#:]/i;
/** A chat with a person, which is a leak by the phone number in its address. */
const chat = /^(?:https?:\/\/)?(?:(?:www\.)?wa\.me\/[(+\d]|[\w.]*whatsapp\.com\/.*phone=)/i;

/** Finds links to private places, and with a query, which may have a name or number. YouTube's query is allowed: it names videos. */
export const findLinks: LeakFinder = (text) =>
  [...text.matchAll(link)].flatMap(({ 0: found, index }): Leak[] => {
    const url = trimEnd(found);
    const rule = ruleOf(url);
    return rule ? [{ rule, start: index, end: index + url.length }] : [];
  });

function ruleOf(url: string): LeakRule | undefined {
  if (chat.test(url)) return undefined;
  if (findPrivateLinkFix(url)) return 'leak-private-link';
  return /\?./s.test(url) && !youTube.test(url) ? 'leak-link-query' : undefined;
}

/** The address without the punctuation of its sentence, and without a bracket that was opened before it. */
function trimEnd(found: string): string {
  const url = found.replace(/[.,;:!?*_~\]]+$/, '');
  const isUnopened = url.endsWith(')') && url.split(')').length > url.split('(').length;
  return isUnopened ? trimEnd(url.slice(0, -1)) : url;
}
