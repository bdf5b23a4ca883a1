import type { TextLink } from '../../text/text-links.ts';

/** `only-link`: a reply says nothing beside its link. `link-first`: it answers only after its link. */
export type BridgeFault = 'only-link' | 'link-first';

// Words that open or close a message and answer nothing.
const courtesy =
  /\b(?:halo|hai|hi|baik|oke|ok|selamat|pagi|siang|sore|malam|terima|makasih|kasih|permisi|mohon|maaf|ya|kak|kakak)\b/gi;
const pointing =
  /\b(?:klik|cek|lihat|buka|kunjungi|tonton|akses|baca|pelajari|simak|ikuti)\b.*(?:\b(?:link|tautan|tutorial|berikut|sini)\b|\bdi bawah\b)/i;

/** How a text fails to answer in a whole sentence before the first of its `links`; undefined where it answers, and where it has none. */
export function findBridgeFault(text: string, links: readonly TextLink[]): BridgeFault | undefined {
  const [first] = links;
  if (!first) return undefined;
  const rest = links.reduce((left, { url }) => left.replace(url, ' '), text);
  if (!sentences(rest, { unfinished: true }).some(answers)) return 'only-link';
  return sentences(text.slice(0, first.index), { unfinished: false }).some(answers)
    ? undefined
    : 'link-first';
}

/** The sentences of a text; with `unfinished` also those that end with neither `.`, `!`, `?` nor their paragraph. */
function sentences(text: string, { unfinished }: { unfinished: boolean }): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n\s*\n/)
    .filter((sentence, at, all) => unfinished || at < all.length - 1 || /[.!?]\s*$/.test(sentence))
    .filter((sentence) => unfinished || !/[:,]\s*$/.test(sentence));
}

function answers(sentence: string): boolean {
  return /\p{L}/u.test(sentence.replace(courtesy, '')) && !pointing.test(sentence);
}
