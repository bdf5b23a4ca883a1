import { formatRupiah } from '../../domain/money/money.ts';
import { findSlip } from '../../domain/money/typing-slip.ts';
import type { Matching } from '../../domain/mutations/match.ts';
import type { Mutation } from '../../domain/mutations/mutations.ts';
import type { Order } from '../../domain/mutations/orders.ts';
import type { ReadRows } from '../../domain/mutations/rows.ts';
import { slipTitle } from '../transfer-check/verdict-words.ts';

/** What became of a row, as readers call it. The order is that in which OP works: what needs a decision comes first. */
export const statuses = {
  ambiguous: 'Ambigu',
  slip: 'Diduga salah ketik',
  'without-code': 'Tanpa kode unik',
  unmatched: 'Tidak cocok dengan pesanan',
  unpaid: 'Pesanan belum dibayar',
  unreadable: 'Tidak terbaca',
  cancelled: 'Pesanan batal',
  paired: 'Cocok',
  recorded: 'Sudah tercatat',
} as const;

export type Status = keyof typeof statuses;

/** What to do with a row of each status. */
const advice: Record<Status, string> = {
  ambiguous: 'Nominalnya sama lebih dari sekali. Cocokkan dengan bukti bayar.',
  slip: 'Nominalnya hanya berbeda satu salah ketik dari yang harus dibayar. Cocokkan dengan bukti bayar.',
  'without-code': 'Sama dengan total belanja tanpa kode unik. Cocokkan dengan bukti bayar.',
  unmatched:
    'Tidak cocok dengan pesanan di berkas ini. Pastikan dulu apakah uangnya untuk pembayaran Evermos; kalau bukan, kasusnya bisa memakai SOP pending payment, yang isinya belum tertulis.',
  unpaid: 'Belum ada uang masuk dengan nominal ini.',
  unreadable: 'Periksa barisnya di berkas asal.',
  cancelled: 'Nominalnya hanya sama dengan pesanan yang batal.',
  paired: 'Satu pembayaran, satu pesanan, nominal sama.',
  recorded: 'Nominalnya sama dengan pesanan yang sudah dibayar.',
};

/** One row of the result. `row`: its line in the file, where the header is line 1. */
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
  const { ambiguous, slips, withoutCode, unmatched, unpaid, paired, cancelled, recorded } = matching;
  return [
    ...ambiguous.flatMap(({ mutations: own, orders: same }) =>
      own.map((each) => mutationRow('ambiguous', each, same)),
    ),
    ...slips.map(({ mutation, orders: own }) => mutationRow('slip', mutation, own, slipNote(mutation, own))),
    ...withoutCode.map(({ mutation, orders: own }) => mutationRow('without-code', mutation, own)),
    ...unmatched.map((mutation) => mutationRow('unmatched', mutation, [])),
    ...unpaid.map(({ row, order, due }) => {
      const own = { row, amount: due, orders: order, note: advice.unpaid };
      return { ...emptyRow, status: 'unpaid', source: 'pesanan', ...own } as const;
    }),
    ...unreadableRows('mutasi', mutations),
    ...unreadableRows('pesanan', orders),
    ...cancelled.flatMap(({ mutations: own, orders: same }) =>
      own.map((each) => mutationRow('cancelled', each, same)),
    ),
    ...paired.map(({ mutation, order, by }) => {
      const note = by === 'reference' ? 'Nomor pesanan ada di keterangan, nominal sama.' : advice.paired;
      return mutationRow('paired', mutation, [order], note);
    }),
    ...recorded.map(({ mutation, order }) => mutationRow('recorded', mutation, [order])),
  ];
}

function mutationRow(
  status: Status,
  { row, date, amount, text }: Mutation,
  own: readonly Order[],
  note = advice[status],
): ResultRow {
  const orders = own.map(({ order, due }) => `${order} (${formatRupiah(due)})`).join('; ');
  return { status, source: 'mutasi', row, date, amount, text, orders, note };
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

/** The number of rows of each status. */
export function countRows(rows: readonly ResultRow[]): Record<Status, number> {
  const counts = Object.fromEntries(Object.keys(statuses).map((status) => [status, 0])) as Record<
    Status,
    number
  >;
  for (const { status } of rows) counts[status] += 1;
  return counts;
}

/** The result as a table for a CSV file. */
export function exportTable(rows: readonly ResultRow[]): (string | number)[][] {
  const head = ['Status', 'Berkas', 'Baris', 'Tanggal', 'Nominal', 'Keterangan', 'Pesanan', 'Catatan'];
  const cells = rows.map(({ status, source, row, date, amount = '', text, orders, note }) => {
    return [statuses[status], source, row, date, amount, text, orders, note];
  });
  return [head, ...cells];
}
