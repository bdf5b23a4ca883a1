import { type Given, isRight } from '../../domain/class/progress.ts';
import { moneyProblemText, parsePositiveRupiah } from '../../domain/money/money.ts';
import type { IslandQuestion } from '../class-progress/island-class.ts';
import type { KeyPress } from '../key-press.ts';

export function viewFeedback(question: IslandQuestion, given: Given) {
  const right = isRight(question, given);
  const marks = question.options.map((id) => [id, markOf(question, given, id)] as const);
  return {
    isRight: right,
    verdict: right ? 'Benar.' : wrongVerdict(question),
    /** By id of the option; empty for an amount. */
    marks: Object.fromEntries(marks),
    /** The wrong amount, where it is one that is recognised. */
    slip: right ? undefined : question.slips.find((slip) => slip === given[0]),
  };
}

function wrongVerdict({ kind, right }: IslandQuestion): string {
  if (kind === 'several') return `Belum tepat. Yang sesuai ada ${right.length}.`;
  if (kind === 'order') return 'Belum tepat. Urutan yang benar ada pada tiap langkah.';
  return 'Belum tepat.';
}

/** The mark of an option once the question is answered. `missed`: right, but not chosen. `left`: wrong, and not chosen. */
function markOf({ kind, right }: IslandQuestion, given: Given, id: string) {
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

/** Reads an answer, or says what is missing or wrong. `values`: ids of options, for `order` in order; for `amount` the text typed. */
export function readAnswer(kind: IslandQuestion['kind'], values: Given) {
  if (kind === 'amount') {
    const parsed = parsePositiveRupiah(values[0] ?? '');
    return parsed.ok ? { given: [String(parsed.value)] } : { problem: moneyProblemText[parsed.problem] };
  }
  if (values.length > 0) return { given: values };
  const problem = kind === 'single' ? 'Pilih satu jawaban dulu.' : 'Pilih paling sedikit satu jawaban dulu.';
  return { problem };
}

/** What a key asks for. `index` counts options from 0. */
export type QuizKey = { kind: 'choose'; index: number } | { kind: 'go-on' };

/** What a key asks for; undefined where it asks for nothing here. A control has a use of its own for Enter. */
export function findQuizKey(
  { key, ctrlKey, altKey, metaKey }: KeyPress,
  place: 'text' | 'control' | 'page',
): QuizKey | undefined {
  // With these the key is the browser's.
  if (ctrlKey || altKey || metaKey || place === 'text') return undefined;
  if (/^[1-9]$/.test(key)) return { kind: 'choose', index: Number(key) - 1 };
  return key === 'Enter' && place === 'page' ? { kind: 'go-on' } : undefined;
}
