import type { ConfirmedAgainst } from '../../schemas/dates.ts';
import { findInForce, type Interval, inSequence } from './in-force.ts';
import { earliestOf, type IsoDate, laterOf } from './iso-date.ts';
import { type RevisionName, type VersionName, versionName } from './revision-path.ts';

/** A page, by `<area>/<page>`, or a value, by `policy/<id>`. */
export type SubjectKey = string;

/** What a page or value says over one interval: a revision or row, or from its day on a correction of it. */
interface SubjectVersion extends Interval {
  name: VersionName;
  /** All names that mean this text: its own, and those of corrections that affect nothing that was read against it. */
  names: readonly VersionName[];
}

/** The versions of every page and value, oldest first. */
export type Subjects = ReadonlyMap<SubjectKey, readonly SubjectVersion[]>;

/** Something in force that a text wasn't read against. */
export interface Unread {
  subject: SubjectKey;
  version: VersionName;
  /** The first day on which the subject said so; undefined where nobody recorded it. */
  since: IsoDate | undefined;
}

/** A text that speaks for rules or values. */
interface Speaker extends Interval {
  confirmedAgainst: ConfirmedAgainst;
  /** What it speaks for on a day, whether or not it says that it was read against it. */
  speaksFor(date: IsoDate): Iterable<SubjectKey>;
}

/** Days on which a text has stepped aside, and what it wasn't read against on them. */
interface AsideDays extends Interval {
  unread: Unread[];
}

/** Whether a text may speak on the day for which it is shown, and on the others of its interval. */
export interface Voice {
  /** All days of its interval on which it steps aside, by today's content, earliest first. */
  asides: AsideDays[];
  /** What is in force that it wasn't read against. While there is any, the text steps aside. */
  unread: Unread[];
  /** The first later day on which it steps aside, by today's content, and why. Undefined for never, and where it has already. */
  stepsAside: { on: IsoDate; unread: Unread[] } | undefined;
}

/** Whether a speaker may speak on `date`. A subject that doesn't exist or says nothing on that day is no reason to step aside. */
export function voiceOn(subjects: Subjects, speaker: Speaker, date: IsoDate): Voice {
  const asides = asideDays(subjects, speaker);
  const unread = findInForce(asides, date)?.unread ?? [];
  const later = unread.length > 0 ? undefined : asides.find(({ from = '' }) => from > date);
  return { asides, unread, stepsAside: later && { on: later.from ?? date, unread: later.unread } };
}

function asideDays(subjects: Subjects, speaker: Speaker): AsideDays[] {
  const { from, until = '9999-12-31' } = speaker;
  const later = changeDays(subjects).filter((day) => day > (from ?? '') && day < until);
  const days = [from, ...later].map((day) => ({ day, unread: findUnread(subjects, speaker, day ?? '') }));
  const changes = days.filter(
    ({ unread }, at) => at === 0 || nameAll(unread) !== nameAll(days[at - 1]?.unread),
  );
  return changes.flatMap(({ day, unread }, at) =>
    unread.length > 0 ? { from: day, until: changes[at + 1]?.day ?? speaker.until, unread } : [],
  );
}

function nameAll(unread: readonly Unread[] = []): string {
  return unread.map(({ subject, version }) => `${subject}@${version}`).join();
}

/** The days on which a text speaks, as far as the content says. Undefined where it has stepped aside. */
export function voicedDays({ from, until, unread, stepsAside }: Interval & Voice): Interval | undefined {
  return unread.length > 0 ? undefined : { from, until: earliestOf(until, stepsAside?.on) };
}

function findUnread(subjects: Subjects, { confirmedAgainst, speaksFor }: Speaker, date: IsoDate): Unread[] {
  const keys = new Set([...Object.keys(confirmedAgainst), ...speaksFor(date)]);
  return [...keys].flatMap((subject) => {
    const version = findInForce(subjects.get(subject) ?? [], date);
    const read = confirmedAgainst[subject] ?? [];
    if (!version || version.names.some((name) => read.includes(name))) return [];
    return { subject, version: version.name, since: version.from };
  });
}

const known = new WeakMap<Subjects, IsoDate[]>();

/** All days on which a subject begins to say something else, or nothing, earliest first. */
function changeDays(subjects: Subjects): IsoDate[] {
  return known.getOrInsertComputed(subjects, () => {
    const all = [...subjects.values()].flat().flatMap(({ from, until }) => [from, until]);
    return [...new Set(all)].filter((day) => day !== undefined).sort();
  });
}

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
