import { areaCode } from './area-codes.ts';
import { gap, type Leak, type LeakFinder, matches } from './leak.ts';
import { isPersonal, isPreceded } from './number-context.ts';

/** The first digits of mobile numbers after the 0: https://id.wikipedia.org/wiki/Nomor_telepon_di_Indonesia */
const operator = `8${gap}(?:1${gap}[1-9]|2${gap}[1-378]|3${gap}[1-38]|5${gap}[1-9]|6${gap}8|7${gap}[7-9]|8${gap}[1-9]|9${gap}[4-9])`;
const country = String.raw`(?:\(?(?:\+|00) ?)?\(?62\)?${gap}(?:\(0\) ?|0)?`;
const end = String.raw`(?!\d|[.-]\d)`;

/** Mobile numbers: 10 to 13 digits with the 0, or with the country code in its place. */
const mobile = new RegExp(`(?:${country}|\\(?[0Oo]\\)?${gap})${operator}(?:\\)?${gap}\\d){6,9}${end}`, 'g');
/** Mobile numbers whose 0 a spreadsheet has dropped. Only with a word before them that tells them from other numbers. */
const withoutZero = new RegExp(`(?<![\\d+])${operator}(?:${gap}\\d){6,9}${end}`, 'g');
/** Fixed lines: an area code and 5 to 8 digits, of which the first isn't 0 or 1. */
const fixed = new RegExp(
  `(?:(?:${country})|\\(?0)${areaCode}(\\)? ?[ .-]? ?)[2-9](?:${gap}\\d){4,7}${end}`,
  'g',
);
/** Numbers of other countries, written with `+`. */
const abroad = new RegExp(String.raw`\+[1-9](?:${gap}\d){8,14}${end}`, 'g');

const called =
  /(?:\bhp|handphone|ponsel|\bwa\b|whats ?app|telp|telepon|telpon|\btlp|phone|kontak|hubungi|call|fax|seluler|nomor (?:buyer|user|reseller|penerima|pengirim))[^\n]*$/i;

/** Finds Indonesian phone numbers, mobile and fixed, and those of other countries that are written with `+`. */
export const findPhoneNumbers: LeakFinder = (text) => {
  const isOwn = ({ 0: number, index }: RegExpExecArray) =>
    !isAmount(number) && isPersonal(text, index, number);
  const isCalled = ({ index }: RegExpExecArray) => isPreceded(text, index, 30, called);
  const found = [
    ...matches('leak-phone', text, mobile, isOwn),
    ...matches('leak-phone', text, abroad, isOwn),
    ...matches('leak-phone', text, withoutZero, (match) => isOwn(match) && isCalled(match)),
    ...matches('leak-phone', text, fixed, (match) => {
      const isParted = match[1] !== '' || /^\(?(?:\+|00)/.test(match[0]);
      return isOwn(match) && (isParted || isCalled(match));
    }),
  ];
  return found.map((leak) => trimmed(text, leak));
};

/** Whether a number is grouped as an amount: `62.812.345.678`, but not `+62.812…`. */
function isAmount(number: string): boolean {
  return /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.test(number);
}

/** The leak without a bracket that opens at its start and closes after its end. */
function trimmed(text: string, { rule, start, end }: Leak): Leak {
  return text[start] === '(' && !text.slice(start, end).includes(')')
    ? { rule, start: start + 1, end }
    : { rule, start, end };
}
