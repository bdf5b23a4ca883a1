import type { Leak, LeakFinder, LeakRule } from './leak.ts';

const link =
  /(?:\bhttps?:\/\/|\bwww\.|\b(?=(?:[a-z0-9-]+\.)*(?:kapturecrm\.com|zendesk\.com|freshdesk\.com|atlassian\.net|t\.me|telegram\.(?:me|dog)|chat\.whatsapp\.com)\/))[^\s<>"'`|\\^{}]+/gi;

const ticketHost = /^(?:[\w-]+\.)*(?:kapturecrm\.com|zendesk\.com|freshdesk\.com|atlassian\.net)(?::|$)/i;
const ticketPath = /\/(?:tickets?|tiket)\/(?:[^?#]*\/)?\d{3,}/i;
const youTubeHost = /^(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be)$/i;
const channelHost = /^(?:t\.me|telegram\.(?:me|dog)|chat\.whatsapp\.com)$/i;

/**
 * Finds links to tickets, to messages of a channel, and with a query, which may contain a name or a number. YouTube's query
 * is allowed: it names a video or a list of videos, which other checks look at.
 */
export const findLinks: LeakFinder = (text) =>
  [...text.matchAll(link)].flatMap(({ 0: found, index }): Leak[] => {
    const url = trimEnd(found);
    const rule = ruleOf(url);
    return rule ? [{ rule, start: index, end: index + url.length }] : [];
  });

function ruleOf(url: string): LeakRule | undefined {
  const [, host = '', rest = ''] = /^(?:https?:\/\/)?([^/?#]*)(.*)$/is.exec(url) ?? [];
  if (ticketHost.test(host) || ticketPath.test(rest)) return 'leak-ticket-link';
  if (channelHost.test(host)) return 'leak-channel-link';
  return /\?./s.test(rest) && !youTubeHost.test(host) ? 'leak-link-query' : undefined;
}

/** The address without the punctuation of its sentence, and without a bracket that was opened before it. */
function trimEnd(found: string): string {
  const url = found.replace(/[.,;:!?*_~\]]+$/, '');
  const isUnopened = url.endsWith(')') && url.split(')').length > url.split('(').length;
  return isUnopened ? trimEnd(url.slice(0, -1)) : url;
}
