import { formatRupiah } from '../../domain/money/money.ts';
import { findSlip } from '../../domain/money/typing-slip.ts';
import type { Matching } from '../../domain/mutations/match.ts';
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
export function resultRows(
  matching: Matching,
  mutations: ReadRows<Mutation>,
  orders: ReadRows<Order>,
): ResultRow[] {
  const { paired, ambiguous, slips, withoutCode, unmatched, unpaid, cancelled, recorded } = matching;
  const proposals = proposedPayments(matching);
  const orderRows = (status: Status) =>
    unpaid.flatMap((order) => {
      const { status: own = 'unpaid', payments = [] } = proposals.get(order) ?? {};
      return own === status ? [orderRow(status, order, payments)] : [];
    });
  return [
    ...paired.map(({ mutation, order, by, others }) =>
      mutationRow('paired', mutation, [order], pairNote(by, others)),
    ),
    ...ambiguous.flatMap(({ mutations: own, orders: same }) =>
      own.map((each) => mutationRow('ambiguous', each, same)),
    ),
    ...slips.map(({ mutation, orders: own }) => mutationRow('slip', mutation, own, slipNote(mutation, own))),
    ...orderRows('slip'),
    ...withoutCode.map(({ mutation, orders: own }) => mutationRow('without-code', mutation, own)),
    ...orderRows('without-code'),
    ...unreadableRows('mutasi', mutations),
    ...unreadableRows('pesanan', orders),
    ...unmatched.map((mutation) => mutationRow('unmatched', mutation, [])),
    ...orderRows('unpaid'),
    ...cancelled.flatMap(({ mutations: own, orders: same }) =>
      own.map((each) => mutationRow('cancelled', each, same)),
    ),
    ...recorded.map(({ mutation, order }) => mutationRow('recorded', mutation, [order])),
  ];
}

/** The waiting orders that a payment may be of: its total without the code, or else a slip. */
export function proposedPayments({
  withoutCode,
  slips,
}: Pick<Matching, 'withoutCode' | 'slips'>): Map<Order, { status: Status; payments: Mutation[] }> {
  const found = new Map<Order, { status: Status; payments: Mutation[] }>();
  for (const [status, list] of [
    ['without-code', withoutCode],
    ['slip', slips],
  ] as const) {
    for (const { mutation, orders } of list)
      for (const order of orders) {
        const own = found.get(order);
        if (own) own.payments.push(mutation);
        else found.set(order, { status, payments: [mutation] });
      }
  }
  return found;
}

function mutationRow(
  status: Status,
  { row, date, amount, text }: Mutation,
  own: readonly Order[],
  note = advice[status],
): ResultRow {
  return { status, source: 'mutasi', row, date, amount, text, orders: orderNames(own), note };
}

function orderRow(status: Status, { row, order, due }: Order, payments: readonly Mutation[]): ResultRow {
  const text = payments.map((each) => `${formatRupiah(each.amount)}, mutasi baris ${each.row}`).join('; ');
  return {
    ...emptyRow,
    status,
    source: 'pesanan',
    row,
    amount: due,
    text,
    orders: order,
    note: advice[status],
  };
}

function orderNames(orders: readonly Order[]): string {
  return orders.map(({ order, due }) => `${order} (${formatRupiah(due)})`).join('; ');
}

function pairNote(by: 'amount' | 'reference', others: readonly Order[]): string {
  if (by === 'reference') return 'Nomor pesanan ada di keterangan, nominalnya sama.';
  return others.length === 0
    ? advice.paired
    : `Pesanan lain dengan nominal ini sudah dibayar: ${orderNames(others)}. Cocokkan dengan bukti bayar.`;
}

function unreadableRows(source: ResultRow['source'], { unreadable }: ReadRows<unknown>): ResultRow[] {
  return unreadable.map(({ row, why, cells }) => {
    const text = cells.join(' | ').slice(0, 200);
    return { ...emptyRow, status: 'unreadable', source, row, text, note: why };
  });
}

/** Which slip it may be, in the words of the transfer check. */
function slipNote({ amount }: Mutation, orders: readonly Order[]): string {
  const kinds = orders.flatMap(({ due }) => findSlip(due, amount)?.kind ?? []);
  const titles = [...new Set(kinds)].map((kind) => slipTitle[kind]);
  return titles.length > 0 ? `${titles.join(' atau ')}. Cocokkan dengan bukti bayar.` : advice.slip;
}

export function countRows(rows: readonly ResultRow[]): Record<Status, number> {
  const counts = Object.fromEntries(Object.keys(statuses).map((status) => [status, 0])) as Record<
    Status,
    number
  >;
  for (const { status } of rows) counts[status] += 1;
  return counts;
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
