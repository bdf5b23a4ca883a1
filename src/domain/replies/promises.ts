/** Words found in a text, and their offset. */
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
  // `Segera upload` asks the reader to do something; `segera diverifikasi` says when we will have done it.
  String.raw`(?:akan|pasti)\s+(?:kami\s+)?segera|segera\s+(?:kami|di\p{L}+)`,
  String.raw`(?:pukul|jam)\s*\d{1,2}(?:[.:]\d{2})?`,
  String.raw`(?:tanggal\s+)?\d{1,2}\s+${month}|tanggal\s+\d{1,2}`,
  String.raw`(?:hari|paling lambat|sampai)\s+${weekday}`,
];
// Written out because `\b` knows only ASCII letters.
const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${promises.join('|')})(?![\p{L}\p{N}-])`, 'giu');

/** The words of a text that say when something will be done: `1x24 jam`, `hari ini`, `akan segera`. */
export function findPromises(text: string): Wording[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ text: found, index }));
}
