import { type Dated, makeDated, nearestDay } from './dated.ts';
import { findInForce, type Interval, inSequence } from './in-force.ts';
import type { IsoDate } from './iso-date.ts';
import { findRevisionPath, firstDayOf, type RevisionName } from './revision-path.ts';

/** A revision of a reply or flow with its days and its file. */
export interface TextRevision extends Interval {
  id: string;
  slug: RevisionName;
  path: string;
}

/** All replies or all flows. */
export interface DatedTexts<Text extends Interval> {
  /** By id, each revision as it is shown on the day nearest to today on which it is in force. */
  all: ReadonlyMap<string, Dated<Text>>;
  /** The text in force on `date`, as it is shown on that day; else the first to come. Undefined where there is none. */
  on(id: string, date: IsoDate): Text | undefined;
}

/** Makes the texts of all files with the path of a revision. `read` reads what one says as it is shown on a day. */
export function datedTexts<File extends { path: string }, Said extends object>(
  files: readonly File[],
  read: (file: File, revision: TextRevision, date: IsoDate) => Said,
  today: IsoDate,
): DatedTexts<Said & TextRevision> {
  const undated = files.flatMap((file) => {
    const { id, slug, correctedOn } = findRevisionPath(file.path) ?? {};
    return id && slug && !correctedOn ? { id, slug, from: firstDayOf(slug), path: file.path, file } : [];
  });
  const sequences = new Map(
    [...Map.groupBy(undated, ({ id }) => id)].map(([id, own]) => [id, inSequence(own)] as const),
  );
  const textOn = ({ file, ...revision }: TextRevision & { file: File }, date: IsoDate) => ({
    ...read(file, revision, date),
    ...revision,
  });
  const shown = (revision: TextRevision & { file: File }) => textOn(revision, nearestDay(revision, today));
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
