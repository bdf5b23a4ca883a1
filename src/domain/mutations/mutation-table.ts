import { amountFormat, findAmount } from './amount-format.ts';
import { balanceSigns } from './balance.ts';
import { findMark } from './cell.ts';
import {
  findMutationColumns,
  findOrderColumns,
  type Mapping,
  type MutationColumn,
  type OrderColumn,
} from './columns.ts';
import {
  areMost,
  findTable,
  isAmount,
  isCode,
  isDate,
  judgedColumns,
  type Records,
  type Table,
} from './table.ts';

type Places = Partial<Record<MutationColumn, number[]>>;

/** The table of a bank's export. Which column is money in or out is never guessed. `header`: where it was chosen by hand, -1 for none. */
export function findMutationTable(records: Records, header?: number): Table<MutationColumn> {
  const table = findTable(records, findMutationColumns, ['credit', 'debit', 'amount', 'both'], header);
  const columns = judgedColumns(records, table);
  const cellsOf = (place: number) => columns[place] ?? [];
  const found: Places = {};
  const add = (column: MutationColumn, place: number) => {
    found[column] = [...(found[column] ?? []), place];
  };
  for (const [column, places] of Object.entries(table.columns)) {
    for (const place of places) {
      const isEmpty = cellsOf(place).every((cell) => cell === '');
      if (column === 'date' || column === 'text') add(column, place);
      else if (areMarks(cellsOf(place))) add('mark', place);
      else if (column !== 'mark' && (isEmpty || areMost(cellsOf(place), isAmount, 0.3)))
        add(column === 'both' ? 'amount' : (column as MutationColumn), place);
    }
  }
  // Of two columns of dates, one may be of times or say `PEND`.
  found.date?.sort((a, b) => Number(areMost(cellsOf(b), isDate)) - Number(areMost(cellsOf(a), isDate)));

  const free = (test: (cells: readonly string[]) => boolean) => {
    const taken = [...Object.values(table.columns), ...Object.values(found)].flat();
    return [...columns.keys()].filter((place) => !taken.includes(place) && test(cellsOf(place)));
  };
  for (const place of free((cells) => areMarks(cells) && cells.every(({ length }) => length <= 10)))
    add('mark', place);
  if (!found.date)
    for (const place of free((cells) => areMost(cells, isDate)).slice(0, 1)) add('date', place);
  if (!found.credit && !found.debit && !found.amount) {
    const amounts = free((cells) => areMost(cells, isAmount) && !areNumbers(cells));
    Object.assign(found, columnsByBalance(columns, amounts));
  }
  const length = (place: number) => cellsOf(place).join('').length;
  const texts = found.text
    ? []
    : free((cells) => !areMost(cells, isAmount)).sort((a, b) => length(b) - length(a));
  for (const place of texts.slice(0, 1)) add('text', place);
  if (table.header < 0) return { ...table, columns: found };
  // A nameless last column that nothing is read from may hold the end of an amount that a separator cut.
  const last = Math.max(table.names.map(Boolean).lastIndexOf(true), ...Object.values(found).flat());
  return { ...table, names: table.names.slice(0, last + 1), columns: found };
}

/** Whether cells are marks such as `CR`. A dash means no amount, unless it stands beside `+`. */
function areMarks(cells: readonly string[]): boolean {
  return areMost(cells, (cell) => findMark(cell) !== undefined && (cell !== '-' || cells.includes('+')));
}

/** The columns of money by the balance beside them; else the only column of amounts with signs, or the only one. */
function columnsByBalance(columns: readonly string[][], places: readonly number[]): Places {
  const format = amountFormat(places.flatMap((place) => columns[place] ?? []));
  const found = columns.map((cells) => cells.map((cell) => findAmount(cell, format)));
  const amounts = found.map((own) => own.map((each) => each?.rupiah ?? 0));
  const amountAt = (place: number, row: number) => amounts[place]?.[row] ?? 0;
  for (const balance of places.filter((place) => !amounts[place]?.includes(0)).reverse()) {
    const signsOf = (own: readonly number[]) => balanceSigns(own, amounts[balance] ?? []);
    /** Whether each row has an amount in one of the two, and the balance rises by `credit` alone. */
    const isPair = (credit: number, debit: number) => {
      const sums = amounts[credit]?.map((amount, row) => amount + amountAt(debit, row)) ?? [];
      const isEither = sums.every((_, row) => amountAt(credit, row) === 0 || amountAt(debit, row) === 0);
      const isRight = (sign: number, row: number) => sign === 0 || sign > 0 === amountAt(credit, row) > 0;
      return isEither && signsOf(sums)?.every(isRight);
    };
    const others = places.filter((place) => place !== balance);
    for (const credit of others) {
      const debit = others.find((place) => place !== credit && isPair(credit, place));
      if (debit !== undefined) return { credit: [credit], debit: [debit], balance: [balance] };
    }
    const amount = others.find((place) => signsOf(amounts[place] ?? []));
    if (amount !== undefined) return { amount: [amount], balance: [balance] };
  }
  const signed = places.filter((place) => found[place]?.some((each) => each?.mark || each?.isNegative));
  const [only, other] = signed.length > 0 ? signed : places;
  return only !== undefined && other === undefined ? { amount: [only] } : {};
}

/** Whether a column is of numbers that aren't money: of accounts, branches or rows, or what a separator left of thousands. */
function areNumbers(column: readonly string[]): boolean {
  const cells = column.filter((cell) => /\d/.test(cell) && isAmount(cell));
  const numbers = cells.map((cell) => Number(cell.replace(/\D/g, '')));
  const isCount = numbers.every((number, i) => number === numbers[0] || number === (numbers[0] ?? 0) + i);
  const isSmall = cells.every((cell) => /^\D*\d{0,3}(?:[.,]\d{0,2})?\D*$/.test(cell));
  return (isCount && cells.length > 2) || isSmall || areMost(cells, (cell) => /^'?0\d/.test(cell), 0.5);
}

/** A `Jumlah` of pieces is no price: orders cost at least 1,000 rupiah. */
const isPrice = (cell: string) => /\d[.,]?\d{3}/.test(cell) && isAmount(cell) && !isDate(cell);
/** What most cells of a column are. A code of more than six digits is the number of an account. */
const tests = {
  order: (cell: string) => /\d/.test(cell),
  due: isPrice,
  total: isPrice,
  item: isPrice,
  code: (cell: string) => /^\d{1,6}$/.test(cell.replace(/\D/g, '')),
};

/** The table of an order export, by names that the cells confirm, else by cells alone. `header`: where it was chosen by hand, -1 for none. */
export function findOrderTable(records: Records, header?: number): Table<OrderColumn> {
  const table = findTable(records, findOrderColumns, ['order', 'due', 'total', 'item'], header);
  const cells = judgedColumns(records, table);
  const columns: Mapping<OrderColumn> = { ...table.columns };
  for (const [column, test] of Object.entries(tests) as [OrderColumn, (cell: string) => boolean][])
    columns[column] = (columns[column] ?? []).filter((place) => areMost(cells[place] ?? [], test));
  if (Object.keys(table.columns).length > 0) return { ...table, columns };
  const placesOf = (test: (cell: string) => boolean) =>
    [...cells.keys()].filter((place) => areMost(cells[place] ?? [], test));
  const prices = placesOf(isPrice);
  const [order] = placesOf((cell) => isCode(cell) && !isDate(cell) && !isAmount(cell));
  return {
    ...table,
    columns: { order: order === undefined ? [] : [order], total: prices.length === 1 ? prices : [] },
  };
}
