import { type IsoDate, isIsoDate } from '../domain/dated/iso-date.ts';

/** The names of the months as agents write them. The first is the guide's own. */
const months = [
  'januari jan january',
  'februari feb february pebruari',
  'maret mar march mrt',
  'april apr',
  'mei may',
  'juni jun june',
  'juli jul july',
  'agustus agu ags aug august agt',
  'september sep sept',
  'oktober okt oct october',
  'november nov nop nopember',
  'desember des dec december',
].map((names) => names.split(' '));
const numberByName = new Map(months.flatMap((names, i) => names.map((name) => [name, String(i + 1)])));
const names = [...numberByName.keys()];

const day = '(?<d>0?[1-9]|[12]\\d|3[01])';
const month = '(?<m>0?[1-9]|1[0-2])';
const name = `(?<name>${names.join('|')})`;
const year = '(?<y>(?:19|20)\\d\\d)';
/** A year after a month's name. Of two digits, only 20 to 29 are a year, as others may be days. */
const namedYear = "'?(?<y>(?:19|20)\\d\\d|2\\d)";

/** The ways to write a day or a month, the more specific ones first. */
const patterns = [
  `${year}(?<by>[-/.])${month}\\k<by>${day}`,
  `${year}(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\\d|3[01])`,
  `${day}(?<by>[-/])${month}\\k<by>(?<y>(?:20)?\\d\\d)`,
  `${day}(?<by>[ .])${month}\\k<by>${year}`,
  `${day}[\\s-]+${name}(?:[\\s-]+${namedYear})?`,
  `${name}[\\s-]+${day}(?:st|nd|rd|th)?,?\\s+${year}`,
  `${name}[\\s'-]*${namedYear}`,
  `${month}[-/]${year}`,
  `${year}[-/]${month}`,
  // Without `tgl` before it, `1 bulan 11 hari` is how long something took.
  `(?:tgl|tanggal)\\s+${day}\\s+(?:bulan|bln)\\s+${month}`,
  `(?:bulan|bln)\\s+${month}\\s+(?:(?:tahun|thn)\\s+)?${year}`,
  `${day}/${month}`,
  // Not a short name alone: `jan` is how people write `jangan`.
  `(?<name>${names.filter((each) => each.length > 3).join('|')})`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}_/]|\\d[.,-])${pattern}(?![\\p{L}\\p{N}_/]|[.,-]\\d)`, 'gu'));

/**
 * Writes each day and month of a text as one word: `2023_11_01`, `tgl_1_11` for a day without a year, `2023_11`, and `bulan_11`.
 * @param use in a `text`, a day is also found by its month and by day and month without the year, so it becomes several words; in a
 * `query`, it becomes one
 */
export function writeDays(text: string, use: 'text' | 'query'): string {
  return patterns.reduce(
    (written, pattern) =>
      written.replace(pattern, (...match) => {
        const words = wordsOf(match.at(-1));
        return ` ${use === 'text' ? words.join(' ') : words[0]} `;
      }),
    text,
  );
}

/** The words for a day or month, by the named groups of a pattern, the most specific first. */
function wordsOf({ y, m, d, name: given = '' }: Record<string, string | undefined>): string[] {
  const mm = (m ?? numberByName.get(given) ?? '').padStart(2, '0');
  const yyyy = y?.padStart(4, '20');
  const ofYear = yyyy ? [...(d ? [`${yyyy}_${mm}_${d.padStart(2, '0')}`] : []), `${yyyy}_${mm}`] : [];
  return [...ofYear, ...(d ? [`tgl_${Number(d)}_${mm}`] : []), `bulan_${mm}`];
}

/** Whether a word is a day or month that `writeDays` wrote. */
export function isDateToken(token: string): boolean {
  return /^(\d{4}_(0[1-9]|1[0-2])(_\d{2})?|tgl_\d{1,2}_(0[1-9]|1[0-2])|bulan_\d{2})$/.test(token);
}

/** The day that a word of `writeDays` names, of a month its last; undefined for one without a year, and for any other word. */
export function dayNamed(token: string): IsoDate | undefined {
  const [, year, month, day] = /^(\d{4})_(\d{2})(?:_(\d{2}))?$/.exec(token) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const named = `${year}-${month}-${day ?? last}`;
  return isIsoDate(named) ? named : undefined;
}

/** A day or month of `writeDays` as people write it, such as `1 november 2023`; undefined for any other word. */
export function readableDay(token: string): string | undefined {
  if (!isDateToken(token)) return undefined;
  const [first = '', second = '', third] = token.split('_');
  const nameOf = (mm: string) => months[Number(mm) - 1]?.[0] ?? '';
  if (first === 'bulan') return nameOf(second);
  if (first === 'tgl') return `${second} ${nameOf(third ?? '')}`;
  return [...(third ? [Number(third)] : []), nameOf(second), first].join(' ');
}
