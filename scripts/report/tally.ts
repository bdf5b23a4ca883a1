import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import type { PageVersion } from '../../src/domain/feedback/address.ts';
import { findPageText } from '../../src/domain/feedback/page-text.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import type { HostReport } from '../../src/schemas/report.ts';
import { tokenize } from '../../src/search/normalize.ts';
import { findPress, type LoggedPress } from './log.ts';

/** Words that were looked for and not found, as they were written most often. */
export type Gap = HostReport['gaps'][number];

/** What readers told the host. */
export type Tally = ReturnType<typeof tallyLogs>;

/** The presses of logs in any order. A reading counts once for each user and version, any other press once for each nonce. */
export function tallyLogs(guide: Guide, logs: Iterable<readonly [file: string, lines: readonly string[]]>) {
  /** Who has read each version, in lower case, with the first day. */
  const readers = new Map<PageVersion, Map<string, IsoDate>>();
  const byNonce = new Map<string, LoggedPress>();
  /** Lines that don't count, as `file:line`, with the reason in Indonesian. */
  const refused: { place: string; why: string }[] = [];
  /** The last day of a press. */
  let until: IsoDate | undefined;
  for (const [file, lines] of logs) {
    for (const [index, line] of lines.entries()) {
      const press = readPress(guide, line);
      if (typeof press === 'string') {
        refused.push({ place: `${file}:${index + 1}`, why: press });
        continue;
      }
      const { kind, day } = press;
      if (!until || day > until) until = day;
      if (kind === 'baca') {
        const days = readers.get(press.version) ?? new Map<string, IsoDate>();
        const user = press.user.toLowerCase();
        const before = days.get(user) ?? day;
        readers.set(press.version, days.set(user, before < day ? before : day));
      } else {
        const key = `${kind} ${press.nonce}`;
        const other = byNonce.get(key);
        // Two presses of one nonce are a forgery. One of them counts, the same whichever came first.
        if (!other || JSON.stringify(press) < JSON.stringify(other)) byNonce.set(key, press);
      }
    }
  }
  const presses = [...byNonce.values()];
  const answers = presses.filter((press) => press.kind === 'menjawab');
  const votes = [...Map.groupBy(answers, ({ version }) => version)].map(([version, own]) => {
    const yes = own.filter(({ answer }) => answer === 'ya').length;
    return { version, yes, no: own.length - yes };
  });
  return { readers, votes, gaps: groupGaps(presses), until, refused };
}

/** The press of a line, with its page as it is called now; where it doesn't count, the reason in Indonesian. */
function readPress(guide: Guide, line: string): LoggedPress | string {
  const press = findPress(line);
  if (!press) return 'bukan baris catatan panduan';
  if (press.day > guide.today) return 'harinya belum tiba';
  if (!('version' in press)) return press;
  const text = findPageText(guide, press.version);
  if (!text) return 'versi halamannya tidak dikenal';
  if (press.day < (text.recorded ?? '')) return 'sebelum versi itu dicatat';
  return { ...press, version: text.version };
}

/** The most often first. */
function groupGaps(presses: readonly LoggedPress[]): Gap[] {
  const sought = presses.filter((press) => press.kind === 'tidak-ketemu');
  const groups = Map.groupBy(sought, ({ words }) => tokenize(words, 'query').join(' ') || words);
  const gaps = [...groups.values()].map((group): Gap => {
    const spellings = [...Map.groupBy(group, ({ words }) => words)];
    spellings.sort(([a, { length }], [b, other]) => other.length - length || compare(a, b));
    const days = group.map(({ day }) => day).sort();
    return { words: spellings[0]?.[0] ?? '', count: group.length, last: days.at(-1) ?? '' };
  });
  return gaps.sort((a, b) => b.count - a.count || compare(b.last, a.last) || compare(a.words, b.words));
}

/** Compares two texts by their characters' numbers, alike on all machines. */
export const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
