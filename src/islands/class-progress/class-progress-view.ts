import { countStates, findRepetitions, type Progress } from '../../domain/class/progress.ts';
import { isEmpty } from '../../domain/class/progress-file.ts';
import { formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import { asideLine } from './class-day.ts';
import type { IslandModule } from './island-class.ts';

/** How far a module has come, with its badge. It is done once each of its questions has an answer that still counts. */
const moduleStates = {
  new: { state: 'new', label: 'Belum mulai', badge: 'past' },
  begun: { state: 'begun', label: 'Berjalan', badge: 'coming' },
  done: { state: 'done', label: 'Selesai', badge: 'done' },
};

/** The path of the class with what the learner has done of it, on the day `today`. */
export function viewProgress(modules: readonly IslandModule[], progress: Progress, today: IsoDate) {
  const views = modules.map((module) => viewModule(module, progress));
  const questions = modules.flatMap((module) => module.questions);
  const { answered, right } = countStates(progress, questions);
  const done = views.filter(({ state }) => state === 'done').length;
  const next = modules.find((_, index) => views[index]?.state !== 'done');
  return {
    modules: views,
    total: {
      line: `${done} dari ${modules.length} modul selesai. ${answered} dari ${questions.length} soal dijawab, ${right} benar.`,
      answered,
      questions: questions.length,
    },
    /** Where to go on; undefined once all is answered. */
    resume: next && { label: `${answered > 0 ? 'Lanjutkan' : 'Mulai'}: ${next.title}`, url: next.url },
    review: viewReview(modules, progress, today),
    /** Whether there is nothing to export or to delete. */
    isEmpty: isEmpty(progress),
  };
}

function viewModule({ id, questions, pages, aside }: IslandModule, progress: Progress) {
  const { answered, right, stale } = countStates(progress, questions);
  const total = questions.length;
  const read = pages.filter((page) => progress.read[page.id] === page.revision).length;
  const isBegun = answered > 0 || stale > 0 || read > 0;
  const isDone = answered > 0 && answered === total;
  const score = answered > 0 ? `${answered} dari ${total} soal dijawab, ${right} benar` : `${total} soal`;
  return {
    id,
    ...moduleStates[isDone ? 'done' : isBegun ? 'begun' : 'new'],
    line: `${read} dari ${pages.length} bacaan ditandai, ${score}.`,
    stale: staleLine(stale),
    aside: asideLine([{ aside }]),
  };
}

/** Says how many answers no longer count; empty where all do. */
export function staleLine(stale: number): string {
  return stale === 0 ? '' : `${stale} soal perlu dijawab lagi karena aturannya berubah.`;
}

/** The keys of the questions to review today, soonest due first, and what is said of the review. */
export function viewReview(
  modules: readonly IslandModule[],
  progress: Progress,
  today: IsoDate,
): { due: string[]; line: string } {
  const questions = modules.flatMap((module) => module.questions);
  const all = findRepetitions(progress, questions);
  const due = all.filter(({ repetition }) => repetition.due <= today).map(({ question }) => question.key);
  return {
    due,
    line: reviewLine(
      due.length,
      all.map(({ repetition }) => repetition.due),
    ),
  };
}

function reviewLine(due: number, days: readonly IsoDate[]): string {
  const [next] = days;
  if (!next) return 'Belum ada soal yang perlu diulang.';
  const later = days.length - due;
  if (due > 0) return `${due} soal untuk diulang hari ini${later > 0 ? `, ${later} lagi menyusul` : ''}.`;
  const back = days.filter((day) => day === next).length;
  return `Tidak ada yang diulang hari ini. ${back} soal kembali pada ${formatDate(next)}.`;
}

/** The progress without what the class no longer has. */
export function pruneProgress(modules: readonly IslandModule[], progress: Progress): Progress {
  const questions = modules.flatMap(({ questions, aside }) => [...questions.map(({ key }) => key), ...aside]);
  return {
    answers: only(progress.answers, questions),
    repetitions: only(progress.repetitions, questions),
    read: only(
      progress.read,
      modules.flatMap(({ pages }) => pages.map(({ id }) => id)),
    ),
    tried: only(
      progress.tried,
      modules.flatMap(({ tasks }) => tasks),
    ),
  };
}

function only<Value>(record: Readonly<Record<string, Value>>, keys: string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
}
