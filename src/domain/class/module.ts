import type { ClassData, ClassQuestionData } from '../../schemas/class.ts';
import { shownRevision } from '../dated/dated.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import { type Subjects, type Voice, voiceOn } from '../dated/read-against.ts';
import { fileStem, type PageId } from '../dated/revision-path.ts';
import { type ContentFile, lookUpAll } from '../guide/content.ts';
import type { Page } from '../guide/page.ts';
import { shuffle } from './seeded-random.ts';

/** A module of the onboarding class: what to read, what to try, and cases to decide. */
export interface ClassModule extends Omit<ClassData, 'read' | 'try' | 'questions'> {
  id: string;
  read: Page[];
  /** What to do with tools of the site. */
  tasks: ClassData['try'];
  questions: ClassQuestion[];
  /** Questions that have stepped aside until they are read against the rule in force: they are neither asked nor counted. */
  aside: ClassQuestion[];
  path: string;
  /** The Markdown that introduces it. */
  body: string;
}

/** A case from a chat. */
export interface ClassQuestion
  extends Pick<ClassQuestionData, 'kind' | 'chat' | 'ask' | 'amount' | 'confirmedAgainst'>,
    Voice {
  /** `<module>/<question>`, by which progress is saved. */
  key: string;
  /** In the order shown, which is shuffled in the same way in every build. Empty where an amount is asked for. */
  options: ClassQuestionData['options'];
  /** Ids of the right options, for `order` in the right order; for `amount` its digits. */
  right: string[];
  /** The rule that it tests. `section`: the anchor in the page; empty for the whole page. */
  rule: { page: Page | undefined; section: string };
}

/** Splits a rule as a question names it: `<area>/<page>#<section>`, or `<area>/<page>` with an empty section. */
export function splitRule(rule: string): { page: string; section: string } {
  const [page = '', section = ''] = rule.split('#');
  return { page, section };
}

/** The id of the module in a file: `bank-transfer` for `classes/02-bank-transfer.md`. */
export function moduleId(path: string): string {
  return fileStem(path).replace(/^\d+-/, '');
}

/** The module of a file as it is on the day `today`. Pages that don't exist are left out; the checks report them. */
export function assembleModule(
  { path, data, body }: ContentFile<ClassData>,
  pages: ReadonlyMap<PageId, Page>,
  subjects: Subjects,
  today: IsoDate,
): ClassModule {
  const id = moduleId(path);
  const questions = data.questions.map((question): ClassQuestion => {
    const key = `${id}/${question.id}`;
    const { page, section } = splitRule(question.rule);
    const { confirmedAgainst } = question;
    return {
      ...question,
      key,
      options: shuffle(question.options, key),
      right: rightOf(question),
      rule: { page: pages.get(page), section },
      ...voiceOn(subjects, { confirmedAgainst, speaksFor: () => [page], from: today }, today),
    };
  });
  return {
    ...data,
    id,
    read: lookUpAll(pages, data.read),
    tasks: data.try,
    questions: questions.filter(({ unread }) => unread.length === 0),
    aside: questions.filter(({ unread }) => unread.length > 0),
    path,
    body,
  };
}

function rightOf({ kind, options, amount }: ClassQuestionData): string[] {
  if (kind === 'amount') return amount ? [String(amount.value)] : [];
  return options.filter(({ right }) => kind === 'order' || right).map(({ id }) => id);
}

// Assumed, because no source says how long a module takes.
/** The speed of careful reading. */
const wordsPerMinute = 150;
/** With reading the feedback. */
const minutesPerQuestion = 2;
const minutesPerTask = 3;
/** An estimate to the minute would look more exact than it is. */
const stepMinutes = 5;

/** The estimated minutes for a module, rounded up to the next five. */
export function estimateMinutes({ read, tasks, questions, body }: ClassModule): number {
  const texts = read.flatMap((page) => {
    const shown = shownRevision(page);
    return shown ? [shown.answer, shown.body] : [];
  });
  const words = [body, ...texts].join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const minutes =
    words / wordsPerMinute + questions.length * minutesPerQuestion + tasks.length * minutesPerTask;
  return Math.ceil(minutes / stepMinutes) * stepMinutes;
}
