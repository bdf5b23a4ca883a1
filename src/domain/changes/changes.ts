import { compareDates, type IsoDate } from '../dated/iso-date.ts';
import type { Guide } from '../guide/guide.ts';
import type { Page, Revision } from '../guide/page.ts';

/** One entry of the change log: a revision, and the day the guide said so. */
export interface Change {
  /** The revision's id: never changes, whatever becomes of its day or page. */
  id: string;
  page: Page;
  revision: Revision;
  /** Undefined where nobody recorded the day. */
  date: IsoDate | undefined;
}

const sorted = new WeakMap<Guide['pages'], readonly Change[]>();

/** Every revision as a change, newest first, those of one day by page; those without a recorded day last. */
export function listChanges(pages: Guide['pages']): readonly Change[] {
  // Each page of the log and each feed asks. Sorting each time would make a build's time grow with the guide's square.
  const changes = sorted.get(pages) ?? sortChanges(pages);
  sorted.set(pages, changes);
  return changes;
}

function sortChanges(pages: Guide['pages']): Change[] {
  const changes = [...pages.values()].flatMap((page) =>
    page.revisions.map((revision): Change => ({ id: revision.id, page, revision, date: revision.recorded })),
  );
  return changes.sort(
    (a, b) =>
      compareDates(b.date, a.date) ||
      a.page.id.localeCompare(b.page.id, 'en') ||
      compareDates(b.revision.from, a.revision.from),
  );
}

/** How many of the newest changes may be new to a returning reader; older ones count as known. */
const recentLength = 60;

/** The newest of the changes, to tell a reader what came since the last visit. */
export function recentChanges(changes: readonly Change[]): Change[] {
  return changes.filter(({ date }) => date !== undefined).slice(0, recentLength);
}
