import type { Matching } from '../../domain/mutations/match.ts';
import type { Mutation, Order, ReadRows } from '../../domain/mutations/rows.ts';

/** How many rows of each file ended where; both sums are the rows of the file. */
export interface Account {
  rows: number;
  parts: { label: string; count: number }[];
}

/** Where every row of the two files ended. */
export function accounts(
  matching: Matching,
  mutations: ReadRows<Mutation>,
  orders: ReadRows<Order>,
): { mutations: Account; orders: Account } {
  const { paired, ambiguous, withoutCode, slips, unmatched, unpaid } = matching;
  const sum = (parts: Account['parts']): Account => ({
    rows: parts.reduce((all, { count }) => all + count, 0),
    parts,
  });
  return {
    mutations: sum([
      { label: 'cocok', count: paired.length },
      { label: 'ambigu', count: ambiguous.reduce((all, group) => all + group.mutations.length, 0) },
      { label: 'tanpa kode unik', count: withoutCode.length },
      { label: 'diduga salah ketik', count: slips.length },
      { label: 'tidak cocok', count: unmatched.length },
      { label: 'tidak terbaca', count: mutations.unreadable.length },
      { label: 'dilewati (uang keluar atau kosong)', count: mutations.skipped },
    ]),
    orders: sum([
      { label: 'cocok', count: paired.length },
      { label: 'ambigu', count: ambiguous.reduce((all, group) => all + group.orders.length, 0) },
      { label: 'belum dibayar', count: unpaid.length },
      { label: 'tidak terbaca', count: orders.unreadable.length },
      { label: 'dilewati (kosong)', count: orders.skipped },
    ]),
  };
}

/** The account in a sentence: `Mutasi: 5 baris = 3 cocok + 2 tidak cocok`. */
export function accountLine(name: string, { rows, parts }: Account): string {
  const said = parts
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${count.toLocaleString('id-ID')} ${label}`);
  return `${name}: ${rows.toLocaleString('id-ID')} baris${said.length > 0 ? ` = ${said.join(' + ')}` : ''}`;
}
