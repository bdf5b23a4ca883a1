import { longNumberFinder } from './leak.ts';
import { isPersonal, isPreceded } from './number-context.ts';

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
