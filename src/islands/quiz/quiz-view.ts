import { type Given, isRight } from '../../domain/class/grade.ts';
import { findAnswer, findRepetitions, type Progress } from '../../domain/class/progress.ts';
import { isDue } from '../../domain/class/spacing.ts';
import type { IsoDate } from '../../domain/dated/iso-date.ts';
import { moneyProblemText, parsePositiveRupiah } from '../../domain/money/money.ts';
import type { IslandModule, IslandQuestion } from '../class-progress/island-class.ts';

/** The mark of an option once the question is answered. `missed`: right, but not chosen. `left`: wrong, and not chosen. */
export interface OptionMark {
  tone: 'right' | 'wrong' | 'missed' | 'left';
  label: string;
}

/** The feedback on a question. */
export interface Feedback {
  isRight: boolean;
  verdict: string;
  /** By id of the option; empty for an amount. */
  marks: Record<string, OptionMark>;
  /** The wrong amount, where it is one that is recognised. */
  slip: string | undefined;
}

/** The feedback on an answer. */
export function viewFeedback(question: IslandQuestion, given: Given): Feedback {
  const right = isRight(question, given);
  const marks = question.options.map((id) => [id, markOf(question, given, id)] as const);
  const [amount] = given;
  return {
    isRight: right,
    verdict: right ? 'Benar.' : wrongVerdict(question),
    marks: Object.fromEntries(marks),
    slip: right ? undefined : question.slips.find((slip) => slip === amount),
  };
}

function wrongVerdict({ kind, right }: IslandQuestion): string {
  if (kind === 'several') return `Belum tepat. Yang sesuai ada ${right.length}.`;
  if (kind === 'order') return 'Belum tepat. Urutan yang benar ada pada tiap langkah.';
  return 'Belum tepat.';
}

function markOf({ kind, right }: IslandQuestion, given: Given, id: string): OptionMark {
  if (kind === 'order') {
    const place = right.indexOf(id) + 1;
    const isInPlace = given.indexOf(id) + 1 === place;
    return isInPlace
      ? { tone: 'right', label: `Urutan ${place}, sudah benar` }
      : { tone: 'wrong', label: `Seharusnya urutan ${place}` };
  }
  if (right.includes(id)) {
    return given.includes(id)
      ? { tone: 'right', label: 'Pilihanmu, benar' }
      : { tone: 'missed', label: 'Jawaban yang benar' };
  }
  return given.includes(id)
    ? { tone: 'wrong', label: 'Pilihanmu, belum tepat' }
    : { tone: 'left', label: 'Bukan jawabannya' };
}

/**
 * Reads what was chosen or typed as an answer, or says what is missing or wrong. `values`: ids of the options, in the order given
 * for `order`; for `amount` the text typed.
 */
export function readAnswer(
  kind: IslandQuestion['kind'],
  values: Given,
): { given: Given } | { problem: string } {
  if (kind === 'amount') {
    const parsed = parsePositiveRupiah(values[0] ?? '');
    return parsed.ok ? { given: [String(parsed.value)] } : { problem: moneyProblemText[parsed.problem] };
  }
  if (values.length > 0) return { given: values };
  const problem = kind === 'single' ? 'Pilih satu jawaban dulu.' : 'Pilih paling sedikit satu jawaban dulu.';
  return { problem };
}

/** The options after one was moved up (-1) or down (1). At either end nothing moves. */
export function moved(order: readonly string[], id: string, by: -1 | 1): string[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  const rest = order.filter((each) => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** The question of a module to go on with, by key; undefined once all are answered. */
export function findNext(module: IslandModule, progress: Progress, after?: string): string | undefined {
  const { questions } = module;
  const start = questions.findIndex(({ key }) => key === after) + 1;
  const inTurn = [...questions.slice(start), ...questions.slice(0, start)];
  return inTurn.find((question) => !findAnswer(progress, question))?.key;
}

/** The questions that are due, soonest first, by key. */
export function dueQuestions(modules: readonly IslandModule[], progress: Progress, today: IsoDate): string[] {
  const questions = modules.flatMap((module) => module.questions);
  return findRepetitions(progress, questions)
    .filter(({ repetition }) => isDue(repetition, today))
    .map(({ question }) => question.key);
}

/** `Soal 2 dari 6`. */
export function countText(keys: readonly string[], key: string): string {
  return `Soal ${keys.indexOf(key) + 1} dari ${keys.length}`;
}
