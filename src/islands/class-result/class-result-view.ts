import { findAnswer, type Progress, type QuestionState, stateOf } from '../../domain/class/progress.ts';
import { formatDate, type IsoDate, laterOf } from '../../domain/dated/iso-date.ts';
import type { IslandClass, IslandModule } from '../class-progress/island-class.ts';

const questionStateLabel: Record<QuestionState, string> = {
  open: 'Belum dijawab',
  stale: 'Perlu dijawab lagi, aturannya berubah',
  right: 'Benar',
  wrong: 'Belum tepat',
};

/** The result of one module or of all. */
export interface ResultView {
  /** `4 dari 6 benar`. */
  score: string;
  /** The day of the last answer, in words, or that there is none. */
  date: string;
  /** Rules to read again, because a question about them was answered wrong. */
  again: { title: string; url: string }[];
  againLine: string;
}

/** The result of one module, question by question. */
export interface ModuleResult extends ResultView {
  id: string;
  questions: { key: string; state: QuestionState; label: string }[];
}

/** The result of the class, module by module. */
export type ClassResultView = ResultView & { modules: ModuleResult[] };

/** The result of one module. */
export function viewModuleResult(module: IslandModule, progress: Progress): ModuleResult {
  return {
    ...viewModules([module], progress),
    id: module.id,
    questions: module.questions.map((question) => {
      const state = stateOf(progress, question);
      return { key: question.key, state, label: questionStateLabel[state] };
    }),
  };
}

/** The result of the whole class. */
export function viewClassResult({ modules }: IslandClass, progress: Progress): ClassResultView {
  const results = modules.map((module) => viewModuleResult(module, progress));
  return { ...viewModules(modules, progress), modules: results };
}

function viewModules(modules: readonly IslandModule[], progress: Progress): ResultView {
  const questions = modules.flatMap((module) => module.questions);
  const states = questions.map((question) => stateOf(progress, question));
  const right = states.filter((state) => state === 'right').length;
  const wrong = questions.filter((_, index) => states[index] === 'wrong');
  const answered = right + wrong.length;
  const open = questions.length - answered;
  const again = [...new Map(wrong.map(({ rule }) => [rule.url, rule])).values()];
  const days = questions.flatMap((question) => findAnswer(progress, question)?.day ?? []);
  return {
    score: `${right} dari ${questions.length} benar${open > 0 ? `, ${open} belum dijawab` : ''}`,
    date: dateText(days),
    again,
    againLine: againLine(again.length, answered),
  };
}

function dateText(days: readonly IsoDate[]): string {
  const last = days.reduce<IsoDate | undefined>((late, day) => (late ? laterOf(late, day) : day), undefined);
  return last ? formatDate(last) : 'Belum ada jawaban';
}

function againLine(again: number, answered: number): string {
  if (again > 0) return 'Baca lagi bagian ini:';
  return answered > 0 ? 'Tidak ada yang perlu dibaca lagi.' : 'Belum ada jawaban.';
}
