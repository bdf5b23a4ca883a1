import type { ChangeKind, RevisionState } from '../../schemas/revision.ts';
import { findInForce, type Interval, inSequence } from './in-force.ts';
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
 * first on which it is known to have been. `awaiting`: the page said that its rule was waited for. `none`: no rule was in force; `next` is
 * the first one after that day, if any.
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
  if (!revision) return { standing: 'none', next: revisions.find(({ from = '' }) => from > date) };
  if (revision.kind === 'removed') return { standing: 'removed', revision };
  const { from, until, recorded, state = 'in-force' } = revision;
  // The day of its first record; without one, the last day before another revision replaced it.
  const firstKnown = recorded ?? (until ? addDays(until, -1) : '9999-12-31');
  return { standing: from === undefined && date < firstKnown ? 'unrecorded' : state, revision };
}

/** A revision with what the guide said of it before it was corrected. */
interface CorrectedRevision extends DatedRevision {
  /** The last day, where that was set from the start. */
  lastDay?: IsoDate | undefined;
  /** Oldest first. `before`: what the guide said until then, where that is another value of the same field. */
  corrections: readonly { date: IsoDate; before: object }[];
}

/** How a page stood on `date` by what the guide said on that day: without what it recorded later, each revision with its text of then. */
export function pageAsThen<Revision extends CorrectedRevision>(
  revisions: readonly Revision[],
  date: IsoDate,
): AsOf<Revision> {
  const written = revisions.filter(({ recorded = '' }) => recorded <= date);
  const texts = written.map(
    (revision): Revision => ({ ...revision, ...correctionAfter(revision, date)?.before }),
  );
  return pageAsOf(inSequence(texts), date);
}

/** The first correction of a revision after `date`, until which the guide said what it said on that day. */
export function correctionAfter<Correction extends { date: IsoDate }>(
  { corrections }: { corrections: readonly Correction[] },
  date: IsoDate,
): Correction | undefined {
  return corrections.find((correction) => correction.date > date);
}
