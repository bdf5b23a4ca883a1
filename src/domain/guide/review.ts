import { ruleInForce } from '../dated/in-force.ts';
import { addMonths, type IsoDate } from '../dated/iso-date.ts';
import type { Guide, Page, Revision } from './guide.ts';

/** The day by which a page is to be read through again; undefined where no interval is set. */
export function reviewDue(revision: Revision): IsoDate | undefined {
  const start = revision.reviewed ?? revision.published;
  return revision.reviewMonths && start ? addMonths(start, revision.reviewMonths) : undefined;
}

/** What the guide still owes its readers, page by page. Whether a day is past is for the reader's clock. */
export interface PageDebt {
  page: Page;
  revision: Revision;
  awaiting: boolean;
  withoutOwner: boolean;
  reviewDue: IsoDate | undefined;
}

/** The pages in force that wait for their rule, have no owner, or have a day of review. */
export function pageDebts(guide: Guide): PageDebt[] {
  return [...guide.pages.values()].flatMap((page) => {
    const revision = ruleInForce(page);
    if (!revision) return [];
    const owner = revision.owner ?? guide.areas.get(page.area)?.owner;
    return {
      page,
      revision,
      awaiting: revision.state === 'awaiting',
      withoutOwner: owner === undefined,
      reviewDue: reviewDue(revision),
    };
  });
}

/** Questions that pages in force leave open, longest open first. */
export function openQuestions(guide: Guide) {
  return [...guide.pages.values()]
    .flatMap((page) => (page.current?.questions ?? []).map((question) => ({ page, question })))
    .sort((a, b) => a.question.since.localeCompare(b.question.since, 'en'));
}
