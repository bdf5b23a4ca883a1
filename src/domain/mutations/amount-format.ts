/** How a column of a bank export writes amounts: `1.234.567,00` (Indonesian) or `1,234,567.00` (English). */
export type AmountFormat = 'indonesian' | 'english';

/** The format that most cells of a column have. Cells that fit both (`100075`) don't count; a tie is Indonesian. */
export function amountFormat(cells: Iterable<string>): AmountFormat {
  let votes = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (/\d\.\d{3}(\D|$)/.test(text) || /,\d{2}\D*$/.test(text)) votes += 1;
    if (/\d,\d{3}(\D|$)/.test(text) || /\.\d{2}\D*$/.test(text)) votes -= 1;
  }
  return votes >= 0 ? 'indonesian' : 'english';
}

/** The largest amount in rupiah. A larger number in a cell is something else, such as an account number. */
const largestAmount = 1e13;

/**
 * The amount of a cell in whole rupiah, above 0 for money in and below 0 for money out. `DB`, `D`, `(…)` and `-` mark
 * money out, `CR`, `K` and `+` money in. Undefined where the cell has no digits, cents other than 0, or a number above
 * the largest amount.
 */
export function findAmount(cell: string, format: AmountFormat): number | undefined {
  const text = cell.replace(/\u00A0/g, ' ').trim();
  const match =
    /^(\()?([+-])?\s*(?:rp\.?|idr)?\s*([+-])?\s*([\d.,\s]*\d)\s*(\))?\s*(db|dr|d|cr|k|c)?\.?(-)?$/i.exec(
      text,
    );
  if (!match) return undefined;
  const [, open, before, after, digits = '', close, side, trailing] = match;
  const plain = digits.replace(/\s/g, '');
  const [group, decimal] = format === 'indonesian' ? ['.', ','] : [',', '.'];
  const [whole = '', cents = '', ...rest] = plain.split(decimal);
  if (rest.length > 0 || !/^0{0,2}$/.test(cents)) return undefined;
  const grouped = whole.split(group);
  if (grouped.length > 1 && !grouped.every((part, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part)))
    return undefined;
  const amount = Number(grouped.join(''));
  if (!Number.isSafeInteger(amount) || amount > largestAmount) return undefined;
  const isOut = (open && close) || before === '-' || after === '-' || trailing || /^d/i.test(side ?? '');
  return isOut ? -amount : amount;
}
