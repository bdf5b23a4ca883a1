import { areaCode } from './area-codes.ts';
import { end, gap, type LeakFinder, matches, open } from './leak.ts';
import { isPersonal, isPreceded, phoneWord } from './number-context.ts';

/** The first digits of mobile numbers after the 0: https://id.wikipedia.org/wiki/Nomor_telepon_di_Indonesia */
const operator = `8${gap}(?:1${gap}[1-9]|2${gap}[1-378]|3${gap}[1-38]|5${gap}[1-9]|6${gap}8|7${gap}[7-9]|8${gap}[1-9]|9${gap}[4-9])`;
const country = String.raw`${open}(?:(?:\+|00) ?)?${open}6 ?2\)?${gap}(?:0${gap})?`;

/** Mobile numbers: 10 to 13 digits with the 0, or with the country code in its place. */
const mobile = new RegExp(`(?:${country}|${open}0${gap})${operator}(?:${gap}\\d){6,9}${end}`, 'g');
/** Mobile numbers whose 0 a spreadsheet has dropped. Only with a word before them that tells them from other numbers. */
const withoutZero = new RegExp(`(?<![\\d+])${operator}(?:${gap}\\d){6,9}${end}`, 'g');
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
