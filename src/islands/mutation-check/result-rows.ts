import { formatRupiah } from '../../domain/money/money.ts';
import { findSlip } from '../../domain/money/typing-slip.ts';
import type { Matching } from '../../domain/mutations/match.ts';
import type { Mutation, Order, ReadRows } from '../../domain/mutations/rows.ts';
import { slipTitle } from '../transfer-check/verdict-words.ts';

/** What became of a row, in the order OP works: what needs a decision first. */
export const statuses = {
  ambiguous: 'Ambigu',
  slip: 'Diduga salah ketik',
  'without-code': 'Tanpa kode unik',
  unmatched: 'Tidak cocok dengan pesanan',
  unpaid: 'Pesanan belum dibayar',
  unreadable: 'Tidak terbaca',
  paired: 'Cocok',
} as const;

export type Status = keyof typeof statuses;

/** What to do with a row of each status. */
export const advice: Record<Status, string> = {
  ambiguous: 'Nominalnya sama lebih dari sekali. Cocokkan dengan bukti bayar.',
  slip: 'Nominalnya hanya berbeda satu salah ketik dari yang harus dibayar. Cocokkan dengan bukti bayar.',
  'without-code': 'Sama dengan total belanja tanpa kode unik. Cocokkan dengan bukti bayar.',
  unmatched:
    'Tidak cocok dengan pesanan di berkas ini. Pastikan dulu apakah uangnya untuk pembayaran Evermos; kalau bukan, kasusnya bisa memakai SOP pending payment, yang isinya belum tertulis.',
  unpaid: 'Belum ada uang masuk dengan nominal ini.',
  unreadable: 'Periksa barisnya di berkas asal.',
  paired: 'Satu pembayaran, satu pesanan, nominal sama.',
};

/** One row of the result. `row` is the line in the file it came from, the header being line 1. */
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

/** The result as rows, most pressing first. */
export function resultRows(
  matching: Matching,
  mutations: ReadRows<Mutation>,
  orders: ReadRows<Order>,
): ResultRow[] {
  const money = (
    status: Status,
    { row, date, amount, text }: Mutation,
    own: readonly Order[],
    note = '',
  ): ResultRow => ({
    status,
    source: 'mutasi',
    row,
    date,
    amount,
    text,
    orders: own.map(({ order, due }) => `${order} (${formatRupiah(due)})`).join('; '),
    note: note || advice[status],
  });
  const unreadable = (source: ResultRow['source'], list: ReadRows<unknown>['unreadable']) =>
    list.map(({ row, why, cells }): ResultRow => {
      const text = cells.join(' | ').slice(0, 200);
      return { status: 'unreadable', source, row, date: '', amount: undefined, text, orders: '', note: why };
    });
  return [
    ...matching.ambiguous.flatMap(({ mutations: own, orders: same }) =>
      own.map((each) => money('ambiguous', each, same)),
    ),
    ...matching.slips.map(({ mutation, orders: own }) =>
      money('slip', mutation, own, slipNote(mutation, own)),
    ),
    ...matching.withoutCode.map(({ mutation, orders: own }) => money('without-code', mutation, own)),
    ...matching.unmatched.map((mutation) => money('unmatched', mutation, [])),
    ...matching.unpaid.map(({ row, order, due }): ResultRow => {
      const base = { status: 'unpaid' as const, source: 'pesanan' as const, row, date: '', amount: due };
      return { ...base, text: '', orders: order, note: advice.unpaid };
    }),
    ...unreadable('mutasi', mutations.unreadable),
    ...unreadable('pesanan', orders.unreadable),
    ...matching.paired.map(({ mutation, order, by }) =>
      money(
        'paired',
        mutation,
        [order],
        by === 'reference' ? 'Nomor pesanan ada di keterangan, nominal sama.' : '',
      ),
    ),
  ];
}

/** Which slip it may be, in the words of the transfer check. */
function slipNote({ amount }: Mutation, orders: readonly Order[]): string {
  const kinds = orders.flatMap(({ due }) => findSlip(due, amount)?.kind ?? []);
  const titles = [...new Set(kinds)].map((kind) => slipTitle[kind]);
  return titles.length > 0 ? `${titles.join(' atau ')}. Cocokkan dengan bukti bayar.` : '';
}

/** The result as a table for a CSV file. */
export function exportTable(rows: readonly ResultRow[]): (string | number)[][] {
  return [
    ['Status', 'Berkas', 'Baris', 'Tanggal', 'Nominal', 'Keterangan', 'Pesanan', 'Catatan'],
    ...rows.map(({ status, source, row, date, amount, text, orders, note }) => [
      statuses[status],
      source,
      row,
      date,
      amount ?? '',
      text,
      orders,
      note,
    ]),
  ];
}
