import { type Interval, inSequence } from './in-force.ts';
import { type IsoDate, laterOf } from './iso-date.ts';
import type { SubjectVersion } from './read-against.ts';
import { type RevisionName, type VersionName, versionName } from './revision-path.ts';

/** A correction of a text: what the text says from its day on is what it should have said from the start. */
export interface Correction<Text> {
  date: IsoDate;
  /** What was wrong, in one line. */
  what: string;
  /** Whether what was read against the text has to be read again. */
  affects: boolean;
  /** What the guide said until then. */
  before: Text;
}

/** A revision or row with the corrections of it, oldest first. */
export interface Corrected {
  slug: RevisionName;
  corrections: readonly Pick<Correction<unknown>, 'date' | 'affects'>[];
}

/** One text of a revision for those who read against it. */
interface Text {
  /** All names that mean it: that of the correction it began with, and those of later ones that affect nothing. */
  names: [VersionName, ...VersionName[]];
  /** The day of the correction that it began with; undefined for the text as first written. */
  since: IsoDate | undefined;
}

/** The texts of a revision that others have to be read against, oldest first. */
export function textsOf({ slug, corrections }: Corrected): Text[] {
  const texts: Text[] = [{ names: [slug], since: undefined }];
  for (const { date, affects } of corrections) {
    const name = versionName({ slug, correctedOn: date });
    if (affects) texts.push({ names: [name], since: date });
    else texts.at(-1)?.names.push(name);
  }
  return texts;
}

/** What a page or value says over time, from its revisions or rows, oldest first. A correction counts from its day on. */
export function versionsOf(revisions: readonly (Corrected & Interval)[]): SubjectVersion[] {
  return revisions.flatMap((revision) => {
    const { from, until } = revision;
    const texts = textsOf(revision)
      .map(({ names, since }) => ({
        name: names[0],
        names,
        from: laterOf(from ?? '', since ?? '') || undefined,
      }))
      .filter((text) => text.from === undefined || until === undefined || text.from < until);
    return inSequence(texts).map((text) => ({ ...text, until: text.until ?? until }));
  });
}
