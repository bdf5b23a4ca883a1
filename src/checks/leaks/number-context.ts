/** Labels of a person's number. They may touch it: `HP0812…`, `NIK:3273…`. */
const label =
  /(?:^|[^\p{L}])(?:hp|wa|telp?|tlp|telepon|telpon|phone|kontak|nomor|nomer|no|nmr|cp|sms|call|nik|ktp|kk|rek|norek|rekening|va|kartu)$/iu;

/** Labels of a parcel's, an order's or a ticket's number, right before it. */
const thing =
  /(?<!\p{L})(?:no|nomor)? ?(?:resi|awb|waybill|receipt|tracking|invoice|inv|faktur|(?:order|pesanan|transaksi|tiket|ticket)(?: ?id)?|id (?:order|pesanan|transaksi)|sku|kmc)(?:nya)?[ .]{0,2}(?:no|nomor|id|number)?[ :=#.*`"'(]{0,4}$/iu;

/** Whether the number at `start` may be a person's: no part of a longer name, and no parcel's, order's or ticket's number. */
export function isPersonal(text: string, start: number, number: string): boolean {
  return standsAlone(text, start, number) && !thing.test(text.slice(Math.max(0, start - 40), start));
}

/**
 * Whether the number at `start` is not a part of a longer name such as `EV-0812-2023-00123`, `INV0812…` or `v5.0812`. A label
 * may touch it, and so may an address (`wa.me/62…`) or another number (`0812…/0813…`).
 */
function standsAlone(text: string, start: number, number: string): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (/[\p{L}\p{N}_]$/u.test(before)) return label.test(before);
  const [, token = '', sign] = /([\p{L}\p{N}]+)([-/._#])$/u.exec(before) ?? [];
  if (sign === undefined || label.test(token)) return true;
  if (sign === '/') return !/^\d{1,8}$/.test(token);
  if (sign === '.') return !/\d/.test(token);
  // `budi-0812…` is a name and a number, `EV-0812-2023-00123` a code.
  return sign === '-' && /^\p{L}*\p{Ll}$/u.test(token) && /^\d+$/.test(number);
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

/** The text with dates and times blanked out. Offsets stay the same. */
export function withoutDays(text: string): string {
  return text.replace(days, blank);
}

/** The text with amounts of money blanked out. Offsets stay the same. */
export function withoutAmounts(text: string): string {
  return text.replace(amounts, blank);
}

function blank(found: string): string {
  return '\u00B7'.repeat(found.length);
}
