import { type LeakFinder, matches } from './leak.ts';
import { isPersonal, isPreceded, withoutAmounts } from './number-context.ts';

/** Account and virtual-account numbers have 10 to 18 digits; banks print them in groups. */
const digits = /(?<![\d.,])\d(?:[ .-]?\d){9,17}(?![\d]|[.,-]\d)/g;

const bank =
  /\b(?:bank|bca|bri|bni|bsi|btn|btpn|jenius|mandiri|cimb|niaga|permata|danamon|ocbc|nisp|maybank|panin|muamalat|mega|sinarmas|bukopin|bjb|dbs|uob|hsbc|jago|sea ?bank|neo|blu|allo|aladin|superbank|rekening|norek|no\.? ?rek|rek\.?|a\.?n\.?|a\/n|virtual account|va)(?=[^\p{L}]|$)/iu;

/** How many characters before and after a number a bank's name may be. */
const reach = { before: 60, after: 30 };

/** Words before a number that make it an amount, however long it is: `sejumlah 1000075000`. */
const amount = /(?:sejumlah|senilai|sebesar|nominal|total|jumlah|saldo|rp)[ :=]{0,3}$/i;

/** Finds bank-account numbers, only near a bank's name: any long number could be one. */
export const findAccountNumbers: LeakFinder = (text) => {
  const plain = withoutAmounts(text);
  return matches('leak-account', plain, digits, ({ 0: number, index }) => {
    const [after = ''] = plain
      .slice(index + number.length, index + number.length + reach.after)
      .split('\n\n');
    return (
      (isPreceded(plain, index, reach.before, bank) || bank.test(after)) &&
      !isPreceded(plain, index, 14, amount) &&
      !isTimestamp(number) &&
      isPersonal(plain, index, number)
    );
  });
};

/** Whether the digits are a day and time without spaces, as in bank exports: `20231101093000`. */
function isTimestamp(number: string): boolean {
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d(?:\d{3})?)?$/.test(
    number,
  );
}
