import type { Matching } from '../../domain/mutations/match.ts';
import type { Mutation, Order, ReadRows } from '../../domain/mutations/rows.ts';

/** How many rows of a file ended where. `rows`: the sum, which is all rows of the file. */
export interface Account {
  rows: number;
  parts: [label: string, count: number][];
}

/** Where every row of the two files ended. */
export function accounts(
  { paired, ambiguous, withoutCode, slips, unmatched, unpaid }: Matching,
  mutations: ReadRows<Mutation>,
  orders: ReadRows<Order>,
): { mutations: Account; orders: Account } {
  return {
    mutations: accountOf([
      ['cocok', paired.length],
      ['ambigu', ambiguous.flatMap((group) => group.mutations).length],
      ['tanpa kode unik', withoutCode.length],
      ['diduga salah ketik', slips.length],
      ['tidak cocok', unmatched.length],
      ['tidak terbaca', mutations.unreadable.length],
      ['dilewati (uang keluar atau kosong)', mutations.skipped],
    ]),
    orders: accountOf([
      ['cocok', paired.length],
      ['ambigu', ambiguous.flatMap((group) => group.orders).length],
      ['belum dibayar', unpaid.length],
      ['tidak terbaca', orders.unreadable.length],
      ['dilewati (kosong)', orders.skipped],
    ]),
  };
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
