import { findRepetitions, type Progress, stateOf } from '../../domain/class/progress.ts';
import { isEmpty } from '../../domain/class/progress-file.ts';
import { isDue } from '../../domain/class/spacing.ts';
import { formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import type { IslandClass, IslandModule } from './island-class.ts';

/** How far a module has come. */
export type ModuleState = 'new' | 'begun' | 'done';

const moduleStateLabel: Record<ModuleState, string> = {
  new: 'Belum mulai',
  begun: 'Berjalan',
  done: 'Selesai',
};

interface ModuleCount {
  state: ModuleState;
  total: number;
  answered: number;
  right: number;
  /** Answered once, but the rule has changed since. */
  stale: number;
  pagesRead: number;
}

export interface ProgressView {
  modules: { id: string; state: ModuleState; label: string; line: string; stale: string }[];
  total: { line: string; answered: number; questions: number };
  /** Where to go on; undefined once all is answered. */
  resume: { label: string; url: string } | undefined;
  review: ReviewView;
  /** Nothing to export or to delete. */
  isEmpty: boolean;
}

export interface ReviewView {
  due: number;
  line: string;
}

/** The path with what was done of it. */
export function viewProgress({ modules }: IslandClass, progress: Progress, today: IsoDate): ProgressView {
  const counts = modules.map((module) => countModule(module, progress));
  const answered = sum(counts, ({ answered }) => answered);
  const questions = sum(counts, ({ total }) => total);
  const right = sum(counts, ({ right }) => right);
  const done = counts.filter(({ state }) => state === 'done').length;
  const next = modules.find((_, index) => counts[index]?.state !== 'done');
  return {
    modules: modules.map(({ id }, index) => {
      const count = counts[index] as ModuleCount;
      return {
        id,
        state: count.state,
        label: moduleStateLabel[count.state],
        line: moduleLine(modules[index] as IslandModule, count),
        stale: staleLine(count.stale),
      };
    }),
    total: {
      line: `${done} dari ${modules.length} modul selesai. ${answered} dari ${questions} soal dijawab, ${right} benar.`,
      answered,
      questions,
    },
    resume: next && { label: `${answered > 0 ? 'Lanjutkan' : 'Mulai'}: ${next.title}`, url: next.url },
    review: viewReview(modules, progress, today),
    isEmpty: isEmpty(progress),
  };
}

/** How far a module has come: done once each of its questions has an answer that still counts. */
function countModule({ questions, pages }: IslandModule, progress: Progress): ModuleCount {
  const states = questions.map((question) => stateOf(progress, question));
  const count = (state: string) => states.filter((each) => each === state).length;
  const right = count('right');
  const answered = right + count('wrong');
  const pagesRead = pages.filter(({ id, revision }) => progress.read[id] === revision).length;
  const isBegun = answered > 0 || count('stale') > 0 || pagesRead > 0;
  return {
    state: answered === questions.length ? 'done' : isBegun ? 'begun' : 'new',
    total: questions.length,
    answered,
    right,
    stale: count('stale'),
    pagesRead,
  };
}

/** What comes back, and when. */
export function viewReview(modules: readonly IslandModule[], progress: Progress, today: IsoDate): ReviewView {
  const all = findRepetitions(
    progress,
    modules.flatMap(({ questions }) => questions),
  );
  const due = all.filter(({ repetition }) => isDue(repetition, today)).length;
  const [next] = all;
  if (due > 0) {
    const later = all.length - due;
    return { due, line: `${due} soal untuk diulang hari ini${later > 0 ? `, ${later} lagi menyusul` : ''}.` };
  }
  if (!next) return { due, line: 'Belum ada soal yang perlu diulang.' };
  const on = all.filter(({ repetition }) => repetition.due === next.repetition.due).length;
  return {
    due,
    line: `Tidak ada yang diulang hari ini. ${on} soal kembali pada ${formatDate(next.repetition.due)}.`,
  };
}

/** Progress with only what the class still has. */
export function pruneProgress({ modules }: IslandClass, progress: Progress): Progress {
  const questions = new Set(modules.flatMap(({ questions }) => questions.map(({ key }) => key)));
  const pages = new Set(modules.flatMap(({ pages }) => pages.map(({ id }) => id)));
  const tasks = new Set(modules.flatMap(({ tasks }) => tasks));
  return {
    answers: only(progress.answers, questions),
    repetitions: only(progress.repetitions, questions),
    read: only(progress.read, pages),
    tried: only(progress.tried, tasks),
  };
}

function moduleLine({ pages }: IslandModule, { answered, total, right, pagesRead }: ModuleCount): string {
  const score = answered > 0 ? `${answered} dari ${total} soal dijawab, ${right} benar` : `${total} soal`;
  return `${pagesRead} dari ${pages.length} bacaan ditandai, ${score}.`;
}

/** That answers no longer count; empty where none is stale. */
export function staleLine(stale: number): string {
  return stale === 0 ? '' : `${stale} soal perlu dijawab lagi karena aturannya berubah.`;
}

function only<Value>(
  record: Readonly<Record<string, Value>>,
  known: ReadonlySet<string>,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => known.has(key)));
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
