import type { IsoDate } from '../dated/iso-date.ts';
import type { Guide, Page, Revision } from '../guide/guide.ts';

/** One entry of the change log: a revision, and the day the guide said so. */
export interface Change {
  /** `<area>/<page>/<date or awal>`: never changes, whatever errata the revision gets. */
  id: string;
  page: Page;
  revision: Revision;
  /** Undefined where the revision's first record is unknown. */
  date: IsoDate | undefined;
}

const listed = new WeakMap<Guide, readonly Change[]>();

/** Every revision as a change, newest first, a day's by page; those without a recorded day last. */
export function listChanges(guide: Guide): readonly Change[] {
  // Each page of the log and each feed asks: a guide is sorted once, or a build's time would grow with its square.
  const changes = listed.get(guide) ?? sortChanges(guide);
  listed.set(guide, changes);
  return changes;
}

function sortChanges(guide: Guide): Change[] {
  const changes = [...guide.pages.values()].flatMap((page) =>
    page.revisions.map(
      (revision): Change => ({ id: `${page.id}/${revision.slug}`, page, revision, date: revision.published }),
    ),
  );
  return changes.sort(
    (a, b) =>
      (b.date ?? '').localeCompare(a.date ?? '', 'en') ||
      a.page.id.localeCompare(b.page.id, 'en') ||
      (b.revision.from ?? '').localeCompare(a.revision.from ?? '', 'en'),
  );
}

/** How many of the newest changes may be new to a returning reader; older ones are taken as known. */
const recentLength = 60;

/** The newest of the changes, for telling a reader what came since the last visit. */
export function recentChanges(changes: readonly Change[]): Change[] {
  return changes.filter(({ date }) => date !== undefined).slice(0, recentLength);
}
