import { type Dated, makeDated, nearestDay } from './dated.ts';
import { findInForce, type Interval, inSequence } from './in-force.ts';
import type { IsoDate } from './iso-date.ts';
import { findRevisionPath, firstDayOf, type RevisionName } from './revision-path.ts';

/** The files of one revision of a reply or flow, with the days on which it is in force. */
export interface RevisionFile<File> extends Interval {
  id: string;
  slug: RevisionName;
  file: File;
}

/** All replies or all flows. */
export interface DatedTexts<Text extends Interval> {
  /** By id, each revision as it is shown on the day nearest to today on which it is in force. */
  all: ReadonlyMap<string, Dated<Text>>;
  /** The text in force on `date`, as it is shown on that day; else the first to come. Undefined where there is none. */
  on(id: string, date: IsoDate): Text | undefined;
}

/** Makes the texts of all files with the path of a revision. `read` makes one text as it is shown on a day. */
export function datedTexts<File extends { path: string }, Text extends Interval>(
  files: readonly File[],
  read: (revision: RevisionFile<File>, date: IsoDate) => Text,
  today: IsoDate,
): DatedTexts<Text> {
  const undated = files.flatMap((file) => {
    const { id, slug, correctedOn } = findRevisionPath(file.path) ?? {};
    return id && slug && !correctedOn ? { id, slug, from: firstDayOf(slug), file } : [];
  });
  const sequences = new Map(
    [...Map.groupBy(undated, ({ id }) => id)].map(([id, own]) => [id, inSequence(own)] as const),
  );
  const shown = (revision: RevisionFile<File>) => read(revision, nearestDay(revision, today));
  return {
    all: new Map([...sequences].map(([id, own]) => [id, makeDated(id, own.map(shown), today)])),
    on(id, date) {
      const own = sequences.get(id) ?? [];
      const inForce = findInForce(own, date);
      if (inForce) return read(inForce, date);
      return own[0] && shown(own[0]);
    },
  };
}
