import type { CorrectionData, RevisionData } from '../../schemas/revision.ts';
import { type Interval, inSequence, standingOn } from '../dated/in-force.ts';
import { compareDates, earliestOf, type IsoDate, laterOf } from '../dated/iso-date.ts';
import { textsOf } from '../dated/read-against.ts';
import {
  findRevisionPath,
  firstDayOf,
  type PageId,
  type RevisionName,
  type VersionName,
} from '../dated/revision-path.ts';
import type { ById, Content, ContentFile } from './content.ts';
import { type CorrectionFile, groupCorrections } from './corrections.ts';

/** A revision's files, and the days on which it is in force. */
export interface SequencedRevision extends Interval {
  slug: RevisionName;
  /** As it was first written. */
  file: ContentFile<RevisionData>;
  /** Those recorded by the guide's day, oldest first. */
  corrections: CorrectionFile<ContentFile<CorrectionData>>[];
  /** The first day on which the guide no longer said it: after `until` where what follows was recorded late. */
  saidUntil?: IsoDate | undefined;
}

/** A page's revisions, oldest first, and apart from them those that another one overtook. */
export interface PageSequence {
  revisions: SequencedRevision[];
  /** They don't enter into force before they are based on what then holds. */
  held: SequencedRevision[];
}

/** The revisions of every page with what was recorded by the day `today`. */
export function sequencePages(
  { revisions, corrections }: Pick<Content, 'revisions' | 'corrections'>,
  today: IsoDate,
) {
  const corrected = groupCorrections(corrections, today);
  const all = revisions.flatMap((file) => {
    const { id, slug, correctedOn } = findRevisionPath(file.path) ?? {};
    if (!id || !slug || correctedOn) return [];
    const own = corrected.get(file.path) ?? [];
    return { id, revision: { slug, from: firstDayOf(slug), file, corrections: own } };
  });
  const pages = [...Map.groupBy(all, ({ id }) => id)];
  return new Map(pages.map(([id, own]) => [id, sequencePage(own.map(({ revision }) => revision))] as const));
}

function sequencePage(unsorted: readonly SequencedRevision[]): PageSequence {
  const entered: SequencedRevision[] = [];
  const held: SequencedRevision[] = [];
  for (const revision of unsorted.toSorted((a, b) => compareDates(a.from, b.from)))
    (isOvertaken(revision, entered, held) ? held : entered).push(revision);
  const revisions = inSequence(entered).map((revision, at, all) => {
    const said = all.slice(at + 1).map((next) => laterOf(next.from ?? '', recordedOn(next) ?? ''));
    return { ...revision, saidUntil: earliestOf(...said) };
  });
  return { revisions, held };
}

/**
 * Whether something holds before a revision that is later than what it was written from. What was recorded on its first day or later
 * doesn't count: by then it was in force. A revision written from something that isn't there counts as not overtaken; the checks
 * report it.
 */
function isOvertaken(
  { from, file }: SequencedRevision,
  entered: readonly SequencedRevision[],
  held: readonly SequencedRevision[],
): boolean {
  const { basedOn } = file.data;
  if (basedOn === undefined || from === undefined) return false;
  const isBasis = ({ names }: { names: readonly VersionName[] }) => names.includes(basedOn);
  const texts = entered.flatMap((each) =>
    textsOf(each).map(({ names, since = '' }) => ({ names, said: laterOf(recordedOn(each) ?? '', since) })),
  );
  const basis = texts.findLastIndex(isBasis);
  if (basis < 0 && !held.some((each) => textsOf(each).some(isBasis))) return false;
  return texts.slice(basis + 1).some(({ said }) => said < from);
}

/** The day on which the guide first said a revision; undefined where nobody recorded it. */
export function recordedOn({ file, from }: Pick<SequencedRevision, 'file' | 'from'>): IsoDate | undefined {
  return file.data.recorded ?? from;
}

/** Which pages name an id on a day: their rule in force then has it among what `names` reads. A withdrawn page names nothing. */
export function pagesNaming(
  pages: ById<PageSequence>,
  names: (data: RevisionData) => readonly string[],
): (id: string, date: IsoDate) => PageId[] {
  const namings = [...pages].flatMap(([page, { revisions }]) =>
    revisions.flatMap((revision) => {
      const { data } = revision.corrections.at(-1)?.file ?? revision.file;
      const ids = data.change.kind === 'removed' ? [] : names(data);
      return ids.map((id) => ({ id, page, revision }));
    }),
  );
  const byId = Map.groupBy(namings, ({ id }) => id);
  return (id, date) => {
    const inForce = byId.get(id)?.filter(({ revision }) => standingOn(revision, date) === 'current') ?? [];
    return inForce.map(({ page }) => page);
  };
}
