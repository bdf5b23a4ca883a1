import { unrecorded } from '../../schemas/revision-name.ts';
import { type IsoDate, isIsoDate } from './iso-date.ts';

/** Keys that are about the revision they stand in, not about the rule: the next one, copied from it, begins without them. */
export const ownToRevision: ReadonlySet<string> = new Set(['published', 'reviewed', 'errata']);

/** Where a revision's file says it belongs. */
export interface RevisionPath {
  area: string;
  page: string;
  slug: IsoDate | typeof unrecorded;
}

/** Reads `guide/<area>/<page>/<date or awal>.md`; undefined where the path isn't of that form. */
export function findRevisionPath(path: string): RevisionPath | undefined {
  const [root, area, page, file, ...rest] = path.split('/');
  if (root !== 'guide' || !area || !page || !file?.endsWith('.md') || rest.length > 0) return undefined;
  const slug = file.slice(0, -'.md'.length);
  return slug === unrecorded || isIsoDate(slug) ? { area, page, slug } : undefined;
}

/** The file's name without folder and ending: `2023-11-01` of `calibrations/2023-11-01.md`. */
export function fileStem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}
