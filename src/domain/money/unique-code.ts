import {
  isRupiah,
  type MoneyProblem,
  maxRupiah,
  moneyProblemText,
  type Parsed,
  parsePositiveRupiah,
  type Rupiah,
} from './money.ts';

/** The largest code that the calculator takes: no rule, as the sources give no range. A larger number is most likely an amount. */
export const technicalCodeLimit = 999_999;

export type CodeProblem = MoneyProblem | 'code-too-large';

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

/** Reads a unique code: a whole number from 1 to `technicalCodeLimit`. `075` is 75. */
export function parseCode(text: string): Parsed<CodeProblem> {
  const parsed = parsePositiveRupiah(text);
  const isTooLarge = parsed.ok ? parsed.value > technicalCodeLimit : parsed.problem === 'too-large';
  return isTooLarge ? { ok: false, problem: 'code-too-large' } : parsed;
}

/** Reads a total to which a code is added, where it is known. Their sum is an amount, too, or the total is too large. */
export function parseTotal(text: string, code: Parsed<CodeProblem>): Parsed<MoneyProblem> {
  const total = parsePositiveRupiah(text);
  const isTooLarge = total.ok && code.ok && !isRupiah(total.value + code.value);
  return isTooLarge ? { ok: false, problem: 'too-large' } : total;
}

/** What the reseller transfers: total plus code. Throws a `RangeError` where the sum is above `maxRupiah`. */
export function amountDue(total: Rupiah, code: number): Rupiah {
  const due = total + code;
  if (!isRupiah(due)) throw new RangeError(`${total} + ${code} is above ${maxRupiah}`);
  return due;
}

/** The digits at the end of the total that the code changes, from the first that differs; `code` is at least 1. */
export function changedTail(total: Rupiah, code: number) {
  const after = String(amountDue(total, code));
  const before = String(total).padStart(after.length, '0');
  const start = [...after].findIndex((digit, at) => digit !== before[at]);
  const length = after.length - start;
  return {
    length,
    /** The total's last `length` digits; fewer where the total is shorter. */
    before: String(total).slice(-length),
    /** The amount's last `length` digits. */
    after: after.slice(start),
    /** Whether the amount ends with the code, because the total has zeros there. */
    verbatim: total % 10 ** String(code).length === 0,
  };
}
