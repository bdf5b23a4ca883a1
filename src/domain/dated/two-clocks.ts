import { type AsOf, type DatedRevision, pageAsOf } from './as-of.ts';
import { inSequence } from './in-force.ts';
import type { IsoDate } from './iso-date.ts';

/** A revision with what the guide said of it before it was corrected. */
export interface CorrectedRevision extends DatedRevision {
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
