import type { Matching } from '../../domain/mutations/match.ts';
import type { ReadMutations } from '../../domain/mutations/mutations.ts';
import type { ReadOrders } from '../../domain/mutations/orders.ts';
import type { AsideKind, ReadRows } from '../../domain/mutations/rows.ts';
import { proposedPayments } from './result-rows.ts';

/** How many rows of a file ended where. `rows`: the sum, which is all rows of the file. */
export interface Account {
  rows: number;
  parts: [label: string, count: number][];
}

/** Where every row of the two files ended. */
export function accounts(
  matching: Matching,
  mutations: ReadMutations,
  orders: ReadOrders,
): { mutations: Account; orders: Account } {
  const { paired, recorded, cancelled, ambiguous, withoutCode, slips, unmatched, unpaid, closed } = matching;
  const proposed = proposedPayments(matching).size;
  return {
    mutations: accountOf([
      ['status belum berubah', paired.length],
      ['sudah tercatat', recorded.length],
      ['pesanannya batal', cancelled.flatMap((group) => group.mutations).length],
      ['ambigu', ambiguous.flatMap((group) => group.mutations).length],
      ['tanpa kode unik', withoutCode.length],
      ['diduga salah ketik', slips.length],
      ['tidak cocok', unmatched.length],
      ...notRead(mutations),
    ]),
    orders: accountOf([
      ['status belum berubah', paired.length],
      ['ambigu', ambiguous.flatMap((group) => group.orders).length],
      ['mungkin dibayar dengan nominal lain', proposed],
      ['belum dibayar', unpaid.length - proposed],
      ['sudah tercatat', recorded.length],
      ['batal, tetapi dibayar', cancelled.flatMap((group) => group.orders).length],
      ['sudah dibayar atau batal', closed.length],
      ...notRead(orders),
    ]),
  };
}

const asideLabels: Record<AsideKind, string> = {
  out: 'uang keluar',
  preamble: 'di atas tabel',
  header: 'judul kolom',
  summary: 'total, saldo, atau catatan',
  'same-order': 'barang lain dari pesanan yang sama',
  blank: 'kosong atau nol',
};

function notRead({ aside, unreadable }: ReadRows<unknown>): Account['parts'] {
  const counts = Object.entries(asideLabels).map(([kind, label]): [string, number] => {
    return [label, aside.filter((each) => each.kind === kind).length];
  });
  return [['tidak terbaca', unreadable.length], ...counts];
}

function accountOf(parts: Account['parts']): Account {
  return { rows: parts.reduce((all, [, count]) => all + count, 0), parts };
}

/** The account in a sentence: `Mutasi: 5 baris = 3 cocok + 2 tidak cocok`. */
export function accountLine(name: string, { rows, parts }: Account): string {
  const said = parts.flatMap(([label, count]) =>
    count > 0 ? [`${count.toLocaleString('id-ID')} ${label}`] : [],
  );
  return `${name}: ${rows.toLocaleString('id-ID')} baris${said.length > 0 ? ` = ${said.join(' + ')}` : ''}`;
}
