import { type AmountPiece, markDigits } from '../../domain/money/marked-amount.ts';
import {
  formatRupiah,
  group,
  isRupiah,
  moneyProblemText,
  parsePositiveRupiah,
  type Rupiah,
} from '../../domain/money/money.ts';
import { amountDue, changedTail, codeProblemText, parseCode } from '../../domain/money/unique-code.ts';
import { type FieldInput, type FieldView, viewField } from './field-view.ts';

/** The reply with the amount to pay, and its placeholder for the amount. */
export const totalReply = { id: 'total-transfer', total: 'total' } as const;

/** The amount to pay, in words for the agent and for the reseller. */
export interface UniqueCodeResult {
  amount: string;
  /** The amount, with the digits marked that the code changed. */
  pieces: AmountPiece[];
  /** How the code changes the last digits, in a sentence. */
  tail: string;
  /** The reply to the reseller, and its values by placeholder. */
  reply: { id: string; values: Record<string, string> };
}

/** Everything that the calculator shows. */
export interface UniqueCodeView {
  fields: { total: FieldView; kode: FieldView };
  result: UniqueCodeResult | undefined;
  announcement: string;
}

/** The view of what was typed. */
export function viewUniqueCode(total: FieldInput, code: FieldInput): UniqueCodeView {
  const parsedTotal = parsePositiveRupiah(total.text);
  const parsedCode = parseCode(code.text);
  const fields = {
    total: viewField(total, parsedTotal, { problems: moneyProblemText, format: formatRupiah }),
    kode: viewField(code, parsedCode, { problems: codeProblemText, format: group }),
  };
  if (!parsedTotal.ok || !parsedCode.ok) {
    return { fields, result: undefined, announcement: problemsOf(Object.values(fields)) };
  }
  if (!isRupiah(parsedTotal.value + parsedCode.value)) {
    const problem = moneyProblemText['too-large'];
    return { fields: { ...fields, total: { read: '', problem } }, result: undefined, announcement: problem };
  }
  const result = resultOf(parsedTotal.value, parsedCode.value);
  return { fields, result, announcement: `Yang harus dibayar ${result.amount}. ${result.tail}` };
}

/** All problems of the fields, as one announcement. */
export function problemsOf(fields: readonly FieldView[]): string {
  return fields.flatMap(({ problem }) => (problem ? [problem] : [])).join(' ');
}

function resultOf(total: Rupiah, code: number): UniqueCodeResult {
  const due = amountDue(total, code);
  const firstMarked = String(due).length - changedTail(total, code).length;
  return {
    amount: formatRupiah(due),
    pieces: markDigits(due, (digit) => digit >= firstMarked),
    tail: tailText(total, code),
    reply: { id: totalReply.id, values: { [totalReply.total]: String(due) } },
  };
}

function tailText(total: Rupiah, code: number): string {
  const { length, before, after, verbatim } = changedTail(total, code);
  const subject = length === 1 ? 'Angka terakhir' : `${length} angka terakhir`;
  const changed = `${subject} berubah dari ${before} menjadi ${after}.`;
  return verbatim
    ? `${changed} Kode unik ${group(code)} terlihat di ujung nominal.`
    : `${changed} Kode unik ${group(code)} dijumlahkan, jadi tidak terlihat apa adanya di ujung nominal.`;
}
