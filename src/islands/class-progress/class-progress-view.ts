import { findRepetitions, type Progress, stateOf } from '../../domain/class/progress.ts';
import { isEmpty } from '../../domain/class/progress-file.ts';
import { isDue } from '../../domain/class/spacing.ts';
import { formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import { asideLine } from './class-day.ts';
import type { IslandClass, IslandModule } from './island-class.ts';

/** How far a module has come. It is done once each of its questions has an answer that still counts. */
export type ModuleState = 'new' | 'begun' | 'done';

const moduleStateLabel: Record<ModuleState, string> = {
  new: 'Belum mulai',
  begun: 'Berjalan',
  done: 'Selesai',
};

/** The path of the class with what the learner has done of it. */
export interface ProgressView {
  modules: { id: string; state: ModuleState; label: string; line: string; stale: string; aside: string }[];
  total: { line: string; answered: number; questions: number };
  /** Where to go on; undefined once all is answered. */
  resume: { label: string; url: string } | undefined;
  review: ReviewView;
  /** Whether there is nothing to export or to delete. */
  isEmpty: boolean;
}

/** How many questions are due for review today, and what is said of them. */
export interface ReviewView {
  due: number;
  line: string;
}

/** The view of the class for this progress, on the day `today`. */
export function viewProgress({ modules }: IslandClass, progress: Progress, today: IsoDate): ProgressView {
  const counts = modules.map((module) => countModule(module, progress));
  const sum = (key: 'answered' | 'total' | 'right') => counts.reduce((all, count) => all + count[key], 0);
  const answered = sum('answered');
  const questions = sum('total');
  const done = counts.filter(({ state }) => state === 'done').length;
  const next = modules.find((_, index) => counts[index]?.state !== 'done');
  return {
    modules: counts.map((count) => ({
      id: count.id,
      state: count.state,
      label: moduleStateLabel[count.state],
      line: moduleLine(count),
      stale: staleLine(count.stale),
      aside: asideLine([count]),
    })),
    total: {
      line: `${done} dari ${modules.length} modul selesai. ${answered} dari ${questions} soal dijawab, ${sum('right')} benar.`,
      answered,
      questions,
    },
    resume: next && { label: `${answered > 0 ? 'Lanjutkan' : 'Mulai'}: ${next.title}`, url: next.url },
    review: viewReview(modules, progress, today),
    isEmpty: isEmpty(progress),
  };
}

type ModuleCount = ReturnType<typeof countModule>;

function countModule({ id, questions, pages, aside }: IslandModule, progress: Progress) {
  const states = questions.map((question) => stateOf(progress, question));
  const count = (state: string) => states.filter((each) => each === state).length;
  const [right, stale] = [count('right'), count('stale')];
  const answered = right + count('wrong');
  const pagesRead = pages.filter(({ id, revision }) => progress.read[id] === revision).length;
  const isBegun = answered > 0 || stale > 0 || pagesRead > 0;
  const isDone = answered > 0 && answered === questions.length;
  const state: ModuleState = isDone ? 'done' : isBegun ? 'begun' : 'new';
  const total = questions.length;
  return { id, state, total, aside, answered, right, stale, pages: pages.length, pagesRead };
}

function moduleLine({ answered, total, right, pages, pagesRead }: ModuleCount): string {
  const score = answered > 0 ? `${answered} dari ${total} soal dijawab, ${right} benar` : `${total} soal`;
  return `${pagesRead} dari ${pages} bacaan ditandai, ${score}.`;
}

/** Says how many answers no longer count; empty where all do. */
export function staleLine(stale: number): string {
  return stale === 0 ? '' : `${stale} soal perlu dijawab lagi karena aturannya berubah.`;
}

/** What is to be reviewed, and when. */
export function viewReview(modules: readonly IslandModule[], progress: Progress, today: IsoDate): ReviewView {
  const questions = modules.flatMap((module) => module.questions);
  const all = findRepetitions(progress, questions).map(({ repetition }) => repetition);
  const due = all.filter((repetition) => isDue(repetition, today)).length;
  const [next] = all;
  if (due > 0) {
    const later = all.length - due;
    return { due, line: `${due} soal untuk diulang hari ini${later > 0 ? `, ${later} lagi menyusul` : ''}.` };
  }
  if (!next) return { due, line: 'Belum ada soal yang perlu diulang.' };
  const on = all.filter((repetition) => repetition.due === next.due).length;
  return {
    due,
    line: `Tidak ada yang diulang hari ini. ${on} soal kembali pada ${formatDate(next.due)}.`,
  };
}

/** The progress without what the class no longer has. */
export function pruneProgress({ modules }: IslandClass, progress: Progress): Progress {
  const questions = modules.flatMap(({ questions, aside }) => [...questions.map(({ key }) => key), ...aside]);
  const pages = modules.flatMap(({ pages }) => pages.map(({ id }) => id));
  const tasks = modules.flatMap(({ tasks }) => tasks);
  return {
    answers: only(progress.answers, questions),
    repetitions: only(progress.repetitions, questions),
    read: only(progress.read, pages),
    tried: only(progress.tried, tasks),
  };
}

function only<Value>(
  record: Readonly<Record<string, Value>>,
  keys: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
}
