import { formatRupiah } from '../../domain/money/money.ts';
import { findSlip } from '../../domain/money/typing-slip.ts';
import { groupBy } from '../../domain/mutations/group.ts';
import type { Matching, Payment } from '../../domain/mutations/match.ts';
import type { Mutation } from '../../domain/mutations/mutations.ts';
import type { Order } from '../../domain/mutations/orders.ts';
import type { ReadRows } from '../../domain/mutations/rows.ts';
import { slipTitle } from '../transfer-check/verdict-words.ts';

/** What became of a row, as readers call it. The order is that in which OP works: what is paid and stuck comes first. */
export const statuses = {
  paired: 'Uang masuk, status belum berubah',
  ambiguous: 'Ambigu',
  slip: 'Diduga salah ketik',
  'without-code': 'Tanpa kode unik',
  unreadable: 'Tidak terbaca',
  unmatched: 'Tidak cocok dengan pesanan',
  unpaid: 'Pesanan belum dibayar',
  cancelled: 'Pesanan batal',
  recorded: 'Sudah tercatat',
} as const;

export type Status = keyof typeof statuses;

export const statusNames = Object.keys(statuses) as Status[];

/** What to do with a row of each status. */
const advice: Record<Status, string> = {
  ambiguous: 'Nominalnya sama lebih dari sekali. Cocokkan dengan bukti bayar.',
  slip: 'Nominalnya hanya berbeda satu salah ketik dari yang harus dibayar. Cocokkan dengan bukti bayar.',
  'without-code': 'Sama dengan total belanja tanpa kode unik. Cocokkan dengan bukti bayar.',
  unmatched:
    'Tidak cocok dengan pesanan di berkas ini. Pastikan dulu apakah uangnya untuk pembayaran Evermos.',
  unpaid: 'Belum ada uang masuk dengan nominal ini.',
  unreadable: 'Periksa barisnya di berkas asal.',
  cancelled: 'Nominalnya hanya sama dengan pesanan yang batal.',
  paired: 'Satu pembayaran dan satu pesanan yang menunggu, nominalnya sama.',
  recorded: 'Nominalnya sama dengan pesanan yang sudah dibayar.',
};

/**
 * One row of the result. `row`: its line in the file, counted from 1. The row of a payment has the orders that it may be of in
 * `orders`; the row of an order has itself there, and in `text` the payments that may be of it.
 */
export interface ResultRow {
  status: Status;
  source: 'mutasi' | 'pesanan';
  row: number;
  date: string;
  amount: number | undefined;
  text: string;
  orders: string;
  note: string;
}

const emptyRow = { date: '', amount: undefined, text: '', orders: '' };

/** The result as rows, in the order of `statuses`. */
export function resultRows(matching: Matching, mutations: ReadRows<Mutation>, orders: ReadRows<Order>) {
  const rows = [
    ...matching.payments.map(paymentRow),
    ...orderRows(matching, orders),
    ...unreadableRows('mutasi', mutations),
    ...unreadableRows('pesanan', orders),
  ];
  const byStatus = groupBy(rows, ({ status }) => status);
  return statusNames.flatMap((status) => byStatus.get(status) ?? []);
}

function paymentRow(payment: Payment): ResultRow {
  const { end, mutation, orders } = payment;
  const { row, date, amount, text } = mutation;
  const note = noteOf(payment);
  return { status: end, source: 'mutasi', row, date, amount, text, orders: orderNames(orders), note };
}

function noteOf({ end, mutation, orders, isNamed, others = [] }: Payment): string {
  if (end === 'slip') {
    // Which slip it may be, in the words of the transfer check.
    const kinds = orders.flatMap(({ due }) => findSlip(due, mutation.amount)?.kind ?? []);
    const titles = [...new Set(kinds)].map((kind) => slipTitle[kind]);
    return `${titles.join(' atau ')}. Cocokkan dengan bukti bayar.`;
  }
  if (end !== 'paired') return advice[end];
  if (isNamed) return 'Nomor pesanan ada di keterangan, nominalnya sama.';
  return others.length === 0
    ? advice.paired
    : `Pesanan lain dengan nominal ini sudah dibayar: ${orderNames(others)}. Cocokkan dengan bukti bayar.`;
}

/** The rows of orders that wait, with the payments that may be of each. */
function orderRows({ payments, orders: ends }: Matching, orders: ReadRows<Order>): ResultRow[] {
  const proposals = payments.flatMap(({ end, mutation, orders }) =>
    end === 'slip' || end === 'without-code' ? orders.map((order) => ({ order, mutation })) : [],
  );
  const byOrder = groupBy(proposals, ({ order }) => order);
  return orders.rows.flatMap((each) => {
    const status = ends.get(each);
    if (status !== 'slip' && status !== 'without-code' && status !== 'unpaid') return [];
    const own = byOrder.get(each) ?? [];
    const texts = own.map(({ mutation: { amount, row } }) => `${formatRupiah(amount)}, mutasi baris ${row}`);
    const { row, due: amount, order } = each;
    const text = texts.join('; ');
    return { ...emptyRow, status, source: 'pesanan', row, amount, text, orders: order, note: advice[status] };
  });
}

function orderNames(orders: readonly Order[]): string {
  return orders.map(({ order, due }) => `${order} (${formatRupiah(due)})`).join('; ');
}

function unreadableRows(source: ResultRow['source'], { unreadable }: ReadRows<unknown>): ResultRow[] {
  return unreadable.map(({ row, why, cells }) => {
    const text = cells.join(' | ').slice(0, 200);
    return { ...emptyRow, status: 'unreadable', source, row, text, note: why };
  });
}

export function countRows(rows: readonly ResultRow[]): Record<Status, number> {
  const counts = statusNames.map((name) => [name, rows.filter(({ status }) => status === name).length]);
  return Object.fromEntries(counts);
}

/** Which rows of the result are asked for. */
export interface Query {
  status: Status | '';
  text: string;
  sort: 'status' | 'amount' | 'row';
  /** Number of rows before the first that is shown. */
  offset: number;
}

/** Number of rows shown at a time. A table of thousands can't be read, and would block the page. */
export const pageLength = 50;

/** All rows that a query asks for, in its order. */
export function findRows(
  rows: readonly ResultRow[],
  { status, text, sort }: Omit<Query, 'offset'>,
): ResultRow[] {
  const wanted = text.trim().toLowerCase();
  const plain = wanted.replace(/[.\s]/g, '');
  const found = rows.filter(
    (row) =>
      (status === '' || row.status === status) &&
      (wanted === '' ||
        row.orders.toLowerCase().includes(wanted) ||
        row.text.toLowerCase().includes(wanted) ||
        (/^\d+$/.test(plain) && String(row.amount ?? '').includes(plain))),
  );
  if (sort === 'amount') found.sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  if (sort === 'row') found.sort((a, b) => a.source.localeCompare(b.source, 'id') || a.row - b.row);
  return found;
}

/** The page of rows that a query asks for. `count`: the rows of all its pages. */
export function queryRows(rows: readonly ResultRow[], query: Query) {
  const found = findRows(rows, query);
  return { rows: found.slice(query.offset, query.offset + pageLength), count: found.length };
}

/** A cell that a spreadsheet would run as a formula, also after what nobody sees and in wide signs. An apostrophe before it prevents that. */
export const formulaStart =
  /^[\s\p{C}\p{Default_Ignorable_Code_Point}]*[=+\-@\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r]/u;

/** The result as a table for a CSV file. */
export function exportTable(rows: readonly ResultRow[]): (string | number)[][] {
  const head = ['Status', 'Berkas', 'Baris', 'Tanggal', 'Nominal', 'Keterangan', 'Pesanan', 'Catatan'];
  const cells = rows.map(({ status, source, row, date, amount = '', text, orders, note }) => {
    return [statuses[status], source, row, date, amount, text, orders, note];
  });
  return [head, ...cells];
}
