import {
  countStates,
  findAnswer,
  type Progress,
  type QuestionState,
  stateOf,
  timesRepeated,
} from '../../domain/class/progress.ts';
import { formatDate } from '../../domain/dated/iso-date.ts';
import type { IslandModule } from '../class-progress/island-class.ts';

const questionStateLabel: Record<QuestionState, string> = {
  open: 'Belum dijawab',
  stale: 'Perlu dijawab lagi, aturannya berubah',
  right: 'Benar',
  wrong: 'Belum tepat',
};

/** The day on which the only module was passed, or how many of several are. */
function doneLine(modules: readonly IslandModule[], progress: Progress): string {
  const asked = modules.filter(({ questions }) => questions.length > 0);
  const passed = asked.filter(({ questions }) => countStates(progress, questions).arePassed);
  if (modules.length > 1) return `${passed.length} dari ${asked.length} modul`;
  const day = progress.passed[passed[0]?.id ?? ''];
  return day ? formatDate(day) : 'Belum';
}

/** The result of some modules, question by question. */
export function viewResult(modules: readonly IslandModule[], progress: Progress) {
  const questions = modules.flatMap((module) => module.questions);
  const { answered, right, repetitions } = countStates(progress, questions);
  const open = questions.length - answered;
  const pending = new Set(repetitions.map(({ question }) => question.key));
  const isWrong = (question: (typeof questions)[number]) => stateOf(progress, question) === 'wrong';
  const wrong = questions.filter((question) => isWrong(question) && pending.has(question.key));
  const days = questions.flatMap((question) => findAnswer(progress, question)?.day ?? []);
  const lastDay = days.sort().at(-1);
  const [next] = repetitions;
  const later = next
    ? ` ${repetitions.length} soal kembali mulai ${formatDate(next.repetition.due)}; modulnya selesai sesudah tiap soal itu benar ${timesRepeated} kali.`
    : '';
  const none = answered > 0 ? `Tidak ada yang perlu dibaca lagi.${later}` : 'Belum ada jawaban.';
  return {
    score:
      questions.length === 0
        ? 'Menunggu aturan'
        : `${right} dari ${questions.length} benar${open > 0 ? `, ${open} belum dijawab` : ''}`,
    date: lastDay ? formatDate(lastDay) : 'Belum ada jawaban',
    done: doneLine(modules, progress),
    /** Rules to read again, each once, because a question about them was answered wrong. */
    again: [...new Map(wrong.map(({ rule }) => [rule.url, rule])).values()],
    againLine: wrong.length > 0 ? `Baca lagi bagian di bawah ini.${later}` : none,
    questions: questions.map((question) => {
      const { key } = question;
      if (isWrong(question) && !pending.has(key))
        return { key, state: 'right', label: 'Benar sesudah diulang' };
      const state = stateOf(progress, question);
      return { key, state, label: questionStateLabel[state] };
    }),
  };
}
