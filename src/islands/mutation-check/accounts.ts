import type { Matching, OrderEnd, PaymentEnd } from '../../domain/mutations/match.ts';
import type { ReadMutations } from '../../domain/mutations/mutations.ts';
import type { ReadOrders } from '../../domain/mutations/orders.ts';
import type { AsideKind, ReadRows } from '../../domain/mutations/rows.ts';

/** How many rows of a file ended where. `rows`: the sum, which is all rows of the file. */
export interface Account {
  rows: number;
  parts: [label: string, count: number][];
}

type UnreadEnd = 'unreadable' | AsideKind;

const unreadLabels: Record<UnreadEnd, string> = {
  unreadable: 'tidak terbaca',
  out: 'uang keluar',
  preamble: 'di atas tabel',
  header: 'judul kolom',
  summary: 'total, saldo, atau catatan',
  'same-order': 'barang lain dari pesanan yang sama',
  blank: 'kosong atau nol',
};

const paymentLabels: Record<PaymentEnd | UnreadEnd, string> = {
  paired: 'status belum berubah',
  recorded: 'sudah tercatat',
  cancelled: 'pesanannya batal',
  ambiguous: 'ambigu',
  'without-code': 'tanpa kode unik',
  slip: 'diduga salah ketik',
  unmatched: 'tidak cocok',
  ...unreadLabels,
};

const orderLabels: Record<OrderEnd | UnreadEnd, string> = {
  paired: 'status belum berubah',
  ambiguous: 'ambigu',
  'without-code': 'mungkin dibayar dengan nominal lain',
  slip: 'mungkin dibayar dengan nominal lain',
  unpaid: 'belum dibayar',
  recorded: 'sudah tercatat',
  cancelled: 'batal, tetapi dibayar',
  closed: 'sudah dibayar atau batal',
  ...unreadLabels,
};

/** Where every row of the two files ended. */
export function accounts(matching: Matching, mutations: ReadMutations, orders: ReadOrders) {
  const payments = matching.payments.map(({ end }) => end);
  return {
    mutations: accountOf(paymentLabels, [...payments, ...unreadEnds(mutations)]),
    orders: accountOf(orderLabels, [...matching.orders.values(), ...unreadEnds(orders)]),
  };
}

function unreadEnds({ aside, unreadable }: ReadRows<unknown>): UnreadEnd[] {
  return [...unreadable.map(() => 'unreadable' as const), ...aside.map(({ kind }) => kind)];
}

function accountOf<End extends string>(labels: Record<End, string>, ends: readonly End[]): Account {
  const said = ends.map((end) => labels[end]);
  const parts = [...new Set<string>(Object.values(labels))].map((label): [string, number] => {
    return [label, said.filter((each) => each === label).length];
  });
  return { rows: ends.length, parts };
}

/** The account in a sentence: `Mutasi: 5 baris = 3 cocok + 2 tidak cocok`. */
export function accountLine(name: string, { rows, parts }: Account): string {
  const said = parts.flatMap(([label, count]) =>
    count > 0 ? [`${count.toLocaleString('id-ID')} ${label}`] : [],
  );
  return `${name}: ${rows.toLocaleString('id-ID')} baris${said.length > 0 ? ` = ${said.join(' + ')}` : ''}`;
}
