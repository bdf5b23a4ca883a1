import type { ChangeKind, RevisionState } from '../../schemas/revision.ts';
import { findInForce, type Interval } from './in-force.ts';
import { addDays, type IsoDate } from './iso-date.ts';

/** A revision as far as saying how its page stood on a day needs. */
export interface DatedRevision extends Interval {
  /** The first day on which it is known to have been in force, where `from` isn't known. */
  recorded?: IsoDate | undefined;
  kind: ChangeKind;
  state?: RevisionState;
}

/**
 * How a page stood on a day. `unrecorded`: nobody recorded when the revision came into force, and the day is before the
 * first on which it is known to have been. `awaiting`: the page said that its rule was waited for. `none`: no rule was in force, and `next` is the first one to come.
 */
export type AsOf<Revision extends DatedRevision> =
  | { standing: 'in-force' | 'awaiting' | 'unrecorded' | 'removed'; revision: Revision }
  | { standing: 'none'; next: Revision | undefined };

/** How a page stood on `date`, from its revisions, oldest first. */
export function pageAsOf<Revision extends DatedRevision>(
  revisions: readonly Revision[],
  date: IsoDate,
): AsOf<Revision> {
  const revision = findInForce(revisions, date);
  if (!revision) return { standing: 'none', next: revisions[0] };
  if (revision.kind === 'removed') return { standing: 'removed', revision };
  const { from, until, recorded, state = 'in-force' } = revision;
  // The day of its first record; without one, the last day before another revision replaced it.
  const firstKnown = recorded ?? (until ? addDays(until, -1) : '9999-12-31');
  return { standing: from === undefined && date < firstKnown ? 'unrecorded' : state, revision };
}
