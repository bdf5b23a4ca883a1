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

/** Reads the money of a table's records. `index`: the record's place among them. */
export interface MoneyReader {
  direction: Direction;
  moneyOf: (cells: readonly string[], index: number) => Money;
}

type SideOf = (amount: Amount, cells: readonly string[], index: number) => Side | undefined;

/** How the money of a table is read: which way it went, and in the format that all its amounts have. */
export function moneyReader(records: Records, { first, columns }: Table<MutationColumn>): MoneyReader {
  const placeOf = (column: MutationColumn) => columns[column]?.[0] ?? -1;
  const [credit, debit, amount] = [placeOf('credit'), placeOf('debit'), placeOf('amount')];
  const [balance, mark] = [placeOf('balance'), placeOf('mark')];
  const format = amountFormat(columnCells(records, first, [credit, debit, amount, balance]));
  if (credit >= 0 || (debit >= 0 && amount < 0)) {
    const sideOfCredit = ({ mark, isNegative }: Amount) => (mark === 'out' || isNegative ? 'out' : 'in');
    return {
      direction: debit < 0 ? 'credit' : credit < 0 ? 'unknown' : 'columns',
      moneyOf: (cells) =>
        eitherOf(
          moneyOfCell(cells[credit], format, sideOfCredit),
          moneyOfCell(cells[debit], format, () => 'out'),
        ),
    };
  }
  const [direction, sideOf] = findSides(records, first, { amount, balance, mark }, format);
  const moneyOf: MoneyReader['moneyOf'] = (cells, index) =>
    moneyOfCell(cells[amount], format, (found) => sideOf(found, cells, index));
  return { direction, moneyOf };
}

/** What says which way the amounts of one column went, and how. */
function findSides(
  records: Records,
  first: number,
  { amount, balance, mark }: { amount: number; balance: number; mark: number },
  format: AmountFormat,
): [Direction, SideOf] {
  const signOf = ({ isNegative }: Amount) => (isNegative ? 'out' : 'in');
  if (amount < 0) return ['unknown', () => undefined];
  if (mark >= 0) return ['marked', (found, cells) => agreeing(findMark(cells[mark] ?? ''), found)];
  const [values, balances, indices]: [number[], number[], number[]] = [[], [], []];
  const seen = new Set<Side | 'negative' | undefined>();
  for (let index = first; index < records.length; index++) {
    const found = findAmount(records[index]?.[amount] ?? '', format);
    if (found) seen.add(found.mark ?? (found.isNegative ? 'negative' : undefined));
    const after = findAmount(records[index]?.[balance] ?? '', format);
    if (!after) continue;
    values.push(found?.rupiah ?? 0);
    balances.push(after.rupiah);
    indices.push(index);
  }
  // Where only money out is marked, what has no mark came in.
  if (seen.has('in') || seen.has('out'))
    return ['marked', (found) => agreeing(found.mark ?? (seen.has('in') ? undefined : 'in'), found)];
  if (seen.has('negative')) return ['signed', signOf];
  const signs = balanceSigns(values, balances);
  if (!signs) return ['unknown', () => undefined];
  const sides = new Map(indices.map((index, i) => [index, signs[i]]));
  return [
    'balance',
    (_, __, index) => (sides.get(index) === 1 ? 'in' : sides.get(index) === -1 ? 'out' : undefined),
  ];
}

/** The side that a mark says, unless the amount's own sign says otherwise. */
function agreeing(side: Side | undefined, { isNegative }: Amount): Side | undefined {
  return side === 'in' && isNegative ? undefined : side;
}

/** The money of a row that has a column for each way. */
function eitherOf(credit: Money, debit: Money): Money {
  const found = [credit, debit].filter((each) => typeof each === 'object');
  const [one, other] = found;
  const unread = found.find((each) => 'why' in each);
  if (unread) return unread;
  if (one) return other ? 'both' : one;
  return credit === 'zero' || debit === 'zero' ? 'zero' : 'empty';
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
