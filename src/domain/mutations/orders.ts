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

interface Line extends Omit<Order, 'due'> {
  due: number | undefined;
  item: number | undefined;
  cells: readonly string[];
}

/** Reads the orders of a table. All rows of one must agree; without a sum, its items are added. `mapped`: statuses by their `statusWords`. */
export function readOrders(
  records: Records,
  table: Table<OrderColumn>,
  mapped: Readonly<Record<string, OrderStatus>> = {},
): ReadOrders {
  const placeOf = (column: OrderColumn) => table.columns[column]?.[0] ?? -1;
  const [due, total, item, code] = [placeOf('due'), placeOf('total'), placeOf('item'), placeOf('code')];
  const [orderPlace, statusPlace] = [placeOf('order'), placeOf('status')];
  const format = amountFormat(columnCells(records, table.first, [due, total, item, code]));
  const nameOf = (cells: readonly string[]) => plainText(cells[orderPlace] ?? '').replace(/^'/, '');
  const findExtra = extraCells(records, table);
  const statuses = new Map<string, ReadOrders['statuses'][number]>();
  let previous = '';
  const read = (cells: readonly string[], index: number): Line | AsideKind | { why: string } => {
    const name = nameOf(cells);
    if (!/\d/.test(name) && isSummary(cells)) return 'summary';
    const extra = findExtra(cells);
    if (extra) return extra;
    const amountOf = (place: number) => {
      const cell = cells[place] ?? '';
      return findAmount(cell, format)?.rupiah ?? (hasNoAmount(cell) ? undefined : Number.NaN);
    };
    const sums = { due: amountOf(due), total: amountOf(total), item: amountOf(item), code: amountOf(code) };
    const sum = sums.due ?? sums.total ?? sums.item;
    if (name === '' && (previous === '' || sum !== undefined)) return { why: 'Nomor pesanannya kosong' };
    if (/^\d[.,]\d+e\+?\d+$/i.test(name)) return { why: `Nomor pesanan “${name}” kehilangan angkanya` };
    if (!Number.isInteger(sum ?? 0)) {
      const place = sums.due !== undefined ? due : sums.total !== undefined ? total : item;
      return { why: unreadableAmount(cells[place] ?? '') };
    }
    if (!Number.isInteger(sums.code ?? 0)) return { why: unreadableAmount(cells[code] ?? '') };
    if (!Number.isInteger(sums.total)) sums.total = undefined;
    previous = name || previous;
    const words = statusPlace < 0 ? '' : statusWords(cells[statusPlace] ?? '');
    const status = words === '' ? undefined : findStatus(words, mapped);
    if (words !== '') statuses.set(words, { words, status, rows: (statuses.get(words)?.rows ?? 0) + 1 });
    return { row: index + 1, order: previous, ...sums, status, cells };
  };
  const { rows: lines, ...found } = sortRows(records, table, read);
  const orders: ReadOrders = { rows: [], ...found, statuses: [...statuses.values()] };
  // Where items are summed, one that can't be read makes the sum wrong.
  const broken = new Set(due < 0 && total < 0 ? found.unreadable.map(({ cells }) => nameOf(cells)) : []);
  for (const own of groupBy(lines, (line) => line.order.toLowerCase()).values()) {
    const [first, ...more] = own;
    const order = broken.has(first.order)
      ? { why: `Ada barang di pesanan ${first.order} yang tidak terbaca` }
      : orderOf(first, more);
    if ('why' in order) {
      for (const { row, cells } of own) orders.unreadable.push({ row, cells, why: order.why });
    } else {
      orders.rows.push(order);
      for (const { row, cells } of more) orders.aside.push({ row, cells, kind: 'same-order' });
    }
  }
  return orders;
}

/** The order that has these rows, or why they don't make one. */
function orderOf(first: Line, more: readonly Line[]): Order | { why: string } {
  const all = { ...first };
  for (const { due, total, item, code, status } of more) {
    if (differ(all.due, due) || (all.due === undefined && differ(all.total, total)))
      return { why: `Pesanan ${first.order} punya beberapa nominal yang berbeda` };
    if (differ(all.status, status))
      return { why: `Pesanan ${first.order} punya beberapa status yang berbeda` };
    all.due ??= due;
    all.total ??= total;
    all.code ??= code;
    all.status ??= status;
    if (item !== undefined) all.item = (all.item ?? 0) + item;
  }
  const { row, order, total, code, status } = all;
  const sum = total ?? all.item;
  const due = all.due ?? (sum === undefined ? undefined : sum + (code ?? 0));
  if (due === undefined || due <= 0) return { why: 'Nominalnya kosong' };
  const known = code ?? (total !== undefined && due > total ? due - total : undefined);
  return { row, order, total: known === undefined ? total : due - known, code: known, due, status };
}

function differ(one: unknown, other: unknown): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
