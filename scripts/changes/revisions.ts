import type { CheckContext } from '../../src/checks/check.ts';
import { revisionPath } from '../../src/checks/revisions/same-record.ts';
import type { ComingChange } from '../../src/domain/changes/change-message.ts';
import { compareDates } from '../../src/domain/dated/iso-date.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { type Page, type Revision, revisionStanding } from '../../src/domain/guide/page.ts';
import { previousRevision } from '../../src/domain/guide/revision-text.ts';

/** What a branch does with revisions that were there before, by whatever name their page went. */
export interface RevisionChanges {
  /** Of those in force or over, which files differ. */
  edited: { page: Page; before: Revision; after: Revision }[];
  /** Of those in force or over, which are gone. */
  removed: Revision[];
  /** What became of those still to come. */
  coming: ComingChange[];
  /** Those that another one overtook on this branch, which they have to be merged with. */
  held: { revision: Revision; before: Revision }[];
}

/** Compares revisions by their ids, which stay when one is postponed or its page moves. */
export function compareRevisions(base: CheckContext, head: CheckContext): RevisionChanges {
  const after = revisionsById(head.guide);
  const changes: RevisionChanges = { edited: [], removed: [], coming: [], held: [] };
  const before = revisionsById(base.guide);
  for (const [id, { page, revision }] of before) {
    const now = after.get(id)?.revision;
    const isComing = revisionStanding(revision, base.guide.today) === 'coming';
    const path = revisionPath(revision);
    // A file that can't be read isn't gone.
    if (!now && head.paths.has(path)) continue;
    if (!now && !isComing) changes.removed.push(revision);
    if (!now && isComing) {
      const pageNow = head.guide.pages.get(page.id) ?? page;
      changes.coming.push({ kind: 'cancelled', page: pageNow, before: revision });
    }
    if (!now) continue;
    const both = { page: after.get(id)?.page ?? page, before: revision, after: now };
    const later = compareDates(now.from, revision.from);
    if (isComing && later !== 0) changes.coming.push({ kind: later > 0 ? 'postponed' : 'advanced', ...both });
    else if (base.texts.get(path) === head.texts.get(revisionPath(now))) continue;
    else if (isComing) changes.coming.push({ kind: 'edited', ...both });
    else changes.edited.push(both);
  }
  for (const [id, { page, revision }] of after) {
    const overtaking = previousRevision(page, revision);
    if (revision.isHeld && overtaking && !before.get(id)?.revision.isHeld)
      changes.held.push({ revision, before: overtaking });
  }
  return changes;
}

function revisionsById({ pages }: Guide): Map<string, { page: Page; revision: Revision }> {
  return new Map(
    [...pages.values()].flatMap((page) =>
      [...page.revisions, ...page.held].map((revision) => [revision.id, { page, revision }] as const),
    ),
  );
}
