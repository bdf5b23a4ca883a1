import { isRupiah } from '../../domain/money/money.ts';
import type { ClassQuestionData } from '../../schemas/class.ts';
import { type CheckContext, draftsOf } from '../check.ts';
import { type Issue, issueAt, type Message } from '../issue.ts';

/** Every question can be answered, in the way that its kind says. */
export function* checkClassAnswers(context: CheckContext): Iterable<Issue> {
  for (const { file, data } of draftsOf(context, 'classes'))
    for (const [index, question] of data.questions?.entries() ?? []) {
      const field = ['questions', index];
      const fault = findKeyFault(question);
      const what = `Soal \`${question.id}\` (${question.kind}) ${fault?.what}`;
      if (fault)
        yield issueAt(file.locateKey([...field, ...fault.field]), 'class-answer', { what, fix: fault.fix });
      for (const each of amountFaults(question))
        yield issueAt(file.locate([...field, 'amount', ...each.field]), 'class-amount', each);
    }
}

interface Fault extends Message {
  /** Below the question, or below its amount; empty where a key is missing. */
  field: PropertyKey[];
}

/** What is wrong with the answers that a question's kind asks for. Its `what` ends a sentence. */
function findKeyFault({ kind, options, amount }: ClassQuestionData): Fault | undefined {
  const fault = (field: 'options' | 'amount' | undefined, what: string, fix: string): Fault => ({
    field: field ? [field] : [],
    what,
    fix,
  });
  if (kind === 'amount') {
    if (!amount)
      return fault(undefined, 'tidak punya `amount`.', 'Tambahkan `amount` dengan `value` dan `why`.');
    if (options.length === 0) return undefined;
    return fault('options', 'punya `options`.', 'Hapus `options`.');
  }
  if (amount) return fault('amount', 'punya `amount`.', 'Hapus `amount`, atau tulis `kind: amount`.');
  const least = kind === 'single' ? 2 : 3;
  if (options.length < least) {
    const field = options.length > 0 ? 'options' : undefined;
    return fault(field, `pilihannya ${options.length}.`, `Tulis paling sedikit ${least} pilihan.`);
  }
  const right = options.filter((option) => option.right).length;
  if (kind === 'single' && right !== 1)
    return fault('options', `jawaban benarnya ${right}.`, 'Beri `right: true` pada tepat satu pilihan.');
  if (kind === 'several' && (right === 0 || right === options.length)) {
    return fault(
      'options',
      right === 0 ? 'tidak punya jawaban benar.' : 'semuanya benar.',
      'Beri `right: true` pada sebagian pilihan saja.',
    );
  }
  if (kind === 'order' && right > 0) {
    return fault('options', 'punya `right`.', 'Hapus `right`.');
  }
  return undefined;
}

/** Amounts are positive; no slip repeats the right amount or another slip. */
function amountFaults({ amount }: ClassQuestionData): Fault[] {
  if (!amount) return [];
  const written = [
    { field: ['value'], value: amount.value },
    ...amount.slips.map(({ value }, index) => ({ field: ['slips', index, 'value'], value })),
  ];
  return written.flatMap(({ field, value }, index) => {
    if (!isRupiah(value) || value === 0) {
      const what = `Nominal ${value} tidak bisa ditransfer.`;
      return { field, what, fix: 'Tulis rupiah bulat di atas nol.' };
    }
    const first = written.findIndex((each) => each.value === value);
    if (first === index) return [];
    const what =
      first === 0 ? `Nominal ${value} juga jawaban yang benar.` : `Nominal ${value} sudah ditulis di atas.`;
    return { field, what, fix: 'Ganti nominalnya, atau hapus.' };
  });
}
