import { type AmountPiece, markDigits } from '../../domain/money/marked-amount.ts';
import {
  formatRupiah,
  group,
  isRupiah,
  moneyProblemText,
  parsePositiveRupiah,
} from '../../domain/money/money.ts';
import {
  explainTransfer,
  type Sureness,
  type Transfer,
  type Verdict,
} from '../../domain/money/transfer-check.ts';
import type { Slip } from '../../domain/money/typing-slip.ts';
import { codeProblemText, parseCode } from '../../domain/money/unique-code.ts';
import { type FieldInput, type FieldView, viewField } from '../unique-code/field-view.ts';
import { problemsOf } from '../unique-code/unique-code-view.ts';
import { differenceText, reasonFor, surenessLabel, titleOf } from './verdict-words.ts';

/** An explanation as it is shown. */
export interface VerdictView {
  kind: Verdict['kind'];
  title: string;
  sure: Sureness;
  sureLabel: string;
  why: string;
  /** The two amounts with the mistyped digits marked; only for a slip. */
  compare: { intended: AmountPiece[]; paid: AmountPiece[] } | undefined;
  /** The part of the rule that fits. */
  link: { href: string; text: string };
}

export interface TransferResult {
  /** The difference in one sentence. */
  line: string;
  verdicts: VerdictView[];
  /** The id of the reply to send for the likeliest explanation. */
  reply: string;
  /** When the reply fits, and what else to do. */
  advice: string;
}

export interface TransferCheckView {
  fields: Record<'order' | 'kode-order' | 'masuk', FieldView>;
  result: TransferResult | undefined;
  announcement: string;
}

const links = {
  steps: { href: '/pembayaran/verifikasi-manual/#langkah-agen', text: 'Verifikasi manual: langkah agen' },
  situations: {
    href: '/pembayaran/verifikasi-manual/#tiga-situasi',
    text: 'Verifikasi manual: tiga situasi',
  },
  pending: { href: '/pembayaran/pending-payment/', text: 'Pending payment' },
};

/** The replies that the check may lead to. */
export const transferReplies = {
  paid: 'upload-bukti-bayar',
  mistyped: 'salah-transfer',
  unrelated: 'pastikan-dulu',
} as const;

/** The view of what was typed. An empty code is one that isn't known. */
export function viewTransferCheck(order: FieldInput, code: FieldInput, paid: FieldInput): TransferCheckView {
  const total = parsePositiveRupiah(order.text);
  const parsedCode = parseCode(code.text);
  const amount = parsePositiveRupiah(paid.text);
  const isCodeUnknown = !parsedCode.ok && parsedCode.problem === 'empty';
  const money = { problems: moneyProblemText, format: formatRupiah };
  const fields = {
    order: viewField(order, total, money),
    'kode-order': isCodeUnknown
      ? { read: '', problem: '' }
      : viewField(code, parsedCode, { problems: codeProblemText, format: group }),
    masuk: viewField(paid, amount, money),
  };
  if (!total.ok || !amount.ok || !(parsedCode.ok || isCodeUnknown)) {
    return { fields, result: undefined, announcement: problemsOf(Object.values(fields)) };
  }
  const known = parsedCode.ok ? parsedCode.value : undefined;
  if (!isRupiah(total.value + (known ?? 0))) {
    const problem = moneyProblemText['too-large'];
    return { fields: { ...fields, order: { read: '', problem } }, result: undefined, announcement: problem };
  }
  const result = resultOf({ total: total.value, code: known, paid: amount.value });
  return { fields, result, announcement: announce(result) };
}

function resultOf(transfer: Transfer): TransferResult {
  const verdicts = explainTransfer(transfer);
  const situation = situationOf(verdicts[0]);
  return {
    line: differenceText(transfer),
    verdicts: verdicts.map((verdict) => viewVerdict(verdict, transfer)),
    reply: transferReplies[situation],
    advice: advice[situation],
  };
}

const advice: Record<keyof typeof transferReplies, string> = {
  paid: 'Dipakai jika statusnya belum dibayar/verify. Jangan menyebut lama waktu: SLA belum diputuskan.',
  mistyped:
    'Langkah khusus untuk salah nominal tidak tercatat; jika ragu, konfirmasi ke TL. Jangan menyebut lama waktu: SLA belum diputuskan.',
  // Which amounts are far off is this calculator's own limit. The notes put all wrong amounts under manual verification.
  unrelated:
    'Nominalnya jauh dari tagihan; itu belum membuktikan uangnya tidak terkait. Tanyakan dulu untuk apa uangnya, lalu konfirmasi ke TL.',
};

function situationOf(likeliest: Verdict | undefined): keyof typeof transferReplies {
  if (likeliest?.kind === 'unrelated') return 'unrelated';
  return likeliest?.kind === 'exact' || likeliest?.kind === 'fits-code' ? 'paid' : 'mistyped';
}

function viewVerdict(verdict: Verdict, transfer: Transfer): VerdictView {
  return {
    kind: verdict.kind,
    title: titleOf(verdict),
    sure: verdict.sure,
    sureLabel: surenessLabel[verdict.sure],
    why: reasonFor(verdict, transfer),
    compare: verdict.kind === 'slip' ? compare(verdict.slip, verdict.intended, transfer.paid) : undefined,
    link: linkFor(verdict),
  };
}

function linkFor({ kind }: Verdict): VerdictView['link'] {
  if (kind === 'unrelated') return links.pending;
  return kind === 'exact' || kind === 'fits-code' ? links.steps : links.situations;
}

function compare(slip: Slip, intended: number, paid: number): NonNullable<VerdictView['compare']> {
  const { at } = slip;
  const length = slip.kind === 'swapped' ? 2 : 'count' in slip ? slip.count : 1;
  const isSlipped = (digit: number) => digit >= at && digit < at + length;
  const isNone = () => false;
  const isMissing = slip.kind === 'missing-digit' || slip.kind === 'missing-zeros';
  const isExtra = slip.kind === 'extra-digit' || slip.kind === 'extra-zeros';
  return {
    intended: markDigits(intended, isExtra ? isNone : isSlipped),
    paid: markDigits(paid, isMissing ? isNone : isSlipped),
  };
}

function announce({ line, verdicts }: TransferResult): string {
  const [first] = verdicts;
  if (!first) return '';
  const many = verdicts.length === 1 ? 'Satu penjelasan' : `${verdicts.length} penjelasan, yang teratas`;
  return `${many}: ${first.title} (${first.sureLabel.toLowerCase()}). ${line}`;
}
