import { areaCode } from './area-codes.ts';
import { gap } from './flatten.ts';
import { type Leak, type LeakFinder, matches } from './leak.ts';
import { isNumberOfThing, isPreceded, standsAlone } from './number-context.ts';

/** What the operators' numbers begin with after the leading 0: https://id.wikipedia.org/wiki/Nomor_telepon_di_Indonesia */
const operator = `8${gap}(?:1${gap}[1-9]|2${gap}[1-378]|3${gap}[1-38]|5${gap}[1-9]|6${gap}8|7${gap}[7-9]|8${gap}[1-9]|9${gap}[4-9])`;
const country = String.raw`(?:\(?(?:\+|00) ?)?\(?62\)?${gap}(?:\(0\) ?|0)?`;
const end = String.raw`(?!\d|[.-]\d)`;

/** 10 to 13 digits with the 0; the country's code may stand for it. */
const mobile = new RegExp(`(?:${country}|\\(?[0Oo]\\)?${gap})${operator}(?:\\)?${gap}\\d){6,9}${end}`, 'g');
/** A spreadsheet drops the 0: then only a word before it tells a phone number from another. */
const withoutZero = new RegExp(`(?<![\\d+])${operator}(?:${gap}\\d){6,9}${end}`, 'g');
/** Area code and 5 to 8 digits, of which the first isn't a 0 or 1. */
const fixed = new RegExp(
  `(?:(?:${country})|\\(?0)${areaCode}(\\)? ?[ .-]? ?)[2-9](?:${gap}\\d){4,7}${end}`,
  'g',
);
/** Any other country's, with its `+`. */
const abroad = new RegExp(String.raw`\+[1-9](?:${gap}\d){8,14}${end}`, 'g');

const called =
  /(?:\bhp|handphone|ponsel|\bwa\b|whats ?app|telp|telepon|telpon|\btlp|phone|kontak|hubungi|call|fax|seluler|nomor (?:buyer|user|reseller|penerima|pengirim))[^\n]*$/i;

/** Phone numbers of Indonesia, mobile and fixed, and of other countries where written with `+`. */
export const findPhoneNumbers: LeakFinder = (text) => {
  const isOwn = ({ 0: number, index }: RegExpExecArray) =>
    !isAmount(number) && standsAlone(text, index, number) && !isNumberOfThing(text, index);
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

/** `62.812.345.678` is an amount, `+62.812…` isn't. */
function isAmount(number: string): boolean {
  return /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.test(number);
}

/** Without a bracket that opens before the number and closes after it. */
function trimmed(text: string, { rule, start, end }: Leak): Leak {
  return text[start] === '(' && !text.slice(start, end).includes(')')
    ? { rule, start: start + 1, end }
    : { rule, start, end };
}
