import { markDigits } from '../../domain/money/marked-amount.ts';
import { formatRupiah, group, type Rupiah } from '../../domain/money/money.ts';
import { amountDue, changedTail, parseCode, parseTotal } from '../../domain/money/unique-code.ts';
import { type FieldInput, problemsOf, viewAmount, viewCode } from './field-view.ts';

/** The reply with the amount to pay, and its placeholder for the amount. */
export const totalReply = { id: 'total-transfer', total: 'total' } as const;

export function viewUniqueCode(total: FieldInput, code: FieldInput) {
  const parsedCode = parseCode(code.text);
  const parsedTotal = parseTotal(total.text, parsedCode);
  const fields = { total: viewAmount(total, parsedTotal), kode: viewCode(code, parsedCode) };
  if (!parsedTotal.ok || !parsedCode.ok) {
    return { fields, result: undefined, announcement: problemsOf(fields) };
  }
  const result = resultOf(parsedTotal.value, parsedCode.value);
  return { fields, result, announcement: `Yang harus dibayar ${result.amount}. ${result.tail}` };
}

/** The amount to pay, in words for the agent and for the reseller. */
export type UniqueCodeResult = ReturnType<typeof resultOf>;

function resultOf(total: Rupiah, code: number) {
  const due = amountDue(total, code);
  const { length, before, after, verbatim } = changedTail(total, code);
  const changed = length === 1 ? 'Angka terakhir' : `${length} angka terakhir`;
  const shown = verbatim ? 'terlihat' : 'dijumlahkan, jadi tidak terlihat apa adanya';
  return {
    amount: formatRupiah(due),
    /** The amount, with the digits marked that the code changed. */
    pieces: markDigits(due, (digit) => digit >= String(due).length - length),
    /** How the code changes the last digits, in words. */
    tail: `${changed} berubah dari ${before} menjadi ${after}. Kode unik ${group(code)} ${shown} di ujung nominal.`,
    /** The reply to the reseller, and its values by placeholder. */
    reply: { id: totalReply.id, values: { [totalReply.total]: String(due) } },
  };
}
