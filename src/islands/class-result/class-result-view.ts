import {
  countStates,
  findAnswer,
  type Progress,
  type QuestionState,
  stateOf,
} from '../../domain/class/progress.ts';
import { formatDate } from '../../domain/dated/iso-date.ts';
import type { IslandModule } from '../class-progress/island-class.ts';

const questionStateLabel: Record<QuestionState, string> = {
  open: 'Belum dijawab',
  stale: 'Perlu dijawab lagi, aturannya berubah',
  right: 'Benar',
  wrong: 'Belum tepat',
};

/** The result of some modules, question by question. */
export function viewResult(modules: readonly IslandModule[], progress: Progress) {
  const questions = modules.flatMap((module) => module.questions);
  const { answered, right, repetitions } = countStates(progress, questions);
  const open = questions.length - answered;
  const wrong = questions.filter((question) => stateOf(progress, question) === 'wrong');
  const days = questions.flatMap((question) => findAnswer(progress, question)?.day ?? []);
  const lastDay = days.sort().at(-1);
  const [next] = repetitions;
  const later = next
    ? ` ${repetitions.length} soal kembali mulai ${formatDate(next.repetition.due)}; modulnya selesai sesudah semuanya benar.`
    : '';
  const none = answered > 0 ? `Tidak ada yang perlu dibaca lagi.${later}` : 'Belum ada jawaban.';
  return {
    score:
      questions.length === 0
        ? 'Menunggu aturan'
        : `${right} dari ${questions.length} benar${open > 0 ? `, ${open} belum dijawab` : ''}`,
    date: lastDay ? formatDate(lastDay) : 'Belum ada jawaban',
    /** Rules to read again, each once, because a question about them was answered wrong. */
    again: [...new Map(wrong.map(({ rule }) => [rule.url, rule])).values()],
    againLine: wrong.length > 0 ? `Baca lagi bagian di bawah ini.${later}` : none,
    questions: questions.map((question) => {
      const state = stateOf(progress, question);
      return { key: question.key, state, label: questionStateLabel[state] };
    }),
  };
}
