import { addMonths, compareDates, type IsoDate } from '../dated/iso-date.ts';
import type { Guide } from './guide.ts';
import { readQuestions, unanswered } from './open-questions.ts';
import { type OpenQuestion, type Page, type Revision, ruleInForce } from './page.ts';
import { decisionUrl, openQuestionsUrl } from './urls.ts';

/** The day by which a page has to be read through again; undefined where no interval is set. */
export function reviewDue(revision: Revision): IsoDate | undefined {
  const start = revision.reviewed ?? revision.recorded;
  return revision.reviewMonths && start ? addMonths(start, revision.reviewMonths) : undefined;
}

/** Every page in force with what it lacks. Whether its review is overdue depends on the reader's clock, so only the day is given. */
export function pageDebts(guide: Guide) {
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

interface OwedQuestion {
  question: OpenQuestion;
  /** Where it is asked: its note, else the first page that puts it in words. */
  url: string;
  /** The pages in force that leave it open. */
  pages: Page[];
}

/** All questions that nobody has answered, of notes and in the words of pages in force, each once, those open longest first. */
export function openQuestions({ pages, decisions }: Pick<Guide, 'pages' | 'decisions'>): OwedQuestion[] {
  const noted = [...decisions.values()].flatMap(({ kind, ref }) => (kind === 'question' ? ref : []));
  const owed = new Map<string, OwedQuestion>();
  for (const question of unanswered(readQuestions(decisions, noted)))
    if (question.question)
      owed.set(question.question.ref, { question, url: decisionUrl(question.question), pages: [] });
  for (const page of pages.values()) {
    for (const question of unanswered(ruleInForce(page)?.open ?? [])) {
      const key = question.question?.ref ?? question.ask;
      const first = () => ({ question, url: openQuestionsUrl(page), pages: [] });
      owed.getOrInsertComputed(key, first).pages.push(page);
    }
  }
  return [...owed.values()].sort((a, b) => compareDates(a.question.since, b.question.since));
}
