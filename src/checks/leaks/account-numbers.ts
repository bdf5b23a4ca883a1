import { longNumberFinder } from './leak.ts';
import { isPersonal, isPreceded, phoneWord } from './number-context.ts';

const names =
  'bank|bca|bri|bni|bsi|btn|btpn|jenius|mandiri|cimb|niaga|permata|danamon|ocbc|nisp|maybank|panin|muamalat|mega|sinarmas|bukopin|bjb|dbs|uob|hsbc|jago|sea ?bank|neo|blu|allo|aladin|superbank|krom|livin|brimo';
const wallets = 'dana|gopay|ovo|shopee ?pay|link ?aja|i\\.?saku|doku';
const account = String.raw`rekening|norek|no[._ ]{0,2}rek|rek\.?|account(?:[ _](?:no|number))?|a\.?n\.?|a\/n|virtual account|va`;
const bank = new RegExp(
  `(?<!\\p{L})(?:${names}|${account}|(?:transfer|tf|trf|setor|refund|dicairkan|pencairan) ke)(?:nya|ku|mu)?(?=\\P{L}|$)`,
  'iu',
);
/** What a number right after belongs to, even if it looks like a phone number. */
const called = new RegExp(
  `(?<!\\p{L})(?:${names}|${wallets}|${account})(?:-?(?:nya|ku|mu))?[ :=."'#]{0,4}$`,
  'iu',
);

/** Finds numbers of accounts, virtual accounts and wallets, only near a bank's name: any long number could be one. */
export const findAccountNumbers = longNumberFinder('leak-account', [10, 18], (number, start, text) => {
  if (isPreceded(text, start, 24, called)) return !number.includes('/');
  const end = start + number.length;
  const [after = ''] = text.slice(end, end + 30).split('\n\n');
  const isNear = isPreceded(text, start, 60, bank) || bank.test(after);
  const isPhone = /^(?:0|\+?62)8|\//.test(number) || isPreceded(text, start, 30, phoneWord);
  return isNear && !isPhone && isPersonal(text, start, number);
});
