import type { ContentFile } from '../../domain/guide/content.ts';
import { findBalances } from '../../domain/replies/balance.ts';
import { findBridgeFault } from '../../domain/replies/bridge.ts';
import { parseReplyText } from '../../domain/replies/reply-text.ts';
import { findManyVideos } from '../../domain/replies/video-link.ts';
import type { PlaceholderType, ReplyData } from '../../schemas/reply.ts';
import { findLinks, type TextLink } from '../../text/text-links.ts';
import type { Check } from '../check.ts';
import type { Issue } from '../issue.ts';
import { citeDecision, type RuleId, rules } from '../rules.ts';
import { errorInBody } from './reply-place.ts';

type Draft = ContentFile<Partial<ReplyData>>;
type Report = (at: number, rule: RuleId, what: string, fix: string) => void;

/** A reply's words are fit for a chat, and keep what the calibration decided about replies. */
export const checkReplyWording: Check = (context) =>
  [...context.content.replies, ...context.fragments.replies].flatMap((draft) => {
    const issues: Issue[] = [];
    const report: Report = (at, rule, what, fix) =>
      issues.push(errorInBody(context, draft.path, at, { rule, what, fix }));
    reportMarkup(draft, report);
    reportLinks(draft, report);
    reportBalance(draft, report);
    return issues;
  });

const markup = [
  {
    pattern: /\[[^\]\n]*\]\([^)\n]*\)/,
    mend: 'Tulis kata dan alamatnya sebagai teks biasa, misalnya: Detailnya di https://…',
  },
  { pattern: /^#{1,6} .*/m, mend: 'Hapus tanda # di awal baris.' },
  { pattern: /^> .*/m, mend: 'Hapus tanda > di awal baris.' },
  { pattern: /^:::.*/m, mend: 'Hapus baris yang diawali :::.' },
  { pattern: /\*\*?[^\s*][^*\n]*\*\*?|__[^_\n]+__/, mend: 'Hapus tanda * atau _ di sekeliling kata itu.' },
  { pattern: /`+[^`\n]*`+/, mend: 'Hapus tanda petik terbalik (`).' },
];

function reportMarkup({ body }: Draft, report: Report): void {
  for (const { pattern, mend } of markup) {
    const found = pattern.exec(body);
    if (found)
      report(found.index, 'reply-markup', `Tanda Markdown akan ikut terkirim: ${found[0].trim()}`, mend);
  }
}

function reportLinks({ body, data }: Draft, report: Report): void {
  const links = linksOf(body, data.placeholders ?? {});
  const fault = findBridgeFault(body, links);
  if (fault) {
    const what =
      fault === 'only-link'
        ? 'Balasan ini hanya berisi tautan'
        : `Balasan ini mendahulukan tautan \`${links[0]?.url}\` sebelum jawabannya`;
    report(
      links[0]?.index ?? 0,
      'reply-link-first',
      `${what} (${citeDecision(rules['reply-link-first'].decidedIn)}).`,
      'Tulis jawaban atau preview-nya dulu dalam satu kalimat utuh, baru tautannya: `<jawaban>. Detail lengkapnya bisa Kakak cek di sini: <tautan>`',
    );
  }
  for (const { url, index } of links) {
    const many = findManyVideos(url);
    if (!many) continue;
    report(
      index,
      'reply-many-videos',
      `Tautan \`${url}\` bukan satu video (${citeDecision(rules['reply-many-videos'].decidedIn)}).`,
      many.video
        ? `Tulis \`${many.video}\`.`
        : 'Tulis tautan satu video yang menjawab, misalnya `https://youtu.be/<id video>`.',
    );
  }
}

/** The text's links in order; a placeholder for a link is one too. */
function linksOf(body: string, placeholders: Record<string, { type: PlaceholderType }>): TextLink[] {
  const slots = parseReplyText(body).flatMap((part) =>
    part.kind === 'slot' && placeholders[part.name]?.type === 'link'
      ? [{ url: part.text, index: part.index }]
      : [],
  );
  return [...findLinks(body), ...slots].sort((a, b) => a.index - b.index);
}

function reportBalance({ body, data }: Draft, report: Report): void {
  if (data.asks !== 'identity') return;
  const cited = citeDecision(rules['reply-balance'].decidedIn);
  const fix = 'Hapus bagian itu; balasan ini cukup menjawab soal identitasnya.';
  for (const { text, index } of findBalances(body)) {
    report(index, 'reply-balance', `Balasan soal identitas menyebut \`${text}\` (${cited}).`, fix);
  }
  for (const part of parseReplyText(body)) {
    if (part.kind !== 'slot' || data.placeholders?.[part.name]?.type !== 'rupiah') continue;
    const what = `Balasan soal identitas punya isian nominal \`${part.text}\` (${cited}).`;
    report(part.index, 'reply-balance', what, fix);
  }
}
