import { addDays, compareDates, type IsoDate } from '../dated/iso-date.ts';
import type { ClassQuestion } from './module.ts';

/** An answer as it is saved: ids of the options chosen, for `order` in the order given; for `amount` one text of digits. */
export type Given = readonly string[];

/** A learner's progress. It has no name and stays in the browser unless it is exported. */
export interface Progress {
  /** By question key. */
  answers: Readonly<Record<string, QuestionAnswer>>;
  /** Questions to be answered again, by key. `against` is the revision of the rule. */
  repetitions: Readonly<Record<string, Repetition & { against: string }>>;
  /** The revision of each page (`<area>/<page>`) that was ticked as read. */
  read: Readonly<Record<string, string>>;
  /** The day on which each task (`<module>/<task>`) was ticked as tried. */
  tried: Readonly<Record<string, IsoDate>>;
  /** By module: the day on which it was first seen passed. */
  passed: Readonly<Record<string, IsoDate>>;
}

/** The answer that counts for a module's score: the first one since the module was started. */
export interface QuestionAnswer {
  given: Given;
  /** The revision of the rule that was in force then. */
  against: string;
  day: IsoDate;
}

export const emptyProgress: Progress = { answers: {}, repetitions: {}, read: {}, tried: {}, passed: {} };

/** A question of today's class as far as progress needs. */
export interface TrackedQuestion extends Pick<ClassQuestion, 'key' | 'kind' | 'right'> {
  /** The revision of its rule. */
  against: string;
  /** Ids that an answer may have; empty where it is an amount. */
  options: readonly string[];
}

/** Whether an answer is right as a whole: for `order` the right order, for the other kinds the right set. */
export function isRight({ kind, right }: Pick<ClassQuestion, 'kind' | 'right'>, given: Given): boolean {
  if (given.length !== right.length) return false;
  return kind === 'order'
    ? right.every((id, index) => given[index] === id)
    : right.every((id) => given.includes(id));
}

/** What became of a question. `stale`: it was answered, but its rule or its options have changed since. */
export type QuestionState = 'open' | 'stale' | 'right' | 'wrong';

/** The state of a question. It is graded each time, so that a corrected answer key counts at once. */
export function stateOf(progress: Progress, question: TrackedQuestion): QuestionState {
  const answer = findAnswer(progress, question);
  if (answer) return isRight(question, answer.given) ? 'right' : 'wrong';
  return progress.answers[question.key] ? 'stale' : 'open';
}

/** What became of the questions together. They are passed once each has an answer that counts, and none is to be repeated. */
export function countStates(progress: Progress, questions: readonly TrackedQuestion[]) {
  const counts = { open: 0, stale: 0, right: 0, wrong: 0 };
  for (const question of questions) counts[stateOf(progress, question)] += 1;
  const answered = counts.right + counts.wrong;
  const areAnswered = answered > 0 && answered === questions.length;
  const repetitions = findRepetitions(progress, questions);
  return {
    ...counts,
    answered,
    areAnswered,
    repetitions,
    arePassed: areAnswered && repetitions.length === 0,
  };
}

/** Progress with `today` on each module that is passed and has no day. The same object where there is no such module. */
export function notePasses(
  progress: Progress,
  modules: readonly { id: string; questions: readonly TrackedQuestion[] }[],
  today: IsoDate,
): Progress {
  const fresh = modules.filter(
    ({ id, questions }) => !progress.passed[id] && countStates(progress, questions).arePassed,
  );
  if (fresh.length === 0) return progress;
  const days = Object.fromEntries(fresh.map(({ id }) => [id, today]));
  return { ...progress, passed: { ...progress.passed, ...days } };
}

/** The answer to the question as it is today; undefined where there is none, and where it is stale. */
export function findAnswer(
  { answers }: Progress,
  { key, against, kind, options }: TrackedQuestion,
): QuestionAnswer | undefined {
  const answer = answers[key];
  if (answer?.against !== against) return undefined;
  return kind === 'amount' || answer.given.every((id) => options.includes(id)) ? answer : undefined;
}

/** Progress after an answer in the question's module. A second answer changes nothing. */
export function answerQuestion(
  progress: Progress,
  question: TrackedQuestion,
  given: Given,
  today: IsoDate,
): Progress {
  if (findAnswer(progress, question)) return progress;
  const { key, against } = question;
  const answers = { ...progress.answers, [key]: { given, against, day: today } };
  // A right answer in the module doesn't replace a repetition that is still to come.
  const others = isRight(question, given) ? progress : answerReview(progress, question, given, today);
  return { ...others, answers };
}

/** Progress after an answer in the review, which changes the repetition and not the module's score. */
export function answerReview(
  progress: Progress,
  question: TrackedQuestion,
  given: Given,
  today: IsoDate,
): Progress {
  const { key, against } = question;
  const { [key]: before, ...others } = progress.repetitions;
  const next = nextRepetition(before, isRight(question, given), today);
  return { ...progress, repetitions: next ? { ...others, [key]: { ...next, against } } : others };
}

/** The questions to be answered again, those due first before the others. Those of a changed rule are left out. */
export function findRepetitions<Question extends TrackedQuestion>(
  { repetitions }: Progress,
  questions: readonly Question[],
): { question: Question; repetition: Repetition }[] {
  return questions
    .flatMap((question) => {
      const repetition = repetitions[question.key];
      if (repetition?.against !== question.against || isFinished(repetition)) return [];
      return [{ question, repetition }];
    })
    .sort((a, b) => compareDates(a.repetition.due, b.repetition.due));
}

/** Progress without the answers to some questions, so that their module can be done again. */
export function withoutAnswers(progress: Progress, questions: readonly TrackedQuestion[]): Progress {
  const answers = Object.entries(progress.answers).filter(([id]) => !questions.some(({ key }) => key === id));
  return { ...progress, answers: Object.fromEntries(answers) };
}

/** Progress with a page ticked as read in a revision, or a task as tried on a day; unticked where `value` is undefined. */
export function tick(
  progress: Progress,
  kind: 'read' | 'tried',
  id: string,
  value: string | undefined,
): Progress {
  const { [id]: _, ...others } = progress[kind];
  return { ...progress, [kind]: value === undefined ? others : { ...others, [id]: value } };
}

/** A case to be answered again, because it was answered wrong. */
export interface Repetition {
  /** How often it was answered right in a row since it was last wrong. */
  streak: number;
  /** The day of the next one; once it is finished, that of the last answer. */
  due: IsoDate;
}

/** Days until the next repetition by streak, after Leitner's boxes; after the last one it is finished. The days are assumed. */
const daysAfter = [1, 3, 7] as const;

/** How often a repeated question is answered right before it is finished. */
export const timesRepeated = daysAfter.length;

/** A finished repetition is kept, so that an older file of the same progress doesn't begin it again. */
function isFinished({ streak }: Repetition): boolean {
  return streak >= timesRepeated;
}

/** The day of the answer that a repetition is from. */
export function answeredOn({ streak, due }: Repetition): IsoDate {
  return addDays(due, -(daysAfter[streak] ?? 0));
}

/** The next repetition after an answer on `today`; undefined where none is needed. */
export function nextRepetition(
  before: Repetition | undefined,
  isRight: boolean,
  today: IsoDate,
): Repetition | undefined {
  if (!isRight) return { streak: 0, due: addDays(today, daysAfter[0]) };
  if (!before || isFinished(before)) return before;
  const streak = before.streak + 1;
  return { streak, due: addDays(today, daysAfter[streak] ?? 0) };
}
