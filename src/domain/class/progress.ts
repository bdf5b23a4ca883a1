import type { IsoDate } from '../dated/iso-date.ts';
import { type Given, type Gradable, isRight } from './grade.ts';
import { nextRepetition, type Repetition } from './spacing.ts';

/** What one browser keeps of a learner: no name, nothing that leaves it unless exported. */
export interface Progress {
  /** By question key. */
  answers: Readonly<Record<string, QuestionAnswer>>;
  /** Questions to come back to, by key. */
  repetitions: Readonly<Record<string, Repetition & { against: string }>>;
  /** The revision of each page (`<area>/<page>`) that was ticked as read. */
  read: Readonly<Record<string, string>>;
  /** Tasks (`<module>/<task>`) ticked as tried, and the day. */
  tried: Readonly<Record<string, IsoDate>>;
}

/** The answer that counts for a module's score: the first since the module was begun. */
export interface QuestionAnswer {
  given: Given;
  /** The revision of the rule that the question was about. */
  against: string;
  day: IsoDate;
}

export const emptyProgress: Progress = { answers: {}, repetitions: {}, read: {}, tried: {} };

/** What progress needs to know of a question as it is today. */
export interface TrackedQuestion extends Gradable {
  key: string;
  /** The revision of its rule. */
  against: string;
  /** Ids that an answer may hold; empty where it is an amount. */
  options: readonly string[];
}

/** Where a question stands: `stale`: it was answered, but the rule or the options have changed since. */
export type QuestionState = 'open' | 'stale' | 'right' | 'wrong';

/** Graded afresh each time: a mended key in a new build counts at once. */
export function stateOf(progress: Progress, question: TrackedQuestion): QuestionState {
  const answer = progress.answers[question.key];
  if (!answer) return 'open';
  if (!isOf(question, answer)) return 'stale';
  return isRight(question, answer.given) ? 'right' : 'wrong';
}

/** Whether the answer is one to the question as it is today. */
function isOf({ against, options, kind }: TrackedQuestion, answer: QuestionAnswer): boolean {
  if (answer.against !== against) return false;
  return kind === 'amount' || answer.given.every((id) => options.includes(id));
}

/** The answer that still counts; undefined where there is none. */
export function findAnswer(progress: Progress, question: TrackedQuestion): QuestionAnswer | undefined {
  const answer = progress.answers[question.key];
  return answer && isOf(question, answer) ? answer : undefined;
}

/** Progress after an answer in its module. What counts stays as it is: a second answer changes nothing. */
export function answerQuestion(
  progress: Progress,
  question: TrackedQuestion,
  given: Given,
  today: IsoDate,
): Progress {
  if (findAnswer(progress, question)) return progress;
  const { key, against } = question;
  const answers = { ...progress.answers, [key]: { given, against, day: today } };
  // Right in the module says nothing about a repetition that is still to come.
  if (isRight(question, given)) return { ...progress, answers };
  return { ...progress, answers, repetitions: repeated(progress, question, false, today) };
}

/** Progress after an answer in the review: the module's score stays, the repetition moves. */
export function answerReview(
  progress: Progress,
  question: TrackedQuestion,
  given: Given,
  today: IsoDate,
): Progress {
  return { ...progress, repetitions: repeated(progress, question, isRight(question, given), today) };
}

function repeated(
  { repetitions }: Progress,
  { key, against }: TrackedQuestion,
  right: boolean,
  today: IsoDate,
): Progress['repetitions'] {
  const { [key]: before, ...others } = repetitions;
  const next = nextRepetition(before, right, today);
  return next ? { ...others, [key]: { ...next, against } } : others;
}

/** The questions to come back to, soonest first; those of a rule that has changed belong to their module again. */
export function findRepetitions<Question extends TrackedQuestion>(
  { repetitions }: Progress,
  questions: readonly Question[],
): { question: Question; repetition: Repetition }[] {
  return questions
    .flatMap((question) => {
      const repetition = repetitions[question.key];
      return repetition?.against === question.against ? [{ question, repetition }] : [];
    })
    .sort((a, b) => a.repetition.due.localeCompare(b.repetition.due, 'en'));
}

/** Progress with the answers of some questions gone, so that their module can be done again. */
export function withoutAnswers(progress: Progress, keys: readonly string[]): Progress {
  const answers = Object.entries(progress.answers).filter(([key]) => !keys.includes(key));
  return { ...progress, answers: Object.fromEntries(answers) };
}

/** Progress with a page ticked as read in a revision, or unticked. */
export function tickRead(progress: Progress, page: string, revision: string | undefined): Progress {
  const { [page]: _, ...read } = progress.read;
  return { ...progress, read: revision === undefined ? read : { ...read, [page]: revision } };
}

/** Progress with a task ticked as tried on a day, or unticked. */
export function tickTried(progress: Progress, task: string, day: IsoDate | undefined): Progress {
  const { [task]: _, ...tried } = progress.tried;
  return { ...progress, tried: day === undefined ? tried : { ...tried, [task]: day } };
}
