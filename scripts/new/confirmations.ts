import { findInForce, type Interval } from '../../src/domain/dated/in-force.ts';
import { formatDate, type IsoDate } from '../../src/domain/dated/iso-date.ts';
import type { SubjectKey } from '../../src/domain/dated/read-against.ts';
import { findRevisionPath, type VersionName } from '../../src/domain/dated/revision-path.ts';
import type { ConfirmedAgainst } from '../../src/schemas/confirmed.ts';
import type { Scene } from './form.ts';

/**
 * The version of a page or value that is in force on `date`; undefined where none is. A revision whose file isn't filled in yet
 * counts, too: a reply or flow may be begun beside it.
 */
export function versionOn(
  subject: SubjectKey,
  date: IsoDate,
  { guide, texts }: Scene,
): VersionName | undefined {
  const known = findInForce(guide.subjects.get(subject) ?? [], date);
  const page = guide.pages.get(subject);
  const read = new Set([...(page?.revisions ?? []), ...(page?.held ?? [])].map(({ slug }) => slug));
  const unread = [...texts.keys()]
    .filter((path) => path.startsWith(`guide/${subject}/`))
    .flatMap((path) => findRevisionPath(path) ?? [])
    .filter(({ slug, correctedOn }) => !correctedOn && !read.has(slug) && slug <= date)
    .map(({ slug }) => slug)
    .sort()
    .at(-1);
  return unread && (known?.from === undefined || known.from < unread) ? unread : known?.name;
}

/**
 * What a text that is in force from `date` and speaks for `subjects` is to be read against: what is in force on that day, and later
 * versions that the text before it was read against.
 */
export function confirmedOn(
  date: IsoDate,
  subjects: Iterable<SubjectKey>,
  before: ConfirmedAgainst,
  scene: Scene,
): ConfirmedAgainst {
  const entries = [...new Set(subjects)].flatMap((subject) => {
    const later = (scene.guide.subjects.get(subject) ?? [])
      .filter(({ from }) => from !== undefined && from > date)
      .flatMap(({ names }) => names.filter((name) => before[subject]?.includes(name)));
    const names = [...new Set([versionOn(subject, date, scene) ?? [], later].flat())];
    return names.length > 0 ? [[subject, names] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The lines of `confirmedAgainst`; none for a text that speaks for nothing. */
export function confirmationLines(confirmed: ConfirmedAgainst): string[] {
  const lines = Object.entries(confirmed).map(([subject, names]) => `  ${subject}: [${names.join(', ')}]`);
  return lines.length > 0 ? ['confirmedAgainst:', ...lines] : [];
}

/** For the author: what a text says that it was read against, though the text before it wasn't. */
export function readingSteps(confirmed: ConfirmedAgainst, before: ConfirmedAgainst): string[] {
  const unread = Object.entries(confirmed).flatMap(([subject, [version = '']]) =>
    before[subject]?.includes(version) ? [] : `\`${subject}\` (${version})`,
  );
  return unread.length > 0 ? [`Pastikan isinya cocok dengan ${unread.join(', ')}.`] : [];
}

/** A page, reply or flow, as far as saying which of its revisions steps aside needs. */
interface Speaking {
  revisions: readonly (Interval & { title: string; confirmedAgainst: ConfirmedAgainst })[];
}

/** For the author: what steps aside on `date` because `subject` says something new then. Nobody has to wait for it. */
export function asideSteps(subject: SubjectKey, date: IsoDate, { guide }: Scene): string[] {
  const named = (kind: string, all: Iterable<Speaking>) =>
    [...all].flatMap(({ revisions }) => {
      const text = findInForce(revisions, date);
      // A text of that very day was written for it.
      return text && subject in text.confirmedAgainst && text.from !== date ? `${kind} "${text.title}"` : [];
    });
  const cases = [...guide.modules.values()]
    .flatMap(({ questions }) => questions)
    .filter(({ rule }) => rule.page?.id === subject).length;
  const aside = [
    ...named('halaman', guide.pages.values()),
    ...named('balasan', guide.replies.values()),
    ...named('alur', guide.flows.values()),
    ...(cases > 0 ? [`${cases} soal kelas`] : []),
  ];
  return aside.length > 0
    ? [`Menepi mulai ${formatDate(date)} sampai dicocokkan, boleh menyusul: ${aside.join(', ')}.`]
    : [];
}
