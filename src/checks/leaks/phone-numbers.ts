import { end, gap, type LeakFinder, matches, open } from './leak.ts';
import { isPersonal, isPreceded, phoneWord } from './number-context.ts';

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
