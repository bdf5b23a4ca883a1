/** Which way money went, as seen from the account. */
export type Side = 'in' | 'out';

/** Characters of ASCII with single spaces between them, which most cells are. */
const isPlain = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** A cell as it is compared: digits, dashes and spaces of any kind as plain ones, no invisible characters, one line. */
export function plainText(cell: string): string {
  if (isPlain.test(cell)) return cell;
  return oneLine(cell.normalize('NFKC')).replace(/[\p{Pd}\u02D7\u2212\u2796]/gu, '-');
}

/** A cell as it is shown: its lines and spaces as single spaces, without invisible characters. */
export function oneLine(cell: string): string {
  if (isPlain.test(cell)) return cell;
  return cell
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => plainText(cell) === '');
}

const inWords =
  /^(cr|c|k|kr|\+|in)$|kredit|credit|\b(masuk|pemasukan|penerimaan|terima|diterima|setor|setoran|deposits?|incoming|received|inflow|(paid|money|transfer|cash) in)\b/;
const outWords =
  /^(db|dr|d|-|out)$|debit|debet|\b(keluar|pengeluaran|penarikan|tarik|tarikan|withdrawals?|outgoing|sent|outflow|(paid|money|transfer|cash) out)\b/;

/** Which way words say that money went: a mark such as `cr` or `db`, or the name of a column. `both`: words for both. */
export function findSide(words: string): Side | 'both' | undefined {
  const [isIn, isOut] = [inWords.test(words), outWords.test(words)];
  if (isIn && isOut) return 'both';
  if (isIn) return 'in';
  return isOut ? 'out' : undefined;
}

/** The way that a cell of a column of marks says. A longer text is a description, and one with digits an amount. */
export function findMark(cell: string): Side | undefined {
  const text = plainText(cell).toLowerCase().replace(/_/g, ' ').replace(/[.:]$/, '');
  const side = text.length > 20 || /\d/.test(text) ? undefined : findSide(text);
  return side === 'both' ? undefined : side;
}
