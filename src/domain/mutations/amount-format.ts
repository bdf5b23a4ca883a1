import { findSide, plainText, type Side } from './cell.ts';

/** How a table writes amounts: `1.234.567,00` (Indonesian) or `1,234,567.00` (English). */
export type AmountFormat = 'indonesian' | 'english';

/** An amount as a cell has it. `rupiah` is not below 0 and may have cents. `mark`: what a `CR`, `DB`, `K` or `D` beside it says. */
export interface Amount {
  rupiah: number;
  mark: Side | undefined;
  isNegative: boolean;
}

/** The largest amount in rupiah. A larger number in a cell is something else, such as an account number. */
const largestAmount = 1e13;

/** The format that most cells have; a tie is Indonesian. A cell such as `1.234` or `1,234` counts only where no other cell decides. */
export function amountFormat(cells: Iterable<string>): AmountFormat {
  let votes = 0;
  for (const cell of cells) if (/[.,]/.test(cell)) votes += vote(cell);
  return votes >= 0 ? 'indonesian' : 'english';
}

/** How surely a cell is Indonesian (above 0) or English (below 0). */
function vote(cell: string): number {
  const { digits = '' } = findParts(cell) ?? {};
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (at < 0 || !/^[1-9]|^0?[.,]\d*[1-9]/.test(digits)) return 0;
  const sign = digits.charAt(at);
  const isThousands = digits.length - at === 4 && /^[1-9]\d{0,2}[.,]\d+$/.test(digits);
  const groups = isThousands || digits.indexOf(sign) < at;
  return (isThousands ? 1 : 1e7) * ((sign === ',') === groups ? -1 : 1);
}

/** The amount of a cell, negative by brackets or a minus; undefined where it has none, groups digits otherwise or is too large. */
export function findAmount(cell: string, format: AmountFormat): Amount | undefined {
  if (cell === '') return undefined;
  if (/^\d{1,13}$/.test(cell)) return { rupiah: Number(cell), mark: undefined, isNegative: false };
  const { digits = '', ...parts } = findParts(cell) ?? {};
  const rupiah = findNumber(digits, format);
  return rupiah === undefined ? undefined : { mark: undefined, isNegative: false, ...parts, rupiah };
}

/** The digits of an amount, and what the signs, brackets and the mark around them say; undefined where anything else stands there. */
function findParts(cell: string): (Omit<Amount, 'rupiah'> & { digits: string }) | undefined {
  // A tab inside is between two cells, where the separator isn't known yet.
  if (/[\t\n]/.test(cell.trim())) return undefined;
  const [, before = '', digits = '', after = ''] =
    /^([^\d.,]*(?:[a-z]\. *)?)([.,]?\d(?:[\d., ]*\d)?)(\D*)$/.exec(bareText(cell)) ?? [];
  const around = before + after.replace(/^[.,] ?--?/, '');
  const words = around.match(/[a-z]+/g) ?? [];
  const [mark] = words.map(findSide);
  const signs = around.replace(/[a-z]+[.:]?| /g, '');
  const isPlain = words.length === (mark === undefined ? 0 : 1) && /^[+-]?(?:\(-?\))?[+-]?$/.test(signs);
  return isPlain && mark !== 'both' ? { digits, mark, isNegative: /[-(]/.test(signs) } : undefined;
}

/** Whether a cell of an amount says that there is none: blank, a dash, or only the currency. */
export function hasNoAmount(cell: string): boolean {
  return cell === '' || (!/\d/.test(cell) && /^-*$/.test(bareText(cell)));
}

function findNumber(digits: string, format: AmountFormat): number | undefined {
  if (!/[1-9]/.test(digits)) return digits === '' ? undefined : 0;
  const [group, decimal] = format === 'indonesian' ? ['.', ','] : [',', '.'];
  const [whole = '', cents = '0', ...rest] = digits.split(decimal);
  const grouped = whole.replaceAll(' ', group).split(group);
  const isGrouped = grouped.every((each, i) => (i === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(each));
  if (rest.length > 0 || !/^(?:\d{1,2}|\d{4,})$/.test(cents) || !(isGrouped || /^\d*$/.test(whole)))
    return undefined;
  const rupiah = Number(`${grouped.join('')}.${cents}`);
  return rupiah <= largestAmount ? rupiah : undefined;
}

function bareText(cell: string): string {
  const text = plainText(cell).toLowerCase();
  return text
    .replace(/['’`´]/g, ' ')
    .replace(/(?:rp|idr)\.?(?![a-z])/g, '')
    .trim();
}
