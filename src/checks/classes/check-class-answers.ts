import { isRupiah } from '../../domain/money/money.ts';
import type { ClassQuestionData } from '../../schemas/class.ts';
import { type Check, errorAt, errorAtKey } from '../check.ts';
import type { Issue } from '../issue.ts';

/** Every question can be answered, and in as many ways as its kind says. */
export const checkClassAnswers: Check = (context) =>
  [...context.content.classes, ...context.fragments.classes].flatMap(({ path, data }) =>
    (data.questions ?? []).flatMap((question, index) => {
      const field = ['questions', index];
      const fault = keyFault(question);
      return [
        ...(fault
          ? [
              errorAtKey(context, path, fault.key ? [...field, fault.key] : field, {
                rule: 'class-answer' as const,
                what: `Soal \`${question.id}\` berjenis ${question.kind}, ${fault.what}`,
                fix: fault.fix,
              }),
            ]
          : []),
        ...amountFaults(question).map(
          ({ field: at, what, fix }): Issue =>
            errorAt(context, path, [...field, 'amount', ...at], { rule: 'class-amount', what, fix }),
        ),
      ];
    }),
  );

interface KeyFault {
  /** None where it is a key that is missing. */
  key?: string;
  what: string;
  fix: string;
}

/** What is wrong with the answers that a question's kind asks for. */
function keyFault({ kind, options, amount }: ClassQuestionData): KeyFault | undefined {
  if (kind === 'amount') {
    if (!amount) {
      return {
        what: 'tetapi tidak punya `amount`.',
        fix: 'Tambahkan `amount` dengan `value` dan `why`.',
      };
    }
    if (options.length === 0) return undefined;
    return {
      key: 'options',
      what: 'tetapi punya `options`.',
      fix: 'Hapus `options`; yang ditulis peserta nominal.',
    };
  }
  if (amount) {
    return {
      key: 'amount',
      what: 'tetapi punya `amount`.',
      fix: 'Hapus `amount`, atau ganti jenisnya menjadi `amount`.',
    };
  }
  const least = kind === 'single' ? 2 : 3;
  if (options.length < least) {
    return {
      ...(options.length > 0 ? { key: 'options' } : {}),
      what: `tetapi pilihannya ${options.length}.`,
      fix: `Tulis paling sedikit ${least} pilihan.`,
    };
  }
  const right = options.filter((option) => option.right).length;
  if (kind === 'single' && right !== 1) {
    return {
      key: 'options',
      what: `tetapi yang benar ${right}.`,
      fix: 'Beri `right: true` pada tepat satu pilihan.',
    };
  }
  if (kind === 'several' && (right === 0 || right === options.length)) {
    return {
      key: 'options',
      what: right === 0 ? 'tetapi tidak ada yang benar.' : 'tetapi semuanya benar.',
      fix: 'Beri `right: true` pada sebagian pilihan, dan sisakan paling sedikit satu yang salah.',
    };
  }
  if (kind === 'order' && right > 0) {
    return {
      key: 'options',
      what: 'jadi tidak punya pilihan benar atau salah.',
      fix: 'Hapus `right`; urutan di berkas adalah urutan yang benar.',
    };
  }
  return undefined;
}

/** Amounts are positive, and no slip is what is right or written twice. */
function amountFaults({ amount }: ClassQuestionData): { field: PropertyKey[]; what: string; fix: string }[] {
  if (!amount) return [];
  const written = [
    { field: ['value'], value: amount.value },
    ...amount.slips.map(({ value }, index) => ({ field: ['slips', index, 'value'], value })),
  ];
  return written.flatMap(({ field, value }, index) => {
    if (!isRupiah(value) || value === 0) {
      return {
        field,
        what: `Nominal ${value} bukan jumlah yang bisa ditransfer.`,
        fix: 'Tulis rupiah bulat di atas nol.',
      };
    }
    const first = written.findIndex((each) => each.value === value);
    if (first === index) return [];
    return {
      field,
      what:
        first === 0 ? `Nominal ${value} juga jawaban yang benar.` : `Nominal ${value} sudah ditulis di atas.`,
      fix: 'Hapus kekeliruan ini, atau ganti nominalnya.',
    };
  });
}
