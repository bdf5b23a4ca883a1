import { findBalances } from '../../domain/replies/balance.ts';
import { findBridgeFault } from '../../domain/replies/bridge.ts';
import { parseReplyText } from '../../domain/replies/reply-text.ts';
import type { PlaceholderType } from '../../schemas/reply.ts';
import { inlineMarkup } from '../../text/markup.ts';
import { findLinks, type TextLink } from '../../text/text-links.ts';
import { type Check, type Draft, draftsOf } from '../check.ts';
import { type Issue, issueAt } from '../issue.ts';
import { explainManyVideos } from '../prose/check-video-links.ts';

/** A reply's words are fit for a chat, and follow what the calibration decided about replies. */
export const checkReplyWording: Check = (context) =>
  draftsOf(context, 'replies').flatMap((draft) => [
    ...markupIssues(draft),
    ...linkIssues(draft),
    ...balanceIssues(draft),
  ]);

const blockMarkup = /^(?:#{1,6}|>) .*|^:::.*/gm;

function markupIssues({ body, file }: Draft<'replies'>): Issue[] {
  return [...body.matchAll(inlineMarkup), ...body.matchAll(blockMarkup)].map(({ 0: found, index }) =>
    issueAt(file.locateInBody(index), 'reply-markup', {
      what: `Tandanya ikut terkirim: ${found.trim()}`,
      fix: found.includes('](') ? 'Tulis alamatnya sebagai teks biasa.' : 'Hapus tandanya.',
    }),
  );
}

function* linkIssues({ body, data, file }: Draft<'replies'>): Iterable<Issue> {
  const links = linksOf(body, data.placeholders ?? {});
  const [first] = links;
  const fault = findBridgeFault(body, links);
  if (fault) {
    const what =
      fault === 'only-link'
        ? 'Balasan ini hanya berisi tautan.'
        : `Tautan \`${first?.url}\` mendahului jawabannya.`;
    yield issueAt(file.locateInBody(first?.index ?? 0), 'reply-link-first', {
      what,
      fix: 'Tulis `<jawaban>. Detail lengkapnya bisa Kakak cek di sini: <tautan>`.',
    });
  }
  for (const { url, index } of links) {
    const message = explainManyVideos(url);
    if (message) yield issueAt(file.locateInBody(index), 'reply-many-videos', message);
  }
}

/** The text's links in order, with the placeholders for a link. */
function linksOf(body: string, placeholders: Record<string, { type: PlaceholderType }>): TextLink[] {
  const slots = parseReplyText(body).flatMap((part) =>
    part.kind === 'slot' && placeholders[part.name]?.type === 'link'
      ? { url: part.text, index: part.index }
      : [],
  );
  return [...findLinks(body), ...slots].sort((a, b) => a.index - b.index);
}

/** A reply about who the user is says nothing of a balance. */
function* balanceIssues({ body, data, file }: Draft<'replies'>): Iterable<Issue> {
  if (data.asks !== 'identity') return;
  const fix = 'Hapus bagian itu.';
  for (const { text, index } of findBalances(body)) {
    const what = `Balasan soal identitas menyebut \`${text}\`.`;
    yield issueAt(file.locateInBody(index), 'reply-balance', { what, fix });
  }
  for (const part of parseReplyText(body)) {
    if (part.kind !== 'slot' || data.placeholders?.[part.name]?.type !== 'rupiah') continue;
    const what = `Balasan soal identitas punya isian nominal \`${part.text}\`.`;
    yield issueAt(file.locateInBody(part.index), 'reply-balance', { what, fix });
  }
}
