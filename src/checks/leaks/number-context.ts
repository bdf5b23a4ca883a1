/** Labels of a person's number. They may touch it: `HP0812…`, `NIK:3273…`. */
const label =
  /(?:^|[^\p{L}])(?:no|nomor|nomer|nmr)?[ _.]?(?:hp|wa|telp?|tlp|telepon|telpon|phone|kontak|nomor|nomer|no|nmr|cp|sms|call|nik|ktp|kk|npwp|rek|norek|rekening|va|kartu|kredit|debit|visa|mastercard|jcb|card)(?:nya|ku)?$/iu;

/** Labels of a parcel's, an order's or a ticket's number, and of an amount, right before it. A unique code has three digits. */
const thing =
  /(?<!\p{L})(?:(?:no|nomor)? ?(?:resi|awb|waybill|receipt|tracking|invoice|inv|faktur|nota|po|sn|serial|batch|(?:order|pesanan|transaksi|trx|tiket|ticket)(?:[ _]?id)?|id (?:order|pesanan|transaksi)|sku|kmc|versi|version|build|kode(?: (?!unik)\p{L}+)?|skor|koordinat|ref(?:erensi)?)(?:nya)?[ _.]{0,2}(?:no|nomor|id|number)?[ :=#.*`"'(]{0,4}|(?:rp|idr|usd|sejumlah|senilai|sebesar|nominal|total|jumlah|saldo|harga|nilai|tagihan|omzet)[ .:=()]{0,4})$/iu;

/** Whether the number at `start` may be a person's: part of no name, no amount, parcel or order. With `+` or `(021)` it always may. */
export function isPersonal(text: string, start: number, number: string): boolean {
  return (
    standsAlone(text, start, number) &&
    (/^\(?\+|^\(0\d/.test(number) || !thing.test(text.slice(Math.max(0, start - 40), start)))
  );
}

/**
 * Whether the number at `start` is not a part of a longer name such as `EV-0812-2023-00123`, `INV0812…` or `v5.0812`. A label
 * may touch it, and so may an address (`wa.me/62…`) or another number (`0812…/0813…`).
 */
function standsAlone(text: string, start: number, number: string): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (/[\p{L}\p{N}_]$/u.test(before)) return label.test(before.replace(/_$/, ''));
  const [, token = '', sign] = /([\p{L}\p{N}]+)([-/._#])$/u.exec(before) ?? [];
  if (sign === undefined || label.test(token)) return true;
  if (sign === '/') return !/^\d{1,8}$/.test(token) && !number.includes('/');
  if (sign === '.') return !/\d/.test(token);
  // `budi-0812…` is a name and a number, `EV-0812-2023-00123` a code.
  return sign === '-' && /^\p{L}*\p{Ll}$/u.test(token) && /^\d+$/.test(number);
}

/** A word for a phone, and the rest of its line. */
export const phoneWord =
  /(?:\bhp|handphone|ponsel|\bwa\b|whats ?app|telp|telepon|telpon|\btlp|phone|kontak|hubungi|call|fax|seluler|nomor (?:buyer|user|reseller|penerima|pengirim))[^\n]*$/i;

/** Whether `pattern` matches in the `reach` characters before `start`, within the same paragraph. */
export function isPreceded(text: string, start: number, reach: number, pattern: RegExp): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  return pattern.test(before.slice(before.lastIndexOf('\n\n') + 1));
}

export const amounts =
  /(?:\b(?:Rp|IDR)[ .]{0,2}\d[\d.,]*)|(?<![\d.,+-])[1-9]\d{0,2}(?:\.\d{3}){1,5}(?:,\d{1,2})?(?![\d]|[.,]\d)|(?<![\d.,+-])[1-9]\d{0,2}(?:,\d{3}){1,5}(?:\.\d{1,2})?(?![\d]|[.,]\d)/gi;
const clock = String.raw`(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?`;
const month = '(?:0?[1-9]|1[0-2])';
const day = '(?:0?[1-9]|[12][0-9]|3[01])';
const year = '(?:19|20)[0-9]{2}';
const date = String.raw`(?:${year}([-/. ])${month}\1${day}|${day}([-/. ])${month}\2${year})(?:[T ]\d{2}[:. ]\d{2}(?:[:. ]\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const moment = `(?:${year}[-/]?${month}[-/]?${day}|${day}[-/]${month}(?:[-/]${year})?|${clock})`;
/** A day and time without signs, as in bank exports. */
const stamp = String.raw`${year}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d(?:\d{3})?)?`;
/** Dates with their years, and rows of dates and times. */
export const days = new RegExp(
  String.raw`(?<![\d.-])(?:${moment}(?:[ ,;/-]{1,3}${moment})+|${date}|${stamp})(?!\d|[-/.:]\d)`,
  'g',
);

/** The text with what `pattern` matches blanked out by a sign that separates no digits. Offsets stay the same. */
export function without(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => '\u00A4'.repeat(found.length));
}

/** The text with digits for the letters `O`, `l` and `I` in numbers of three signs and more. Offsets stay the same. */
export function withPlainDigits(text: string): string {
  return text.replace(/(?<![\p{L}\d])(?=[OolI]*\d)[\dOolI]{3,}(?![\p{L}\d])/gu, (number) =>
    number.replace(/o/gi, '0').replace(/[lI]/g, '1'),
  );
}
