import { findInForce, type Interval, inSequence, standingOn } from './in-force.ts';
import { addDays, type IsoDate } from './iso-date.ts';
import { findRevisionPath, firstDayOf, type RevisionName } from './revision-path.ts';

/** What the guide says of one thing over time. */
export interface Dated<Item extends Interval> {
  id: string;
  /** All revisions, oldest first. */
  revisions: Item[];
  /** The revision in force on the guide's day; undefined where all are still to come. */
  current: Item | undefined;
}

export function makeDated<Item extends Interval>(id: string, revisions: Item[], today: IsoDate): Dated<Item> {
  return { id, revisions, current: findInForce(revisions, today) };
}

/** The revision that the thing's own address shows: the one in force, else the first to come. */
export function shownRevision<Item extends Interval>({ current, revisions }: Omit<Dated<Item>, 'id'>) {
  return current ?? revisions[0];
}

export function comingRevision<Item extends Interval>(
  { revisions }: Pick<Dated<Item>, 'revisions'>,
  today: IsoDate,
): Item | undefined {
  return revisions.find((revision) => standingOn(revision, today) === 'coming');
}

/** The day nearest to `today` on which something is in force: its last day where it is over, its first where it is to come. */
export function nearestDay(interval: Interval, today: IsoDate): IsoDate {
  const standing = standingOn(interval, today);
  if (standing === 'earlier') return addDays(interval.until ?? today, -1);
  return standing === 'coming' ? (interval.from ?? today) : today;
}

/** A revision of a reply or flow with its days and its file. */
export interface TextRevision extends Interval {
  id: string;
  slug: RevisionName;
  path: string;
}

/** All replies or all flows. */
export interface DatedTexts<Item extends Interval> {
  /** By id, each revision as it is shown on the day nearest to today on which it is in force. */
  all: ReadonlyMap<string, Dated<Item>>;
  /** The text in force on `date`, as it is shown on that day; else the first to come. Undefined where there is none. */
  on(id: string, date: IsoDate): Item | undefined;
}

/** Makes the texts of all files with the path of a revision. `read` reads what one says as it is shown on a day. */
export function datedTexts<Source extends { path: string }, Said extends object>(
  files: readonly Source[],
  read: (file: Source, revision: TextRevision, date: IsoDate) => Said,
  today: IsoDate,
): DatedTexts<Said & TextRevision> {
  const undated = files.flatMap((file) => {
    const { id, slug, correctedOn } = findRevisionPath(file.path) ?? {};
    return id && slug && !correctedOn ? { id, slug, from: firstDayOf(slug), path: file.path, file } : [];
  });
  const sequences = new Map(
    [...Map.groupBy(undated, ({ id }) => id)].map(([id, own]) => [id, inSequence(own)] as const),
  );
  const textOn = ({ file, ...revision }: TextRevision & { file: Source }, date: IsoDate) => ({
    ...read(file, revision, date),
    ...revision,
  });
  const shown = (revision: TextRevision & { file: Source }) => textOn(revision, nearestDay(revision, today));
  return {
    all: new Map([...sequences].map(([id, own]) => [id, makeDated(id, own.map(shown), today)])),
    on(id, date) {
      const own = sequences.get(id) ?? [];
      const inForce = findInForce(own, date);
      if (inForce) return textOn(inForce, date);
      return own[0] && shown(own[0]);
    },
  };
}
