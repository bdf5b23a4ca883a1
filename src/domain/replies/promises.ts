import type { TextLink } from '../../text/text-links.ts';

const count = String.raw`(?:\d+(?:[.,]\d+)?(?:\s*[-–x×]\s*\d+)?|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belasan|beberapa|setengah)`;
const unit = '(?:detik|menit|jam|hari|hr|minggu|pekan|bulan)';
const month = '(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)';
const weekday = '(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)';
const promises = [
  String.raw`${count}\s*${unit}(?:\s+(?:kerja|kalender))?`,
  'se(?:menit|jam|hari|minggu|bulan)(?:an)?',
  String.raw`(?:hari|malam|sore|siang|pagi|minggu|pekan|bulan)\s+(?:ini|nanti|depan)`,
  String.raw`nanti\s+(?:malam|sore|siang)`,
  'besok|lusa|sebentar lagi|dalam waktu dekat|secepatnya|sesegera mungkin',
  // `Segera upload` asks the reader to do something; `segera diverifikasi` says when we will have done it.
  String.raw`(?:akan|pasti)\s+(?:kami\s+)?segera|segera\s+(?:kami|di\p{L}+)`,
  String.raw`(?:pukul|jam)\s*\d{1,2}(?:[.:]\d{2})?`,
  String.raw`(?:tanggal\s+)?\d{1,2}\s+${month}|tanggal\s+\d{1,2}`,
  String.raw`(?:hari|paling lambat|sampai)\s+${weekday}`,
];
// Written out because `\b` knows only ASCII letters.
const promise = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${promises.join('|')})(?![\p{L}\p{N}-])`, 'giu');

/** The words of a text that say when something will be done: `1x24 jam`, `hari ini`, `akan segera`. */
export const findPromises = (text: string) => findAll(text, promise);

const money = [
  'saldo(?:nya|mu)?',
  'nominal(?:nya)?',
  String.raw`(?:sisa|jumlah|total)\s+(?:dana|uang|koin|coin|komisi)(?:nya)?`,
  String.raw`(?:rp|idr)\.?\s*\d[\d.,]*`,
  String.raw`\d[\d.,]*\s*(?:ribu|rb|juta|jt|rupiah)`,
];
const balance = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${money.join('|')})(?![\p{L}\p{N}])`, 'giu');

/** The words of a text that name a balance, or an amount that reveals one. */
export const findBalances = (text: string) => findAll(text, balance);

/** The matches of a pattern, each with its offset. */
function findAll(text: string, pattern: RegExp) {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ text: found, index }));
}

/** `only-link`: a reply says nothing beside its link. `link-first`: it answers only after its link. */
type BridgeFault = 'only-link' | 'link-first';

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
