import { isIsoDate } from '../domain/dated/iso-date.ts';
import { findNearest, nearestThree } from '../text/nearest.ts';

/** The sentence `Tulis …` with the candidate nearest to `word`, or `otherwise` where none is near. */
export function suggestNearest(
  word: string,
  candidates: Iterable<string>,
  otherwise: string,
  show = (near: string) => near,
): string {
  const near = findNearest(word, candidates);
  return near === undefined ? otherwise : `Tulis \`${show(near)}\`.`;
}

/** The sentence `Pilih …` with at most three candidates, those nearest to `word`. */
export function chooseNearest(word: string, candidates: readonly string[]): string {
  return `Pilih ${listChoices(nearestThree(word, candidates))}.`;
}

/** Choices as a sentence names them: `a`, `b`, atau `c`. */
export function listChoices(choices: readonly string[]): string {
  return new Intl.ListFormat('id', { type: 'disjunction' }).format(choices.map((each) => `\`${each}\``));
}

/** The existing date that a misspelled one means, such as `2023-11-01` for `1/11/2023`; undefined where it means none. */
export function findIntendedDate(text: string): string | undefined {
  const iso = dateParts(text)?.join('-');
  return iso && isIsoDate(iso) ? iso : undefined;
}

/** The sentence that tells an author which date to write in place of `text`. */
export function suggestDate(text: string): string {
  const iso = findIntendedDate(text);
  if (iso) return `Tulis \`${iso}\`.`;
  const [year, month] = dateParts(text) ?? [];
  if (year && month && Number(month) >= 1 && Number(month) <= 12) {
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    return `Tanggal terakhirnya \`${year}-${month}-${last}\`.`;
  }
  return 'Tulis TTTT-BB-HH, misalnya `2023-11-01`.';
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];

/** The parts of a date in any usual order and form: `1/11/2023`, `2023-11-1`, `20231101`, `1 November 2023`. */
function dateParts(text: string): [year: string, month: string, day: string] | undefined {
  const yearFirst = /^(\d{4})\D(\d{1,2})\D(\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const named = text
    .toLowerCase()
    .replace(/\p{L}+/u, (name) => `${monthNames.indexOf(name.slice(0, 3)) + 1}`);
  const yearLast = /^(\d{1,2})\D(\d{1,2})\D(\d{4})(?!\d)/.exec(named)?.toReversed();
  const [year, month, day] = yearFirst?.slice(1) ?? yearLast ?? [];
  return year && month && day ? [year, month.padStart(2, '0'), day.padStart(2, '0')] : undefined;
}

/** The identifier that `text` comes to, such as `bukti-pod` for `Bukti POD`; empty where it has no letter or digit. */
export function toId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
