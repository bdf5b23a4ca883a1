/** An amount in whole rupiah: a safe integer from 0 to `maxRupiah`. */
export type Rupiah = number;

/** Larger amounts are refused: no order comes near it, and every sum of a few stays exact. */
export const maxRupiah = 1_000_000_000_000;

/** Why a text isn't an amount. */
export type MoneyProblem =
  | 'empty'
  | 'zero'
  | 'negative'
  | 'fraction'
  | 'grouping'
  | 'not-money'
  | 'too-large';

/** A text read as an amount, or why it can't be. */
export type Parsed<Problem extends string = MoneyProblem> =
  | { ok: true; value: Rupiah }
  | { ok: false; problem: Problem };

/** What to tell whoever typed it: what is wrong, and how to mend it. */
export const moneyProblemText: Record<MoneyProblem, string> = {
  empty: 'Nominalnya belum diisi. Ketik angkanya, misalnya 100.000.',
  zero: 'Nominalnya nol. Isi dengan Rp 1 atau lebih.',
  negative: 'Nominal tidak bisa negatif. Hapus tanda kurang atau kurungnya.',
  fraction: 'Rupiah di sini tanpa sen. Hapus angka di belakang koma, misalnya 100.000 saja.',
  grouping:
    'Pemisahnya bisa dibaca lebih dari satu cara. Tulis tanpa pemisah (100000) atau dengan titik tiap tiga angka (100.000).',
  'not-money': 'Ini tidak terbaca sebagai nominal. Tulis angkanya saja, misalnya 100.000 atau Rp 100.000.',
  'too-large': 'Nominalnya di atas Rp 1.000.000.000.000, batas kalkulator ini. Periksa jumlah nolnya.',
};

// Zero-width characters come along when text is copied from chats and web pages.
const invisible = /[\u200b-\u200f\u2060\ufeff]/g;
const currency = /^(?:rp|idr)(?:\. ?| )?/;
const minus = '[-\u2010-\u2015\u2212]';
const negative = new RegExp(`^(?:(?:rp|idr)\\.? ?)?${minus} ?(?:(?:rp|idr)\\.? ?)?\\d|^\\(.*\\d.*\\)$`);
// `Rp 100.000,-` and `100.000.-`: the dash stands for no cents.
const dash = new RegExp(`[,.] ?${minus}{1,2}$`);
const whole = '\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+';
const plain = new RegExp(`^(${whole})(?:,(\\d{1,2}))?$`);
const short = new RegExp(`^(${whole})(?:,(\\d{1,6}))? ?(rb|ribu|k|jt|juta)$`);
const misgrouped = /^\d[\d., ]*(?:rb|ribu|k|jt|juta)?$/;

/**
 * Reads an amount as people write and paste it: `100000`, `100.000`, `Rp 100.000`, `Rp100.000,00`, `100.000,-`,
 * `100 000`, `100rb`, `1,5 juta`, with any kind of space. What could be read in two ways (`1.00`, `100,000`) is refused.
 */
export function parseRupiah(text: string): Parsed {
  const clean = text.normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim().toLowerCase();
  if (negative.test(clean)) return { ok: false, problem: 'negative' };
  const body = clean
    .replace(currency, '')
    .replace(/ ?rupiah$/, '')
    .replace(dash, '');
  if (body === '')
    return { ok: false, problem: clean === '' || currency.test(clean) ? 'empty' : 'not-money' };
  const [, digits, cents = '', unit] = short.exec(body) ?? plain.exec(body) ?? [];
  if (digits === undefined) return { ok: false, problem: misgrouped.test(body) ? 'grouping' : 'not-money' };
  return scaled(digits.replace(/\D/g, ''), cents, scaleOf(unit));
}

/** Like `parseRupiah`, for what has to be paid or was paid: nothing is not an amount. */
export function parsePositiveRupiah(text: string): Parsed {
  const parsed = parseRupiah(text);
  return parsed.ok && parsed.value === 0 ? { ok: false, problem: 'zero' } : parsed;
}

/** The amount for readers, and for a message: `Rp 100.075`. Throws a `RangeError` where it isn't one. */
export function formatRupiah(amount: Rupiah): string {
  return `Rp ${group(amount)}`;
}

/** A whole number with a dot every three digits: `100.075`. Throws a `RangeError` where it isn't an amount. */
export function group(amount: Rupiah): string {
  if (!isRupiah(amount))
    throw new RangeError(`${amount} is not a whole number of rupiah from 0 to ${maxRupiah}`);
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, '.');
}

/** Whether the number is an amount that can be calculated with exactly. */
export function isRupiah(amount: number): amount is Rupiah {
  return Number.isSafeInteger(amount) && amount >= 0 && amount <= maxRupiah;
}

function scaleOf(unit: string | undefined): number {
  if (unit === undefined) return 0;
  return unit.startsWith('j') ? 6 : 3;
}

/** Digits, decimals and a power of ten as one whole number; the arithmetic is on text, so nothing is rounded. */
function scaled(digits: string, decimals: string, scale: number): Parsed {
  const beyond = decimals.slice(scale);
  if (/[1-9]/.test(beyond)) return { ok: false, problem: 'fraction' };
  const all = (digits + decimals.slice(0, scale).padEnd(scale, '0')).replace(/^0+(?=\d)/, '');
  // Longer texts would be rounded on the way to a number.
  const value = all.length > 15 ? Number.POSITIVE_INFINITY : Number(all);
  return isRupiah(value) ? { ok: true, value } : { ok: false, problem: 'too-large' };
}
