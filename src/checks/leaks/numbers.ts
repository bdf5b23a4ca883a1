import { isIsoDate } from '../../domain/dated/iso-date.ts';
import { end, gap, type LeakFinder, longNumberFinder, matches, open } from './leak.ts';
import { isPersonal, isPreceded, phoneWord } from './number-context.ts';

/** The codes of Indonesia's provinces with which a NIK begins (Kepmendagri on region codes). */
const province = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])/;

/** Whether 16 digits are formed as a NIK: a province, two codes, a date of birth (plus 40 to a woman's day) and a serial number. */
export function isNik(digits: string): boolean {
  const [, regency, district, day, month, year, serial] =
    /^\d{2}(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{4})$/.exec(digits) ?? [];
  if (!province.test(digits) || regency === '00' || district === '00' || serial === '0000') return false;
  const dayOfMonth = String(Number(day) > 40 ? Number(day) - 40 : Number(day)).padStart(2, '0');
  return isIsoDate(`19${year}-${month}-${dayOfMonth}`) || isIsoDate(`20${year}-${month}-${dayOfMonth}`);
}

/** Labels before a NIK: with them a number needs no existing date, because it may be misread or mistyped. */
const nikWord =
  /(?<!\p{L})(?:nik|ktp|kk|kartu keluarga|nomor induk kependudukan|identitas)(?!\p{L})[^\d\n]{0,24}$/iu;

export const findNiks = longNumberFinder('leak-nik', [16, 16], (number, start, text) => {
  const digits = number.replace(/\D/g, '');
  const isCalled = province.test(digits) && isPreceded(text, start, 40, nikWord);
  return (isNik(digits) || isCalled) && isPersonal(text, start, number);
});

/** The groups in which a taxpayer's card shows the 15 digits; the newer form has 16. */
const grouped = /^(?:0[ .-]?)?\d{2}[ .-]\d{3}[ .-]\d{3}[ .-]\d[ .-]\d{3}[ .-]\d{3}$/;
const npwpWord =
  /(?:npwp(?:[ _]?1[56])?|wajib pajak|(?:nomor|no\.?) ?pajak|tax[ _-]?(?:id|number))[^\d\n]{0,30}(?:1[56] ?(?:digit|angka)[^\d\n]{0,12})?$/i;

/** Finds taxpayers' numbers: in their groups, or after their name. */
export const findNpwps = longNumberFinder(
  'leak-npwp',
  [15, 16],
  (number, start, text) => grouped.test(number) || isPreceded(text, start, 60, npwpWord),
);

/** The first digits of card numbers, by length: Visa, Mastercard, Amex, JCB, and 60 to 69 for Indonesian debit cards. */
const issuer: Readonly<Record<number, RegExp>> = {
  15: /^3[47]/,
  16: /^(?:4|5[1-5]|2(?:2[2-9]|[3-6]|7[01]|720)|35|6)/,
  19: /^6/,
};

/** Finds payment card numbers by the issuer's digits and the Luhn check digit (ISO/IEC 7812-1). */
export const findCardNumbers = longNumberFinder('leak-card', [15, 19], (number, start, text) => {
  const digits = number.replace(/\D/g, '');
  const isIssued = issuer[digits.length]?.test(digits) ?? false;
  // After such a word it may be mistyped.
  const isCard = isLuhn(digits) || isPreceded(text, start, 24, /(?:kartu|card|visa|jcb)(?!.*\d)[^\n]*$/i);
  return isIssued && isCard && isPersonal(text, start, number);
});

export function isLuhn(plain: string): boolean {
  let sum = 0;
  for (const [place, digit] of [...plain].reverse().entries()) {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

const names =
  'bank|bca|bri|bni|bsi|btn|btpn|jenius|mandiri|cimb|niaga|permata|danamon|ocbc|nisp|maybank|panin|muamalat|mega|sinarmas|bukopin|bjb|dbs|uob|hsbc|jago|sea ?bank|neo|blu|allo|aladin|superbank|krom|livin|brimo';
const wallets = 'dana|gopay|ovo|shopee ?pay|link ?aja|i\\.?saku|doku';
const account = String.raw`rekening|norek|no[._ ]{0,2}rek|rek\.?|account(?:[ _](?:no|number))?|a\.?n\.?|a\/n|virtual account|va`;
const bank = new RegExp(
  `(?<!\\p{L})(?:${names}|${account}|(?:transfer|tf|trf|setor|refund|dicairkan|pencairan) ke)(?:nya|ku|mu)?(?=\\P{L}|$)`,
  'iu',
);
/** What a number right after belongs to, even if it looks like a phone number. */
const accountWord = new RegExp(
  `(?<!\\p{L})(?:${names}|${wallets}|${account})(?:-?(?:nya|ku|mu))?[ :=."'#]{0,4}$`,
  'iu',
);

/** Finds numbers of accounts, virtual accounts and wallets, only near a bank's name: any long number could be one. */
export const findAccountNumbers = longNumberFinder('leak-account', [10, 18], (number, start, text) => {
  if (isPreceded(text, start, 24, accountWord)) return !number.includes('/');
  const end = start + number.length;
  const [after = ''] = text.slice(end, end + 30).split('\n\n');
  const isNear = isPreceded(text, start, 60, bank) || bank.test(after);
  const isPhone = /^(?:0|\+?62)8|\//.test(number) || isPreceded(text, start, 30, phoneWord);
  return isNear && !isPhone && isPersonal(text, start, number);
});

/** The first digits of mobile numbers after the 0: https://id.wikipedia.org/wiki/Nomor_telepon_di_Indonesia */
const operator = `8${gap}(?:1${gap}[1-9]|2${gap}[1-378]|3${gap}[1-38]|5${gap}[1-9]|6${gap}8|7${gap}[7-9]|8${gap}[1-9]|9${gap}[4-9])`;
const country = String.raw`${open}(?:(?:\+|00) ?)?${open}6 ?2\)?${gap}(?:0${gap})?`;

/** Mobile numbers: 10 to 13 digits with the 0, or with the country code in its place. */
const mobile = new RegExp(`(?:${country}|${open}0${gap})${operator}(?:${gap}\\d){6,9}${end}`, 'g');
/** Mobile numbers whose 0 a spreadsheet has dropped. Only with a word before them that tells them from other numbers. */
const withoutZero = new RegExp(`(?<![\\d+])${operator}(?:${gap}\\d){6,9}${end}`, 'g');
/** The source of a pattern for Indonesia's area codes without the 0: https://id.wikipedia.org/wiki/Nomor_telepon_di_Indonesia */
const areaCode =
  '(?:(?:2[124]|31|61)|2(?:3[1-4]|5[1-7]|6[0-7]|7[1-6]|8[0-79]|9[1-9])|3(?:2[1-8]|3[1-8]|4[1-3]|5[1-8]|6[1-8]|7[0-6]|8[0-9])|4(?:0[1-58]|1[0-9]|2[0-9]|3[0-8]|4[35]|5[0-8]|6[1-5]|7[1-5]|8[1-5])|5(?:1[1-8]|2[25-8]|3[1-9]|4[1-9]|5[1-6]|6[1-8])|6(?:2[0-9]|3[0-9]|4[1-6]|5[0-9])|7(?:02|1[1-9]|2[1-9]|3[0-9]|4[1-8]|5[1-9]|6[0-9]|7[0-9])|9(?:0[12]|1[0-8]|2[1-9]|31|5[1-7]|6[6-9]|7[15]|8[0-6]))';
/** Fixed lines: an area code and 5 to 8 digits, of which the first isn't 0 or 1. */
const fixed = new RegExp(`(?:(?:${country})|${open}0)${areaCode}(${gap})[2-9](?:${gap}\\d){4,7}${end}`, 'g');
/** Numbers of other countries, written with `+`. */
const abroad = new RegExp(String.raw`\+[1-9](?:${gap}\d){8,14}${end}`, 'g');

/** Numbers that are spelled out: `nol delapan satu dua …`. */
const spelled =
  /(?<!\p{L})(?:nol|kosong|(?:plus )?enam[ -]?dua)(?:[ ,.-]{1,2}(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)){8,14}(?!\p{L})/giu;

/** What only looks like one: an amount, but not `+62.812…`; a fraction; times; a list of operators' prefixes. */
const other =
  /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*(?:[.,]\d\d?)?$|^0[.,]\d{3}|(?:^|\D)\d\d?:|:\d\d?(?:\D|$)|^08\d\d(?:\D+08\d\d)+$/;

/** Finds Indonesian phone numbers, mobile and fixed, and those of other countries that are written with `+`. */
export const findPhoneNumbers: LeakFinder = (text) => {
  const isOwn = ({ 0: number, index }: RegExpExecArray) =>
    !other.test(number) && isPersonal(text, index, number);
  const isCalled = ({ index }: RegExpExecArray) => isPreceded(text, index, 30, phoneWord);
  return [
    ...matches('leak-phone', text, mobile, isOwn),
    ...matches('leak-phone', text, spelled),
    ...matches('leak-phone', text, abroad, isOwn),
    ...matches('leak-phone', text, withoutZero, (match) => isOwn(match) && isCalled(match)),
    ...matches('leak-phone', text, fixed, (match) => {
      const isParted = match[1] !== '' || /^\(?(?:\+|00)/.test(match[0]);
      return isOwn(match) && (isParted || isCalled(match));
    }),
  ];
};
