import { countStates, findRepetitions, type Progress } from '../../domain/class/progress.ts';
import { formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import { asideLine } from './class-day.ts';
import type { IslandModule } from './island-class.ts';

/** How far a module has come, with the label and the tone of its badge. `answered`: `passed` but for questions to be repeated. */
const moduleStates = {
  new: { label: 'Belum mulai', badge: 'past' },
  begun: { label: 'Berjalan', badge: 'coming' },
  answered: { label: 'Dijawab', badge: 'open' },
  passed: { label: 'Selesai', badge: 'done' },
  // None of its questions is asked, since their rules have changed.
  waiting: { label: 'Menunggu aturan', badge: 'open' },
};

/** The path of the class with what the learner has done of it, on the day `today`. */
export function viewProgress(modules: readonly IslandModule[], progress: Progress, today: IsoDate) {
  const views = modules.map((module) => viewModule(module, progress));
  const questions = modules.flatMap((module) => module.questions);
  const { answered, right } = countStates(progress, questions);
  const counted = views.filter(({ state }) => state !== 'waiting');
  const passed = counted.filter(({ state }) => state === 'passed').length;
  const next = modules.find((_, index) => ['new', 'begun'].includes(views[index]?.state ?? ''));
  return {
    modules: views,
    total: {
      line: `${passed} dari ${counted.length} modul selesai. ${answered} dari ${questions.length} soal dijawab, ${right} benar.`,
      answered,
      questions: questions.length,
    },
    /** Where to go on; undefined once all is answered. */
    resume: next && { label: `${answered > 0 ? 'Lanjutkan' : 'Mulai'}: ${next.title}`, url: next.url },
    review: viewReview(modules, progress, today),
  };
}

function viewModule({ id, questions, pages, aside }: IslandModule, progress: Progress) {
  const { answered, right, stale, areAnswered, arePassed, repetitions } = countStates(progress, questions);
  const total = questions.length;
  const read = pages.filter((page) => progress.read[page.id] === page.revision).length;
  let state: keyof typeof moduleStates = answered + stale + read > 0 ? 'begun' : 'new';
  if (areAnswered) state = arePassed ? 'passed' : 'answered';
  if (total === 0 && aside.length > 0) state = 'waiting';
  const { label, badge } = moduleStates[state];
  const score = answered > 0 ? `${answered} dari ${total} soal dijawab, ${right} benar` : `${total} soal`;
  return {
    id,
    state,
    label: state === 'answered' ? `${label}, ${repetitions.length} perlu diulang` : label,
    badge,
    line: `${read} dari ${pages.length} bacaan ditandai${total > 0 ? `, ${score}` : ''}.`,
    stale: staleLine(stale),
    aside: asideLine([{ aside }]),
  };
}

/** Says how many answers no longer count; empty where all do. */
export function staleLine(stale: number): string {
  return stale === 0 ? '' : `${stale} soal perlu dijawab lagi karena aturannya berubah.`;
}

/** The keys of the questions to review today, soonest due first, and what is said of the review. */
export function viewReview(modules: readonly IslandModule[], progress: Progress, today: IsoDate) {
  const questions = modules.flatMap((module) => module.questions);
  const all = findRepetitions(progress, questions);
  const due = all.filter(({ repetition }) => repetition.due <= today).map(({ question }) => question.key);
  const days = all.map(({ repetition }) => repetition.due);
  return { due, line: reviewLine(due.length, days) };
}

function reviewLine(due: number, days: readonly IsoDate[]): string {
  const [next] = days;
  if (!next) return 'Tidak ada soal yang perlu diulang.';
  const later = days.length - due;
  if (due > 0) return `${due} soal untuk diulang hari ini${later > 0 ? `, ${later} lagi menyusul` : ''}.`;
  const back = days.filter((day) => day === next).length;
  return `Tidak ada yang diulang hari ini. ${back} soal kembali pada ${formatDate(next)}.`;
}

/** The progress without what the class no longer has. */
export function pruneProgress(modules: readonly IslandModule[], progress: Progress): Progress {
  const questions = modules.flatMap(({ questions, aside }) => [...questions.map(({ key }) => key), ...aside]);
  const pages = modules.flatMap(({ pages }) => pages.map(({ id }) => id));
  const tasks = modules.flatMap(({ tasks }) => tasks);
  const ids = modules.map(({ id }) => id);
  return {
    answers: only(progress.answers, questions),
    repetitions: only(progress.repetitions, questions),
    read: only(progress.read, pages),
    tried: only(progress.tried, tasks),
    passed: only(progress.passed, ids),
  };
}

function only<Value>(record: Readonly<Record<string, Value>>, keys: string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
}
