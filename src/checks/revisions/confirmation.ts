import { formatDate } from '../../domain/dated/iso-date.ts';
import type { Revision } from '../../domain/guide/page.ts';
import type { CheckContext } from '../check.ts';
import { intendedPaths } from '../read/intended-path.ts';

/** Why something that was read against a revision of a page has to be read again. */
export interface Unconfirmed {
  /** `unknown`: the page has no such revision; `outdated`: it has a newer one. */
  fault: 'unknown' | 'outdated';
  newest: Revision;
  /** For a sentence, where the newest isn't in force yet: ` yang mulai berlaku 1 Januari 2030`; else empty. */
  coming: string;
}

/**
 * Why what was read against the revision `read` of `page` has to be read again; undefined where it hasn't. A coming
 * revision counts: on its day nobody looks. A page that doesn't exist or a revision that couldn't be read has its own error.
 */
export function findUnconfirmed(
  { guide, paths }: CheckContext,
  page: string,
  read: string | undefined,
): Unconfirmed | undefined {
  const revisions = guide.pages.get(page)?.revisions ?? [];
  const newest = revisions.at(-1);
  if (!newest || newest.slug === read) return undefined;
  const isComing = newest.from !== undefined && newest.from > guide.today;
  const coming = isComing && newest.from ? ` yang mulai berlaku ${formatDate(newest.from)}` : '';
  if (revisions.some(({ slug }) => slug === read)) return { fault: 'outdated', newest, coming };
  const isUnread = intendedPaths(paths).has(`guide/${page}/${read}.md`);
  return isUnread ? undefined : { fault: 'unknown', newest, coming };
}
