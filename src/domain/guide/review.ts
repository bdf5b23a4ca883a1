import { addMonths, compareDates, type IsoDate } from '../dated/iso-date.ts';
import type { Guide } from './guide.ts';
import { readQuestions, unanswered } from './open-questions.ts';
import { type OpenQuestion, type Page, type Revision, ruleInForce } from './page.ts';

/** The day by which a page has to be read through again; undefined where no interval is set. */
function reviewDue(revision: Revision): IsoDate | undefined {
  const start = revision.reviewed ?? revision.recorded;
  return revision.reviewMonths && start ? addMonths(start, revision.reviewMonths) : undefined;
}

/** What a page in force lacks. Whether its review is overdue depends on the reader's clock, so only the day is given. */
export interface PageDebt {
  page: Page;
  revision: Revision;
  awaiting: boolean;
  withoutOwner: boolean;
  reviewDue: IsoDate | undefined;
}

/** Every page in force with what it lacks, if anything. */
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

/** A question that nobody has answered. */
export interface OwedQuestion {
  question: OpenQuestion;
  /** The pages in force that leave it open. */
  pages: Page[];
}

/** All questions that nobody has answered, of notes and in the words of pages in force, each once, those open longest first. */
export function openQuestions({ pages, decisions }: Pick<Guide, 'pages' | 'decisions'>): OwedQuestion[] {
  const noted = [...decisions.values()].flatMap(({ kind, ref }) => (kind === 'question' ? ref : []));
  const asked = unanswered(readQuestions(decisions, noted)).map((question) => ({ question, pages: [] }));
  const left = [...pages.values()].flatMap((page) =>
    unanswered(ruleInForce(page)?.open ?? []).map((question) => ({ question, pages: [page] })),
  );
  const each = Map.groupBy([...asked, ...left], ({ question: { question, ask } }) => question?.ref ?? ask);
  return [...each.values()]
    .flatMap(([first, ...more]) =>
      first ? { ...first, pages: [first, ...more].flatMap((one) => one.pages) } : [],
    )
    .sort((a, b) => compareDates(a.question.since, b.question.since));
}
