import { type Amount, type AmountFormat, amountFormat, findAmount, hasNoAmount } from './amount-format.ts';
import { balanceSigns } from './balance.ts';
import { findMark, type Side } from './cell.ts';
import type { MutationColumn } from './columns.ts';
import { unreadableAmount } from './rows.ts';
import { columnCells, type Records, type Table } from './table.ts';

/**
 * What says which way money went: a column for each way, a column for money in alone, a mark such as `CR` beside the amount or
 * in a column of its own, a minus or brackets, or the balance that rises and falls. `unknown`: nothing does, and no money is read.
 */
export type Direction = 'columns' | 'credit' | 'marked' | 'signed' | 'balance' | 'unknown';

/** The money of a record. `empty` and `zero`: none. `both`: both ways, as in a row of totals. `why`: unreadable, in Indonesian. */
export type Money = { side: Side; rupiah: number } | 'empty' | 'zero' | 'both' | { why: string };

type SideOf = (amount: Amount, cells: readonly string[], index: number) => Side | undefined;

/** Which way the money of a table went, and a function that reads it from a record. `index`: the record's place in the file. */
export function moneyReader(records: Records, { first, columns }: Table<MutationColumn>) {
  const placeOf = (column: MutationColumn) => columns[column]?.[0] ?? -1;
  const [credit, debit, amount] = [placeOf('credit'), placeOf('debit'), placeOf('amount')];
  const format = amountFormat(columnCells(records, first, [credit, debit, amount, placeOf('balance')]));
  const hasColumns = credit >= 0 || (debit >= 0 && amount < 0);
  const named: Direction = debit < 0 ? 'credit' : credit < 0 ? 'unknown' : 'columns';
  const sideOfCredit: SideOf = ({ mark, isNegative }) => (mark === 'out' || isNegative ? 'out' : 'in');
  const [direction, sideOf] = hasColumns ? [named, sideOfCredit] : findSides(records, first, columns, format);
  const moneyOf = (cells: readonly string[], index: number): Money => {
    const sideHere = (found: Amount) => sideOf(found, cells, index);
    if (!hasColumns) return moneyOfCell(cells[amount], format, sideHere);
    const out = moneyOfCell(cells[debit], format, () => 'out');
    return eitherOf(moneyOfCell(cells[credit], format, sideHere), out);
  };
  return { direction, moneyOf };
}

/** What says which way the amounts of one column went, and how. */
function findSides(
  records: Records,
  first: number,
  {
    amount: [place = -1] = [],
    mark: [markPlace] = [],
    balance: [balancePlace = -1] = [],
  }: Table<MutationColumn>['columns'],
  format: AmountFormat,
): [Direction, SideOf] {
  // A mark and a sign that disagree tell nothing.
  const agreeing = (side: Side | undefined, found: Amount) =>
    side === 'in' && found.isNegative ? undefined : side;
  if (place >= 0 && markPlace !== undefined)
    return ['marked', (found, cells) => agreeing(findMark(cells[markPlace] ?? ''), found)];
  const seen = new Set<Side | 'negative' | undefined>();
  const changes: { index: number; amount: number; balance: number }[] = [];
  for (let index = first; index < records.length; index++) {
    const found = findAmount(records[index]?.[place] ?? '', format);
    if (found) seen.add(found.mark ?? (found.isNegative ? 'negative' : undefined));
    const balance = findAmount(records[index]?.[balancePlace] ?? '', format)?.rupiah;
    if (balance !== undefined) changes.push({ index, amount: found?.rupiah ?? 0, balance });
  }
  // Where only money out is marked, what has no mark came in.
  if (seen.has('in') || seen.has('out'))
    return ['marked', (found) => agreeing(found.mark ?? (seen.has('in') ? undefined : 'in'), found)];
  if (seen.has('negative')) return ['signed', ({ isNegative }) => (isNegative ? 'out' : 'in')];
  const signs = balanceSigns(
    changes.map(({ amount }) => amount),
    changes.map(({ balance }) => balance),
  );
  const sides = new Map(changes.map(({ index }, i) => [index, signs?.[i]]));
  const sideOfSign = (sign = 0) => (sign === 0 ? undefined : sign > 0 ? 'in' : 'out');
  return [signs ? 'balance' : 'unknown', (_, __, index) => sideOfSign(sides.get(index))];
}

/** The money of a row that has a column for each way. */
function eitherOf(credit: Money, debit: Money): Money {
  const found = [credit, debit].filter((each) => typeof each === 'object');
  const unread = found.find((each) => 'why' in each);
  if (unread || found.length < 2) return unread ?? found[0] ?? (credit === debit ? credit : 'zero');
  return 'both';
}

function moneyOfCell(cell = '', format: AmountFormat, sideOf: (amount: Amount) => Side | undefined): Money {
  const found = findAmount(cell, format);
  if (!found) return hasNoAmount(cell) ? 'empty' : { why: unreadableAmount(cell) };
  if (found.rupiah === 0) return 'zero';
  const side = sideOf(found);
  if (side === undefined) return { why: 'Tidak jelas apakah uangnya masuk atau keluar' };
  if (side === 'in' && !Number.isInteger(found.rupiah)) return { why: `Nominal “${cell.trim()}” punya sen` };
  return { side, rupiah: found.rupiah };
}
