/** Words of a text that mean something, and their offset. */
export interface Wording {
  text: string;
  index: number;
}

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
  // `Segera upload` asks something of the reader; `segera diverifikasi` says when we will have done it.
  String.raw`(?:akan|pasti)\s+(?:kami\s+)?segera|segera\s+(?:kami|di\p{L}+)`,
  String.raw`(?:pukul|jam)\s*\d{1,2}(?:[.:]\d{2})?`,
  String.raw`(?:tanggal\s+)?\d{1,2}\s+${month}|tanggal\s+\d{1,2}`,
  String.raw`(?:hari|paling lambat|sampai)\s+${weekday}`,
];
// Word boundaries by hand: `\b` knows only the letters of ASCII.
const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${promises.join('|')})(?![\p{L}\p{N}-])`, 'giu');

/** What a text says of when something will be done: `1x24 jam`, `hari ini`, `akan segera`. */
export function findPromises(text: string): Wording[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ text: found, index }));
}
