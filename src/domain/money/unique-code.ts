import {
  type MoneyProblem,
  maxRupiah,
  moneyProblemText,
  type Parsed,
  parsePositiveRupiah,
  type Rupiah,
} from './money.ts';

/**
 * The largest code that is calculated with. A technical bound, not a rule: the sources give one example (75) and no
 * range, and a larger number in this field is most likely an amount.
 */
export const technicalCodeLimit = 999_999;

/** Why a text isn't a unique code. */
export type CodeProblem = MoneyProblem | 'code-too-large';

/** What to tell whoever typed it: what is wrong, and how to mend it. */
export const codeProblemText: Record<CodeProblem, string> = {
  ...moneyProblemText,
  empty: 'Kode uniknya belum diisi. Ketik angka yang ada di notifikasi reseller, misalnya 75.',
  zero: 'Kode unik nol tidak menambah apa pun. Isi dengan angka di notifikasi reseller.',
  negative: 'Kode unik tidak bisa negatif. Hapus tanda kurangnya.',
  fraction: 'Kode unik berupa angka bulat. Hapus angka di belakang koma.',
  grouping: 'Pemisahnya bisa dibaca lebih dari satu cara. Tulis kodenya tanpa titik atau koma, misalnya 75.',
  'not-money': 'Ini tidak terbaca sebagai kode unik. Tulis angkanya saja, misalnya 75.',
  'code-too-large':
    'Kode uniknya di atas 999.999, batas teknis kalkulator ini. Periksa apakah yang terisi nominalnya, bukan kodenya.',
};

/** Reads a unique code: a whole number from 1 to the technical limit; `075` is 75. */
export function parseCode(text: string): Parsed<CodeProblem> {
  const parsed = parsePositiveRupiah(text);
  const isTooLarge = parsed.ok ? parsed.value > technicalCodeLimit : parsed.problem === 'too-large';
  return isTooLarge ? { ok: false, problem: 'code-too-large' } : parsed;
}

/** What the reseller transfers: total plus code. Throws a `RangeError` where the sum is past what is calculated with. */
export function amountDue(total: Rupiah, code: number): Rupiah {
  const due = total + code;
  if (!Number.isSafeInteger(due) || due > maxRupiah)
    throw new RangeError(`${total} + ${code} is past ${maxRupiah}`);
  return due;
}

/** The last digits that the code changed: from the first that differs to the end. */
export interface ChangedTail {
  /** How many digits. */
  length: number;
  /** Those digits in the total; empty where the total is shorter than the amount. */
  before: string;
  /** Those digits in the amount. */
  after: string;
  /** Whether the code can be read off the amount's end, because the total has zeros there. */
  verbatim: boolean;
}

/** How a code shows in the amount to pay; `code` is at least 1. */
export function changedTail(total: Rupiah, code: number): ChangedTail {
  const after = String(amountDue(total, code));
  const before = String(total).padStart(after.length, '0');
  const start = [...after].findIndex((digit, at) => digit !== before[at]);
  const length = after.length - start;
  return {
    length,
    before: String(total).slice(-length),
    after: after.slice(start),
    verbatim: total % 10 ** String(code).length === 0,
  };
}
