import { findInForce, standingOn } from '../../src/domain/dated/in-force.ts';
import { formatDate, type IsoDate } from '../../src/domain/dated/iso-date.ts';
import type { SubjectKey } from '../../src/domain/dated/read-against.ts';
import { findRevisionPath, type VersionName } from '../../src/domain/dated/revision-path.ts';
import { speakingTexts, textKindLabel } from '../../src/domain/guide/speaking-texts.ts';
import type { ConfirmedAgainst } from '../../src/schemas/dates.ts';
import { inline } from './fields.ts';
import type { Scene } from './form.ts';

/**
 * The version of a page or value in force on `date`, also one whose file isn't filled in yet: a reply or flow may be begun beside it.
 * Undefined where none is.
 */
function versionOn(subject: SubjectKey, date: IsoDate, { guide, texts }: Scene): VersionName | undefined {
  const known = findInForce(guide.subjects.get(subject) ?? [], date);
  const { revisions = [], held = [] } = guide.pages.get(subject) ?? {};
  const read = new Set([...revisions, ...held].map(({ slug }) => slug));
  const unread = [...texts.keys()]
    .flatMap((path) => findRevisionPath(path) ?? [])
    .filter(({ id, slug, correctedOn }) => id === subject && !correctedOn && !read.has(slug) && slug <= date)
    .map(({ slug }) => slug)
    .sort()
    .at(-1);
  return unread && unread > (known?.from ?? '') ? unread : known?.name;
}

/** What a text from `date` that speaks for `subjects` is to be read against: what is in force then, and later versions that the one `before` was read against. */
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

/** `confirmedAgainst` as data for a file, with a line for each subject; undefined for a text that speaks for nothing. */
export function inlineConfirmations(confirmed: ConfirmedAgainst): object | undefined {
  const lines = Object.entries(confirmed).map(([subject, names]) => [subject, inline(names)]);
  return lines.length > 0 ? Object.fromEntries(lines) : undefined;
}

/** For the author: what a text says that it was read against, though the text before it wasn't. */
export function readingSteps(confirmed: ConfirmedAgainst, before: ConfirmedAgainst): string[] {
  const unread = Object.entries(confirmed).flatMap(([subject, [version = '']]) =>
    before[subject]?.includes(version) ? [] : `\`${subject}\` (${version})`,
  );
  return unread.length > 0 ? [`Pastikan isinya cocok dengan ${unread.join(', ')}.`] : [];
}

/** For the author: what steps aside on `date` because `subject` says something new then. Nobody has to wait for it. */
export function asideSteps(subject: SubjectKey, date: IsoDate, { guide }: Scene): string[] {
  const aside = speakingTexts(guide).filter(
    // A text of that very day was written for it.
    (text) => subject in text.confirmedAgainst && text.from !== date && standingOn(text, date) === 'current',
  );
  const cases = aside.filter(({ kind }) => kind === 'case').length;
  const named = aside.flatMap(({ kind, title }) =>
    kind === 'case' ? [] : `${textKindLabel[kind].toLowerCase()} "${title}"`,
  );
  const all = [...named, ...(cases > 0 ? [`${cases} soal kelas`] : [])].join(', ');
  return all ? [`Menepi mulai ${formatDate(date)} sampai dicocokkan, boleh menyusul: ${all}.`] : [];
}
