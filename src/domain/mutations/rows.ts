import { amountFormat, findAmount } from './amount-format.ts';
import type { Mapping, MutationColumn, OrderColumn } from './columns.ts';

/** Money that came in. `row` is the export's row, counted from 1, where the header is row 1. */
export interface Mutation {
  row: number;
  amount: number;
  date: string;
  text: string;
}

/** An order that waits for its payment. `due` is the total with the code, where the code is known. */
export interface Order {
  row: number;
  order: string;
  total: number | undefined;
  code: number | undefined;
  due: number;
}

/** The rows of an export by what reading them gave. */
export interface ReadRows<Row> {
  rows: Row[];
  /** How many rows are blank or money out. */
  skipped: number;
  /** Rows that couldn't be read. `why` is in Indonesian. */
  unreadable: { row: number; why: string; cells: string[] }[];
}

/** Reads the mutations of an export's rows, which come without the header. Every row is counted in one of the three ways. */
export function readMutations(
  table: readonly string[][],
  mapping: Mapping<MutationColumn>,
): ReadRows<Mutation> {
  const { amount = -1, debit, date = -1, text = -1 } = mapping;
  const format = amountFormat(column(table, amount));
  const read: ReadRows<Mutation> = { rows: [], skipped: 0, unreadable: [] };
  for (const [i, cells] of table.entries()) {
    const row = i + 2;
    const cell = (cells[amount] ?? '').trim();
    const out = debit === undefined ? '' : (cells[debit] ?? '').trim();
    if (cells.every((each) => each.trim() === '')) read.skipped += 1;
    else if (isNothing(cell) && out !== '' && !isNothing(out)) read.skipped += 1;
    else {
      const value = findAmount(cell, format);
      if (value === undefined) read.unreadable.push({ row, why: unreadableAmount(cell), cells });
      else if (value <= 0) read.skipped += 1;
      else read.rows.push({ row, amount: value, date: cells[date] ?? '', text: cells[text] ?? '' });
    }
  }
  return read;
}

/** Reads the orders of an export's rows, which come without the header. Every row is counted in one of the three ways. */
export function readOrders(table: readonly string[][], mapping: Mapping<OrderColumn>): ReadRows<Order> {
  const { order = -1, total = -1, code = -1, due = -1 } = mapping;
  const format = amountFormat([...column(table, total), ...column(table, due)]);
  const read: ReadRows<Order> = { rows: [], skipped: 0, unreadable: [] };
  for (const [i, cells] of table.entries()) {
    const row = i + 2;
    if (cells.every((each) => each.trim() === '')) {
      read.skipped += 1;
      continue;
    }
    const name = (cells[order] ?? '').trim();
    const sum = findAmount(cells[total] ?? '', format);
    const extra = findAmount(cells[code] ?? '', format);
    const owed = findAmount(cells[due] ?? '', format) ?? (sum === undefined ? undefined : sum + (extra ?? 0));
    if (name === '') read.unreadable.push({ row, why: 'Nomor pesanannya kosong', cells });
    else if (owed === undefined || owed <= 0) {
      read.unreadable.push({ row, why: unreadableAmount(cells[due] ?? cells[total] ?? ''), cells });
    } else {
      const known = extra ?? (sum !== undefined && owed > sum ? owed - sum : undefined);
      const base = sum ?? (known === undefined ? undefined : owed - known);
      read.rows.push({ row, order: name, total: base, code: known, due: owed });
    }
  }
  return read;
}

function* column(table: readonly string[][], place: number): Generator<string> {
  for (const cells of table) yield cells[place] ?? '';
}

function isNothing(cell: string): boolean {
  return /^[\s0.,-]*$/.test(cell);
}

function unreadableAmount(cell: string): string {
  return cell.trim() === '' ? 'Nominalnya kosong' : `Nominal “${cell.trim().slice(0, 40)}” tidak terbaca`;
}
