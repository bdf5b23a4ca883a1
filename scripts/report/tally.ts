import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import type { PageVersion } from '../../src/domain/feedback/address.ts';
import { findPageText } from '../../src/domain/feedback/page-text.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { tokenize } from '../../src/search/normalize.ts';
import { findPress, type LoggedPress } from './log.ts';

/** Words that were looked for and not found, however they were written. */
export interface Gap {
  /** As they were written most often. */
  words: string;
  count: number;
  last: IsoDate;
}

/** What readers told the host. */
export interface Tally {
  /** Who has read each version, in lower case, with the first day. */
  readers: Map<PageVersion, Map<string, IsoDate>>;
  votes: Map<PageVersion, { yes: number; no: number }>;
  /** The most often first. */
  gaps: Gap[];
  /** The last day of a press. */
  until: IsoDate | undefined;
  /** Lines that don't count, as `file:line`, with the reason in Indonesian. */
  refused: { place: string; why: string }[];
}

/** Collects presses from lines in any order, each as often as it may come: somebody's reading of a version counts once, and so does a nonce. */
export function startTally(guide: Guide) {
  const readers: Tally['readers'] = new Map();
  const byNonce = new Map<string, LoggedPress>();
  const refused: Tally['refused'] = [];

  /** Why a press doesn't count, in Indonesian; undefined where it does. Its version is made that of the page as it is called now. */
  function refusalOf(press: LoggedPress): string | undefined {
    if (press.day > guide.today) return 'harinya belum tiba';
    if (!('version' in press)) return undefined;
    const text = findPageText(guide, press.version);
    if (!text) return 'versi halamannya tidak dikenal';
    press.version = text.version;
    return press.day < (text.recorded ?? '') ? 'sebelum versi itu dicatat' : undefined;
  }

  return {
    add(line: string, place: string): void {
      const press = findPress(line);
      const why = press ? refusalOf(press) : 'bukan baris catatan panduan';
      if (why || !press) refused.push({ place, why: why ?? '' });
      else if (press.kind === 'baca') {
        const days = readers.get(press.version) ?? new Map<string, IsoDate>();
        const user = press.user.toLowerCase();
        const before = days.get(user);
        readers.set(press.version, days.set(user, before && before < press.day ? before : press.day));
      } else {
        const key = `${press.kind} ${press.nonce}`;
        const other = byNonce.get(key);
        // Two presses of one nonce are a forgery. One of them counts, the same whichever came first.
        if (!other || JSON.stringify(press) < JSON.stringify(other)) byNonce.set(key, press);
      }
    },
    finish(): Tally {
      const presses = [...byNonce.values()];
      const votes: Tally['votes'] = new Map();
      for (const press of presses) {
        if (press.kind !== 'menjawab') continue;
        const { yes, no } = votes.get(press.version) ?? { yes: 0, no: 0 };
        const isYes = press.answer === 'ya';
        votes.set(press.version, { yes: yes + Number(isYes), no: no + Number(!isYes) });
      }
      const days = [
        ...presses.map(({ day }) => day),
        ...[...readers.values()].flatMap((own) => [...own.values()]),
      ];
      const until = days.reduce<IsoDate>((last, day) => (day > last ? day : last), '') || undefined;
      return { readers, votes, gaps: groupGaps(presses), until, refused };
    },
  };
}

function groupGaps(presses: readonly LoggedPress[]): Gap[] {
  const sought = presses.filter((press) => press.kind === 'tidak-ketemu');
  const groups = Map.groupBy(sought, ({ words }) => tokenize(words, 'query').join(' ') || words);
  const gaps = [...groups.values()].map((group): Gap => {
    const spellings = [...Map.groupBy(group, ({ words }) => words)].map(([words, { length }]) => ({
      words,
      length,
    }));
    spellings.sort((a, b) => b.length - a.length || compare(a.words, b.words));
    const days = group.map(({ day }) => day).sort();
    return { words: spellings[0]?.words ?? '', count: group.length, last: days.at(-1) ?? '' };
  });
  return gaps.sort((a, b) => b.count - a.count || compare(b.last, a.last) || compare(a.words, b.words));
}

/** Compares two texts by their characters' numbers, alike on all machines. */
export const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
