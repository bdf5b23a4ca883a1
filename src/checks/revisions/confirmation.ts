import { formatDate } from '../../domain/dated/iso-date.ts';
import type { Revision } from '../../domain/guide/page.ts';
import type { CheckContext } from '../check.ts';
import { intendedPaths } from '../read/misplaced-files.ts';

/** Why something that was read against a revision of a page has to be read again. */
export interface Unconfirmed {
  /** `unknown`: the page has no such revision; `outdated`: it has a newer one. */
  fault: 'unknown' | 'outdated';
  newest: Revision;
  /** The end of a sentence about a newest revision that isn't in force yet: ` yang mulai berlaku 1 Januari 2030`. Otherwise empty. */
  coming: string;
}

/**
 * Why what was read against the revision `read` of `page` has to be read again; undefined where it hasn't, and where the
 * page doesn't exist or the revision can't be read, which are errors of their own. A coming revision counts too, because
 * nobody checks on the day it takes force.
 */
export function findUnconfirmed(
  { guide, paths }: CheckContext,
  page: string,
  read: string | undefined,
): Unconfirmed | undefined {
  const revisions = guide.pages.get(page)?.revisions ?? [];
  const newest = revisions.at(-1);
  if (!newest || newest.slug === read) return undefined;
  const { from } = newest;
  const coming = from !== undefined && from > guide.today ? ` yang mulai berlaku ${formatDate(from)}` : '';
  if (revisions.some(({ slug }) => slug === read)) return { fault: 'outdated', newest, coming };
  const isUnreadable = intendedPaths(paths).has(`guide/${page}/${read}.md`);
  return isUnreadable ? undefined : { fault: 'unknown', newest, coming };
}
