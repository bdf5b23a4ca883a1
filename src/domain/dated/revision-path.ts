import { unrecorded } from '../../schemas/revision-name.ts';
import { type IsoDate, isIsoDate } from './iso-date.ts';

/** `<area>/<page>`, as in the page's address. */
export type PageId = string;

/** A revision's name, which is its file's: the first day it is in force, or `awal` where nobody recorded that day. */
export type RevisionName = IsoDate | typeof unrecorded;

/** Frontmatter keys that describe one revision and not the rule: a new revision copied from this one drops them. */
export const ownToRevision: ReadonlySet<string> = new Set(['published', 'reviewed', 'errata']);

/** The parts of a revision's path. */
export interface RevisionPath {
  area: string;
  page: string;
  slug: RevisionName;
}

/** Reads `guide/<area>/<page>/<date or awal>.md`; undefined where the path isn't of that form. */
export function findRevisionPath(path: string): RevisionPath | undefined {
  const [root, area, page, file, ...rest] = path.split('/');
  if (root !== 'guide' || !area || !page || !file?.endsWith('.md') || rest.length > 0) return undefined;
  const slug = file.slice(0, -'.md'.length);
  return slug === unrecorded || isIsoDate(slug) ? { area, page, slug } : undefined;
}

/** A file's name without folder and ending: `2023-11-01` of `calibrations/2023-11-01.md`. */
export function fileStem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}
