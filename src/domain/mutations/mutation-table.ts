import { amountFormat, findAmount } from './amount-format.ts';
import { balanceSigns } from './balance.ts';
import { findMark } from './cell.ts';
import { findMutationColumns, type MutationColumn } from './columns.ts';
import { areMost, findTable, isAmount, isDate, judgedRows, type Records, type Table } from './table.ts';

type Roles = Partial<Record<MutationColumn, number[]>>;

/**
 * The table of a bank's export: its columns by their names, checked by their cells, or by their cells alone where no name tells.
 * A column is of money in or of money out by its name or by the balances, never by a guess. `header`: the index of the record
 * with the names where it was chosen by hand, -1 for none.
 */
export function findMutationTable(records: Records, header?: number): Table<MutationColumn> {
  const table = findTable(records, findMutationColumns, ['credit', 'debit', 'amount', 'both'], header);
  const rows = judgedRows(records, table);
  const cellsOf = (place: number) => rows.flatMap((row) => row[place] || []);
  // A dash alone means no amount.
  const areMarks = (place: number) => {
    const isDash = (cell: string) => cell === '-' && !cellsOf(place).includes('+');
    return areMost(rows, place, (cell) => findMark(cell) !== undefined && !isDash(cell));
  };

  const roles: Roles = {};
  const add = (column: MutationColumn, place: number) => {
    roles[column] = [...(roles[column] ?? []), place];
  };
  for (const [column, places] of Object.entries(table.columns) as [MutationColumn | 'both', number[]][]) {
    for (const place of places) {
      if (column === 'date' || column === 'text') add(column, place);
      else if (areMarks(place)) add('mark', place);
      else if (column !== 'mark' && (cellsOf(place).length === 0 || areMost(rows, place, isAmount, 0.3)))
        add(column === 'both' ? 'amount' : column, place);
    }
  }
  roles.date?.sort((a, b) => Number(areMost(rows, b, isDate)) - Number(areMost(rows, a, isDate)));
  const known = Object.values(table.columns).flat();
  const free = (test: (place: number) => boolean) =>
    [...table.names.keys()].filter(
      (place) => !known.includes(place) && !Object.values(roles).flat().includes(place) && test(place),
    );
  const areShort = (place: number) => cellsOf(place).every(({ length }) => length <= 10);
  for (const place of free((each) => areMarks(each) && areShort(each))) add('mark', place);
  for (const place of roles.date ? [] : free((place) => areMost(rows, place, isDate)).slice(0, 1))
    add('date', place);
  if (!roles.credit && !roles.debit && !roles.amount)
    Object.assign(
      roles,
      columnsByBalance(
        rows,
        free((place) => areMost(rows, place, isAmount) && !areNumbers(cellsOf(place).filter(isAmount))),
      ),
    );
  const length = (place: number) => cellsOf(place).join('').length;
  const texts = roles.text
    ? []
    : free((place) => !areMost(rows, place, isAmount)).sort((a, b) => length(b) - length(a));
  for (const place of texts.slice(0, 1)) add('text', place);
  if (table.header < 0) return { ...table, columns: roles };
  // A nameless last column that nothing is read from may hold the end of an amount that a separator cut.
  const last = Math.max(
    table.names.findLastIndex((name) => name !== ''),
    ...Object.values(roles).flat(),
  );
  return { ...table, names: table.names.slice(0, last + 1), columns: roles };
}

/**
 * The columns of money as the balances tell. Of two columns of which each row has one amount, money in is that by which the
 * balances rise. Without balances, it is the only column of
 * amounts, or the only one with signs.
 */
function columnsByBalance(rows: readonly string[][], places: readonly number[]): Roles {
  const format = amountFormat(rows.flatMap((row) => places.map((place) => row[place] ?? '')));
  const columns = places.map((place) => {
    const found = rows.map((row) => findAmount(row[place] ?? '', format));
    const isSigned = found.some((each) => each?.mark || each?.isNegative);
    return { place, isSigned, amounts: found.map((each) => each?.rupiah ?? 0) };
  });
  for (const balance of columns.filter(({ amounts }) => !amounts.includes(0)).reverse()) {
    const others = columns
      .filter((each) => each !== balance)
      .map((each) => {
        const signs = balanceSigns(each.amounts, balance.amounts) ?? [];
        return { ...each, isUp: signs.includes(1), isDown: signs.includes(-1) };
      });
    const [one, other, third] = others.filter(({ amounts }) =>
      others.some((each) => each.amounts.every((amount, i) => amount === 0 || amounts[i] === 0)),
    );
    for (const [ins, outs] of [
      [one, other],
      [other, one],
    ]) {
      if (!ins || !outs || third || ins.isDown || outs.isUp || !(ins.isUp || outs.isDown)) continue;
      return { credit: [ins.place], debit: [outs.place], balance: [balance.place] };
    }
    const amount = others.find(({ isUp, isDown }) => isUp || isDown);
    if (amount) return { amount: [amount.place], balance: [balance.place] };
  }
  const signed = columns.filter(({ isSigned }) => isSigned);
  const [only, other] = signed.length > 0 ? signed : columns;
  return only && !other ? { amount: [only.place] } : {};
}

/** Whether a column is of numbers that aren't money: of accounts, branches or rows, or what a separator left of thousands. */
function areNumbers(cells: readonly string[]): boolean {
  const isSame = cells.length > 2 && cells.every((cell) => cell === cells[0]);
  const isCount = cells.length > 2 && cells.every((cell, i) => Number(cell) === Number(cells[0]) + i);
  const padded = cells.filter((cell) => /^'?0\d/.test(cell)).length;
  return (
    isSame ||
    isCount ||
    padded > cells.length / 2 ||
    cells.every((cell) => /^\D*\d{0,3}(?:[.,]\d{0,2})?\D*$/.test(cell))
  );
}
