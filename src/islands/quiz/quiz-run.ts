import {
  answerQuestion,
  answerReview,
  countStates,
  findAnswer,
  type Given,
  type Progress,
} from '../../domain/class/progress.ts';
import type { IsoDate } from '../../domain/dated/iso-date.ts';
import { staleLine, viewReview } from '../class-progress/class-progress-view.ts';
import type { IslandModule, IslandQuestion } from '../class-progress/island-class.ts';

/** What a quiz asks, and which answers it shows. */
export interface QuizRun {
  questions: readonly IslandQuestion[];
  /** The answer to show for a question; undefined while it is to be asked. */
  findGiven(progress: Progress, question: IslandQuestion): Given | undefined;
  answer(progress: Progress, question: IslandQuestion, given: Given, today: IsoDate): Progress;
  /** The line above the questions. `isOver`: the end is shown. */
  lead(progress: Progress, today: IsoDate, isOver: boolean): string;
}

/** A run through one module. Its answers are in the progress, so that a reload goes on where it stopped. */
export function moduleRun({ questions }: IslandModule): QuizRun {
  return {
    questions,
    findGiven: (progress, question) => findAnswer(progress, question)?.given,
    answer: answerQuestion,
    lead: (progress) => staleLine(countStates(progress, questions).stale),
  };
}

/** A run through the questions of these keys, which were due when it began. `answers` holds those given since. */
export function reviewRun(
  modules: readonly IslandModule[],
  due: readonly string[],
  answers: Map<string, Given>,
): QuizRun {
  const all = modules.flatMap(({ questions }) => questions);
  return {
    questions: due.flatMap((key) => all.find((question) => question.key === key) ?? []),
    findGiven: (_, { key }) => answers.get(key),
    answer: (progress, question, given, today) => {
      answers.set(question.key, given);
      return answerReview(progress, question, given, today);
    },
    lead: (progress, today, isOver) => {
      if (!isOver) return 'Kasus dari semua modul yang dulu dijawab belum tepat.';
      const done = answers.size > 0 ? `Selesai, ${answers.size} soal diulang. ` : '';
      return `${done}${viewReview(modules, progress, today).line}`;
    },
  };
}

/** The first question without an answer, in turn from the one of the key `after`; undefined once all are answered. */
export function findNext({ questions, findGiven }: QuizRun, progress: Progress, after?: string) {
  const start = questions.findIndex(({ key }) => key === after) + 1;
  const inTurn = [...questions.slice(start), ...questions.slice(0, start)];
  return inTurn.find((question) => !findGiven(progress, question));
}
