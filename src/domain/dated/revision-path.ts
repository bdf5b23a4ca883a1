import { correctionMark, unrecorded } from '../../schemas/revision-name.ts';
import { type IsoDate, isIsoDate } from './iso-date.ts';

/** `<area>/<page>`, as in the page's address. */
export type PageId = string;

/** A revision's name: the first day it is in force, or `awal` where nobody recorded that day. */
export type RevisionName = IsoDate | typeof unrecorded;

/** A revision with the latest correction that a reader had before them: `2023-11-01`, or `2023-11-01.koreksi-2026-12-02`. */
export type VersionName = string;

/** Frontmatter keys that describe one revision and not the rule: a new revision copied from this one drops them. */
export const ownToRevision: ReadonlySet<string> = new Set([
  ...['id', 'recorded', 'dateConfirmed', 'basedOn', 'reviewed'],
  ...['correction', 'affects', 'acknowledge'],
]);

/** What a name says: the revision, and the day of its correction where it has one. */
export interface Version {
  slug: RevisionName;
  correctedOn: IsoDate | undefined;
}

/** Reads the name of a revision or correction; undefined where it isn't of that form. */
export function findVersion(name: VersionName): Version | undefined {
  const [slug = '', correctedOn, ...more] = name.split(correctionMark);
  if (more.length > 0 || (correctedOn !== undefined && !isIsoDate(correctedOn))) return undefined;
  return slug === unrecorded || isIsoDate(slug) ? { slug, correctedOn } : undefined;
}

/** The name of a revision with its correction: the inverse of `findVersion`. */
export function versionName({ slug, correctedOn }: Version): VersionName {
  return correctedOn ? `${slug}${correctionMark}${correctedOn}` : slug;
}

export interface RevisionPath extends Version {
  /** `<area>/<page>` of a page, else the id of the reply or flow. */
  id: string;
}

/** Reads the path of a revision or correction of a page, reply or flow; undefined where it is of no such form. */
export function findRevisionPath(path: string): RevisionPath | undefined {
  const [, id, stem = ''] =
    /^guide\/([^/]+\/[^/]+)\/([^/]+)\.md$/.exec(path) ??
    /^replies\/([^/]+)\/([^/]+)\.md$/.exec(path) ??
    /^flows\/([^/]+)\/([^/]+)\.yaml$/.exec(path) ??
    [];
  const version = findVersion(stem);
  return id && version ? { id, ...version } : undefined;
}

/** The first day of a revision by its name; undefined where nobody recorded it. */
export function firstDayOf(slug: RevisionName): IsoDate | undefined {
  return slug === unrecorded ? undefined : slug;
}

/** A file's name without folder and ending: `2023-11-01` of `calibrations/2023-11-01.md`. */
export function fileStem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}
