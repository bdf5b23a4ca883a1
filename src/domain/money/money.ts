import { valueAsTyped } from '../../text/typed-text.ts';

/** An amount in whole rupiah: a safe integer from 0 to `maxRupiah`. */
export type Rupiah = number;

/** The largest amount. No order comes near it, and sums of a few such amounts are still exact. */
export const maxRupiah = 1_000_000_000_000;

export type Parsed<Problem extends string = MoneyProblem> =
  | { ok: true; value: Rupiah }
  | { ok: false; problem: Problem };

/** Why a text isn't an amount, and how to fix it. */
export const moneyProblemText = {
  empty: 'Nominalnya belum diisi. Ketik angkanya, misalnya 100.000.',
  zero: 'Nominalnya nol. Isi dengan Rp 1 atau lebih.',
  negative: 'Nominal tidak bisa negatif. Hapus tanda kurang atau kurungnya.',
  fraction: 'Rupiah di sini tanpa sen. Hapus angka di belakang koma, misalnya 100.000 saja.',
  grouping:
    'Pemisahnya bisa dibaca lebih dari satu cara. Tulis tanpa pemisah (100000) atau dengan titik tiap tiga angka (100.000).',
  'not-money': 'Ini tidak terbaca sebagai nominal. Tulis angkanya saja, misalnya 100.000 atau Rp 100.000.',
  'too-large': 'Nominalnya di atas Rp 1.000.000.000.000, batas kalkulator ini. Periksa jumlah nolnya.',
};

export type MoneyProblem = keyof typeof moneyProblemText;

const currency = /^(?:rp|idr|rupiah)(?: ?[.:] ?| )?/;
const minus = '[-\u2010-\u2015\u2212]';
const negative = new RegExp(`^(?:(?:rp|idr)\\.? ?)?${minus} ?(?:(?:rp|idr)\\.? ?)?\\d|^\\(.*\\d.*\\)$`);
// `Rp 100.000,-` and `100.000.-`: the dash means no cents.
const dash = new RegExp(`[,.] ?${minus}{1,2}$`);
// The text may end a sentence: `sudah transfer 100.000.`
const sentenceEnd = /(?<=.) ?[.,]+$/;
const whole = '\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+';
const plain = new RegExp(`^(${whole})(?:,(\\d{1,2}))?$`);
const short = new RegExp(`^(${whole})(?:,(\\d{1,6}))? ?(rb|ribu|k|jt|juta)$`);
const misgrouped = /^\d[\d., ]*(?:rb|ribu|k|jt|juta)?$/;

/**
 * Reads an amount as people type and paste it: `100000`, `100.000`, `Rp 100.000`, `Rp100.000,00`, `100.000,-`,
 * `100 000`, `100rb`, `1,5 juta`, with anything that chats put into copied text. Texts with two readings (`1.00`,
 * `100,000`) are refused.
 */
export function parseRupiah(text: string): Parsed {
  const clean = valueAsTyped(text).toLowerCase().replace(sentenceEnd, '');
  if (negative.test(clean)) return { ok: false, problem: 'negative' };
  const body = clean
    .replace(currency, '')
    .replace(/ ?(?:rupiah|perak|rp|idr)$/, '')
    .replace(dash, '');
  if (body === '')
    return { ok: false, problem: clean === '' || currency.test(clean) ? 'empty' : 'not-money' };
  const [, digits, cents = '', unit] = short.exec(body) ?? plain.exec(body) ?? [];
  if (digits === undefined) return { ok: false, problem: misgrouped.test(body) ? 'grouping' : 'not-money' };
  return scaled(digits.replace(/\D/g, ''), cents, scaleOf(unit));
}

/** Reads an amount as `parseRupiah` does, and refuses zero: for amounts that have to be paid or were paid. */
export function parsePositiveRupiah(text: string): Parsed {
  const parsed = parseRupiah(text);
  return parsed.ok && parsed.value === 0 ? { ok: false, problem: 'zero' } : parsed;
}

/** The amount for readers: `Rp 100.075`. Throws a `RangeError` where it isn't an amount. */
export function formatRupiah(amount: Rupiah): string {
  return `Rp ${group(amount)}`;
}

/** The amount with a dot every three digits: `100.075`. Throws a `RangeError` where it isn't an amount. */
export function group(amount: Rupiah): string {
  if (!isRupiah(amount))
    throw new RangeError(`${amount} is not a whole number of rupiah from 0 to ${maxRupiah}`);
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, '.');
}

/** Whether the number is an amount: a whole number from 0 to `maxRupiah`. */
export function isRupiah(amount: number): amount is Rupiah {
  return Number.isSafeInteger(amount) && amount >= 0 && amount <= maxRupiah;
}

function scaleOf(unit: string | undefined): number {
  if (unit === undefined) return 0;
  return unit.startsWith('j') ? 6 : 3;
}

/** `digits`.`decimals` times ten to the power of `scale`, calculated on the text so that no decimal is rounded. */
function scaled(digits: string, decimals: string, scale: number): Parsed {
  const beyond = decimals.slice(scale);
  if (/[1-9]/.test(beyond)) return { ok: false, problem: 'fraction' };
  const all = (digits + decimals.slice(0, scale).padEnd(scale, '0')).replace(/^0+(?=\d)/, '');
  const value = Number(all);
  return isRupiah(value) ? { ok: true, value } : { ok: false, problem: 'too-large' };
}
