import { findOrderColumns, type Mapping, type OrderColumn } from './columns.ts';
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
