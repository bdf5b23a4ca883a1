import { findOrderColumns, type Mapping, type OrderColumn } from './columns.ts';
import { areMost, findTable, isAmount, judgedRows, type Records, type Table } from './table.ts';

/**
 * The table of an order export: its columns by their names, checked by their cells. `header`: the index of the record with the
 * names where it was chosen by hand, -1 for none.
 */
export function findOrderTable(records: Records, header?: number): Table<OrderColumn> {
  const table = findTable(records, findOrderColumns, ['order', 'due', 'total', 'item'], header);
  const rows = judgedRows(records, table);
  const columns: Mapping<OrderColumn> = { ...table.columns };
  for (const column of ['order', 'due', 'total', 'item'] as const) {
    const test = column === 'order' ? hasDigit : isPrice;
    columns[column] = (columns[column] ?? []).filter((place) => areMost(rows, place, test));
  }
  return { ...table, columns };
}

const hasDigit = (cell: string) => /\d/.test(cell);
/** A `Jumlah` of pieces is no price: orders cost at least 1,000 rupiah. */
const isPrice = (cell: string) => /\d[.,]?\d{3}/.test(cell) && isAmount(cell);
