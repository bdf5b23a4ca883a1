import type { TextLink } from '../../text/text-links.ts';

/** How a reply fails to answer before it links: it is nothing else, or its answer is still to come. */
export type BridgeFault = 'only-link' | 'link-first';

// Words that open or close a message and say nothing of what was asked.
const courtesy =
  /\b(?:halo|hai|hi|baik|oke|ok|selamat|pagi|siang|sore|malam|terima|makasih|kasih|permisi|mohon|maaf|ya|kak|kakak)\b/gi;
const pointing =
  /\b(?:klik|cek|lihat|buka|kunjungi|tonton|akses|baca|pelajari|simak|ikuti)\b.*(?:\b(?:link|tautan|tutorial|berikut|sini)\b|\bdi bawah\b)/i;

/**
 * Whether a text answers before its first link, as a whole sentence that is neither a greeting nor an order to open
 * the link; undefined where it does, and where it has no link. `links` are the text's own, in order.
 */
export function findBridgeFault(text: string, links: readonly TextLink[]): BridgeFault | undefined {
  const [first] = links;
  if (!first) return undefined;
  const rest = links.reduce((left, { url }) => left.replace(url, ' '), text);
  if (!sentences(rest, { unfinished: true }).some(answers)) return 'only-link';
  return sentences(text.slice(0, first.index), { unfinished: false }).some(answers)
    ? undefined
    : 'link-first';
}

/** The sentences of a text; one that isn't finished with `.`, `!` or `?`, or by its paragraph's end, only if asked. */
function sentences(text: string, { unfinished }: { unfinished: boolean }): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n\s*\n/)
    .filter((sentence, at, all) => unfinished || at < all.length - 1 || /[.!?]\s*$/.test(sentence))
    .filter((sentence) => unfinished || !/[:,]\s*$/.test(sentence));
}

function answers(sentence: string): boolean {
  return /\p{L}/u.test(sentence.replace(courtesy, '')) && !pointing.test(sentence);
}
