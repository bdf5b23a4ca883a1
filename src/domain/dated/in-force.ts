import type { Page, Revision } from '../guide/guide.ts';
import type { IsoDate } from './iso-date.ts';

/** The revision of a page in force on `date`; undefined where none was yet. */
export function revisionInForce(revisions: readonly Revision[], date: IsoDate): Revision | undefined {
  return revisions.findLast((revision) => isInForceBy(revision, date));
}

/** Whether the revision had come into force by `date` (later ones may have replaced it since). */
export function isInForceBy(revision: Revision, date: IsoDate): boolean {
  return revision.from === undefined || revision.from <= date;
}

/** The revision of a page that is a rule on the guide's day; undefined where it was withdrawn or is still to come. */
export function ruleInForce({ current }: Pick<Page, 'current'>): Revision | undefined {
  return current?.change.kind === 'removed' ? undefined : current;
}

/** The revision that a page's address shows: the one in force, else the first to come. */
export function shownRevision({
  current,
  revisions,
}: Pick<Page, 'current' | 'revisions'>): Revision | undefined {
  return current ?? revisions[0];
}

/** Where a revision stands on the guide's day. */
export type RevisionStanding = 'current' | 'earlier' | 'coming';

/** Whether the revision is the one in force on `today`, an earlier one or a coming one. */
export function standingOf(page: Page, revision: Revision, today: IsoDate): RevisionStanding {
  if (revision.slug === page.current?.slug) return 'current';
  return isInForceBy(revision, today) ? 'earlier' : 'coming';
}
