/** Words that say what a number next to them is, so that it may stick to them: `HP0812…`, `NIK:3273…`. */
const label =
  /(?:^|[^\p{L}])(?:hp|wa|telp?|tlp|telepon|telpon|phone|kontak|nomor|nomer|no|nmr|cp|sms|call|nik|ktp|kk|rek|norek|rekening|va|kartu)$/iu;

/** Numbers of parcels, orders and tickets, right before the number itself. */
const thing =
  /(?<!\p{L})(?:no|nomor)? ?(?:resi|awb|waybill|receipt|tracking|invoice|inv|faktur|(?:order|pesanan|transaksi|tiket|ticket)(?: ?id)?|id (?:order|pesanan|transaksi)|sku|kmc)(?:nya)?[ .]{0,2}(?:no|nomor|id|number)?[ :=#.*`"'(]{0,4}$/iu;

/**
 * Whether the number that starts at `start` stands for itself, and isn't part of a longer name such as `EV-0812-2023-00123`,
 * `INV0812…` or `v5.0812`. A label may touch it, as may an address (`wa.me/62…`) or another number (`0812…/0813…`).
 */
export function standsAlone(text: string, start: number, number: string): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (/[\p{L}\p{N}_]$/u.test(before)) return label.test(before);
  const [, token = '', sign] = /([\p{L}\p{N}]+)([-/._#])$/u.exec(before) ?? [];
  if (sign === undefined || label.test(token)) return true;
  if (sign === '/') return !/^\d{1,8}$/.test(token);
  if (sign === '.') return !/\d/.test(token);
  // A name and a number, `budi-0812…`, yes; a code, `EV-0812-2023-00123`, no.
  return sign === '-' && /^\p{L}*\p{Ll}$/u.test(token) && /^\d+$/.test(number);
}

/** Whether the words right before `start` say that the number is a parcel's, an order's or a ticket's. */
export function isNumberOfThing(text: string, start: number): boolean {
  return thing.test(text.slice(Math.max(0, start - 40), start));
}

/** Whether `pattern` matches in the `reach` characters before `start`, within the same paragraph. */
export function isPreceded(text: string, start: number, reach: number, pattern: RegExp): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  return pattern.test(before.slice(before.lastIndexOf('\n\n') + 1));
}

const amounts =
  /(?:\b(?:Rp|IDR)[ .]{0,2}\d[\d.,]*)|(?<![\d.,+])[1-9]\d{0,2}(?:\.\d{3}){1,5}(?:,\d{1,2})?(?![\d]|[.,]\d)|(?<![\d.,+])[1-9]\d{0,2}(?:,\d{3}){1,5}(?:\.\d{1,2})?(?![\d]|[.,]\d)/gi;
const days =
  /(?<![\d.-])(?:(?:19|20)\d{2}([-/.])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?:[T ]\d{2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?|(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\2(?:19|20)\d{2})(?![\d]|[-/]\d)/g;

/** The text with days and times blanked out, every other character where it was. */
export function withoutDays(text: string): string {
  return text.replace(days, blank);
}

/** The same for amounts of money. */
export function withoutAmounts(text: string): string {
  return text.replace(amounts, blank);
}

function blank(found: string): string {
  return '\u00B7'.repeat(found.length);
}
