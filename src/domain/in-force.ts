import type { Page, Revision } from './guide.ts';
import type { IsoDate } from './iso-date.ts';

/** The revision of a page in force on `date`; undefined where none was yet. */
export function revisionInForce(revisions: readonly Revision[], date: IsoDate): Revision | undefined {
  return revisions.findLast((revision) => isInForceBy(revision, date));
}

/** Whether the revision had come into force by `date` (later ones may have replaced it since). */
export function isInForceBy(revision: Revision, date: IsoDate): boolean {
  return revision.from === undefined || revision.from <= date;
}

/** Where a revision stands on the guide's day. */
export type Standing = 'current' | 'earlier' | 'coming';

/** Whether the revision is the one in force on `today`, an earlier one or a coming one. */
export function standingOf(page: Page, revision: Revision, today: IsoDate): Standing {
  if (revision.slug === page.current?.slug) return 'current';
  return isInForceBy(revision, today) ? 'earlier' : 'coming';
}
