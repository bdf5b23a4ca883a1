import type { Given } from '../../domain/class/grade.ts';
import {
  answerQuestion,
  answerReview,
  findAnswer,
  type Progress,
  stateOf,
} from '../../domain/class/progress.ts';
import type { IsoDate } from '../../domain/dated/iso-date.ts';
import { staleLine, viewReview } from '../class-progress/class-progress-view.ts';
import type { IslandModule, IslandQuestion } from '../class-progress/island-class.ts';
import { dueQuestions, findNext } from './quiz-view.ts';

/** What a quiz asks and which answers it shows: the questions of one module, or those of all modules that are due. */
export interface QuizRun {
  /** Keys of the questions, in order. */
  readonly keys: readonly string[];
  /** The key of the question to go on with after `after`; undefined at the end. */
  findNext(progress: Progress, after?: string): string | undefined;
  /** The answer to show for a question; undefined while it is to be asked. */
  findGiven(progress: Progress, question: IslandQuestion): Given | undefined;
  /** Progress after an answer. */
  answer(progress: Progress, question: IslandQuestion, given: Given, today: IsoDate): Progress;
  /** The line above the questions. `isOver`: the end is shown. */
  lead(progress: Progress, today: IsoDate, isOver: boolean): string;
}

/** A run through one module. Its answers are in the progress, so that a reload goes on where it stopped. */
export function moduleRun(module: IslandModule): QuizRun {
  return {
    keys: module.questions.map(({ key }) => key),
    findNext: (progress, after) => findNext(module, progress, after),
    findGiven: (progress, question) => findAnswer(progress, question)?.given,
    answer: answerQuestion,
    lead: (progress) =>
      staleLine(module.questions.filter((question) => stateOf(progress, question) === 'stale').length),
  };
}

/** A run through the questions that are due on `today`. Its answers last until the page is left. */
export function reviewRun(modules: readonly IslandModule[], progress: Progress, today: IsoDate): QuizRun {
  const keys = dueQuestions(modules, progress, today);
  const answers = new Map<string, Given>();
  return {
    keys,
    findNext: () => keys.find((key) => !answers.has(key)),
    findGiven: (_, { key }) => answers.get(key),
    answer: (before, question, given, day) => {
      answers.set(question.key, given);
      return answerReview(before, question, given, day);
    },
    lead: (now, day, isOver) => {
      if (!isOver) return 'Kasus dari semua modul yang dulu dijawab belum tepat.';
      const done = answers.size > 0 ? `Selesai, ${answers.size} soal diulang. ` : '';
      return `${done}${viewReview(modules, now, day).line}`;
    },
  };
}
