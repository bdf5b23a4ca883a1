import { amountFormat, findAmount, hasNoAmount } from './amount-format.ts';
import { plainText } from './cell.ts';
import type { OrderColumn } from './columns.ts';
import { groupBy } from './group.ts';
import { findStatus, type OrderStatus, statusWords } from './order-status.ts';
import { type AsideKind, extraCells, isSummary, type ReadRows, sortRows, unreadableAmount } from './rows.ts';
import { columnCells, type Records, type Table } from './table.ts';

/** An order. `row`: its first row, counted from 1. `due`: what had to be paid, with the code. `status`: undefined where none is known. */
export interface Order {
  row: number;
  order: string;
  total: number | undefined;
  code: number | undefined;
  due: number;
  status?: OrderStatus | undefined;
}

/** The orders of an export, and the words of its statuses: how each is read, and how many rows have it. */
export interface ReadOrders extends ReadRows<Order> {
  statuses: { words: string; status: OrderStatus | undefined; rows: number }[];
}

/** A row of an order, which may have several. `item`: what the item of this row costs. */
interface Line extends Omit<Order, 'due'> {
  due: number | undefined;
  item: number | undefined;
  cells: readonly string[];
}

/**
 * Reads the orders of a table's records. All rows of an order must agree in what is due and in the status; where a table only
 * says what each item costs, their sum is due. `mapped`: statuses mapped by hand, by their `statusWords`.
 */
export function readOrders(
  records: Records,
  table: Table<OrderColumn>,
  mapped: Readonly<Record<string, OrderStatus>> = {},
): ReadOrders {
  const placeOf = (column: OrderColumn) => table.columns[column]?.[0] ?? -1;
  const [due, total, item, code] = [placeOf('due'), placeOf('total'), placeOf('item'), placeOf('code')];
  const format = amountFormat(columnCells(records, table.first, [due, total, item, code]));
  const nameOf = (cells: readonly string[]) => plainText(cells[placeOf('order')] ?? '').replace(/^'/, '');
  const findExtra = extraCells(records, table);
  const statuses = new Map<string, ReadOrders['statuses'][number]>();
  let previous = '';
  const read = (cells: readonly string[], index: number): Line | AsideKind | { why: string } => {
    const cellOf = (place: number) => cells[place] ?? '';
    const amountOf = (place: number) => findAmount(cellOf(place), format)?.rupiah;
    const name = nameOf(cells);
    if (!/\d/.test(name) && isSummary(cells)) return 'summary';
    const extra = findExtra(cells);
    if (extra) return extra;
    const owed = [due, total, item].find((place) => !hasNoAmount(cellOf(place))) ?? -1;
    if (name === '' && (previous === '' || owed >= 0)) return { why: 'Nomor pesanannya kosong' };
    if (/^\d[.,]\d+e\+?\d+$/i.test(name)) return { why: `Nomor pesanan “${name}” kehilangan angkanya` };
    const unread = [owed, code].find(
      (place) => !hasNoAmount(cellOf(place)) && !Number.isInteger(amountOf(place)),
    );
    if (unread !== undefined) return { why: unreadableAmount(cellOf(unread)) };
    previous = name || previous;
    const words = statusWords(cellOf(placeOf('status')));
    const status = findStatus(words, mapped);
    if (words !== '') statuses.set(words, { words, status, rows: (statuses.get(words)?.rows ?? 0) + 1 });
    const amounts = {
      due: amountOf(due),
      total: amountOf(total),
      item: amountOf(item),
      code: amountOf(code),
    };
    return { row: index + 1, order: previous, status, cells, ...amounts };
  };
  const { rows: lines, ...found } = sortRows(records, table, read);
  const orders: ReadOrders = { rows: [], ...found, statuses: [...statuses.values()] };
  // Where the items are summed, one that can't be read makes the sum wrong.
  const broken = new Set(due < 0 && total < 0 ? found.unreadable.map(({ cells }) => nameOf(cells)) : []);
  for (const own of groupBy(lines, ({ order }) => order.toLowerCase()).values()) {
    const order = orderOf(own, broken);
    if ('why' in order)
      for (const { row, cells } of own) orders.unreadable.push({ row, cells, why: order.why });
    else {
      orders.rows.push(order);
      for (const { row, cells } of own.slice(1)) orders.aside.push({ row, cells, kind: 'same-order' });
    }
  }
  return orders;
}

/** The order that has these rows, or why they don't make one. */
function orderOf(lines: readonly [Line, ...Line[]], broken: ReadonlySet<string>): Order | { why: string } {
  const [{ row, order }] = lines;
  const [code] = different(lines, 'code');
  const [total, ...otherTotals] = different(lines, 'total');
  const [status, ...otherStatuses] = different(lines, 'status');
  const [due, ...otherDues] = different(lines, 'due');
  const items = lines.flatMap(({ item }) => item ?? []);
  const sum = total ?? (items.length > 0 ? items.reduce((all, each) => all + each) : undefined);
  const owed = due ?? (sum === undefined ? undefined : sum + (code ?? 0));
  if (otherDues.length > 0 || (due === undefined && otherTotals.length > 0))
    return { why: `Pesanan ${order} punya beberapa nominal yang berbeda` };
  if (broken.has(order)) return { why: `Ada barang di pesanan ${order} yang tidak terbaca` };
  if (otherStatuses.length > 0) return { why: `Pesanan ${order} punya beberapa status yang berbeda` };
  if (owed === undefined || owed <= 0) return { why: 'Nominalnya kosong' };
  const known = code ?? (total !== undefined && owed > total ? owed - total : undefined);
  return { row, order, total: known === undefined ? total : owed - known, code: known, due: owed, status };
}

function different<Key extends 'due' | 'total' | 'code' | 'status'>(
  lines: readonly Line[],
  key: Key,
): NonNullable<Line[Key]>[] {
  return [...new Set(lines.flatMap((line) => line[key] ?? []))] as NonNullable<Line[Key]>[];
}
