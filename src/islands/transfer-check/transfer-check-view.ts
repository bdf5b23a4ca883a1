import { markDigits } from '../../domain/money/marked-amount.ts';
import { parsePositiveRupiah } from '../../domain/money/money.ts';
import { explainTransfer, type Transfer, type Verdict } from '../../domain/money/transfer-check.ts';
import type { Slip } from '../../domain/money/typing-slip.ts';
import { parseCode, parseTotal } from '../../domain/money/unique-code.ts';
import { type FieldInput, problemsOf, viewAmount, viewCode } from '../unique-code/field-view.ts';
import { differenceText, surenessWords, wordsOf } from './verdict-words.ts';

/** What an explanation leads to: a part of the rule, the reply to send, and advice: when the reply fits, and what else to do. */
const situations = {
  paid: {
    link: { href: '/pembayaran/verifikasi-manual/#langkah', text: 'Verifikasi manual: langkah' },
    reply: 'upload-bukti-bayar',
    advice: 'Dipakai jika statusnya belum dibayar/verify. Jangan sebut lama waktu: SLA belum dijawab.',
  },
  mistyped: {
    link: { href: '/pembayaran/verifikasi-manual/#tiga-situasi', text: 'Verifikasi manual: tiga situasi' },
    reply: 'salah-transfer',
    advice:
      'Langkah khusus untuk salah nominal belum ada; jika ragu, konfirmasi ke TL. Jangan sebut lama waktu: SLA belum dijawab.',
  },
  // Which amounts are far off is this calculator's own limit. The notes put all wrong amounts under manual verification.
  unrelated: {
    link: { href: '/pembayaran/pending-payment/', text: 'Pending payment' },
    reply: 'pastikan-dulu',
    advice:
      'Nominalnya jauh dari tagihan; itu belum membuktikan uangnya tidak terkait. Tanyakan dulu untuk apa uangnya, lalu konfirmasi ke TL.',
  },
};

/** The ids of the replies that the check may lead to. */
export const transferReplies = Object.values(situations).map(({ reply }) => reply);

/** The view of what was typed. An empty code is one that isn't known. */
export function viewTransferCheck(order: FieldInput, code: FieldInput, paid: FieldInput) {
  const parsedCode = parseCode(code.text);
  const total = parseTotal(order.text, parsedCode);
  const amount = parsePositiveRupiah(paid.text);
  const isCodeUnknown = !parsedCode.ok && parsedCode.problem === 'empty';
  const fields = {
    order: viewAmount(order, total),
    'kode-order': isCodeUnknown ? { read: '', problem: '' } : viewCode(code, parsedCode),
    masuk: viewAmount(paid, amount),
  };
  if (!total.ok || !amount.ok || !(parsedCode.ok || isCodeUnknown)) {
    return { fields, result: undefined, announcement: problemsOf(fields) };
  }
  const known = parsedCode.ok ? parsedCode.value : undefined;
  const result = resultOf({ total: total.value, code: known, paid: amount.value });
  return { fields, result, announcement: announce(result) };
}

export type TransferResult = ReturnType<typeof resultOf>;

/** The explanations, likeliest first, with the difference in one sentence and what the likeliest leads to. */
function resultOf(transfer: Transfer) {
  const verdicts = explainTransfer(transfer);
  const views = verdicts.map((verdict) => viewVerdict(verdict, transfer));
  return { ...situationOf(verdicts[0]), line: differenceText(transfer), verdicts: views };
}

function situationOf(verdict: Verdict | undefined) {
  if (verdict?.kind === 'unrelated') return situations.unrelated;
  return verdict?.kind === 'exact' || verdict?.kind === 'fits-code' ? situations.paid : situations.mistyped;
}

/** An explanation as it is shown. */
export type VerdictView = ReturnType<typeof viewVerdict>;

function viewVerdict(verdict: Verdict, transfer: Transfer) {
  return {
    kind: verdict.kind,
    ...surenessWords[verdict.sure],
    ...wordsOf(verdict, transfer),
    /** The two amounts with the mistyped digits marked; only for a slip. */
    compare: verdict.kind === 'slip' ? compare(verdict.slip, verdict.intended, transfer.paid) : undefined,
    /** The part of the rule that fits. */
    link: situationOf(verdict).link,
  };
}

function compare({ at, intended, typed }: Slip, due: number, paid: number) {
  const marked = (amount: number, { length }: string) =>
    markDigits(amount, (digit) => digit >= at && digit < at + length);
  return { intended: marked(due, intended), paid: marked(paid, typed) };
}

function announce({ line, verdicts }: TransferResult): string {
  const [first] = verdicts;
  if (!first) return '';
  const many = verdicts.length === 1 ? 'Satu penjelasan' : `${verdicts.length} penjelasan, yang teratas`;
  return `${many}: ${first.title} (${first.sureLabel.toLowerCase()}). ${line}`;
}
