/** What a column of a mutation export holds. */
export type MutationColumn = 'amount' | 'debit' | 'date' | 'text';
/** What a column of an order export holds. `due` is what had to be paid, with the code. */
export type OrderColumn = 'order' | 'total' | 'code' | 'due' | 'date';

/** The place of each column in a row, counted from 0. */
export type Mapping<Column extends string> = Partial<Record<Column, number>>;

const mutationNames: Record<MutationColumn, RegExp> = {
  amount: /^(kredit|credit|cr|amount|jumlah|nominal|mutasi|uang masuk|masuk|nilai)\b/,
  debit: /^(debit|debet|db|uang keluar|keluar)\b/,
  date: /^(tgl|tanggal|date|posting date|waktu|transaction date|tanggal transaksi)\b/,
  text: /^(ket|keterangan|deskripsi|description|uraian|berita|remark|remarks|detail|transaction description)\b/,
};

const orderNames: Record<OrderColumn, RegExp> = {
  order: /^(no|nomor|id|kode)?\s*(pesanan|order|invoice|transaksi)\b|^(order id|invoice)\b/,
  due: /^(total bayar|total pembayaran|harus dibayar|tagihan|grand total|total transfer|amount due)\b/,
  total: /^(total belanja|total order|total|subtotal|nilai pesanan|amount|jumlah|nominal)\b/,
  code: /^(kode unik|kodeunik|unique code|unik|kode pembayaran)\b/,
  date: /^(tgl|tanggal|date|waktu|created)\b/,
};

/** The columns of a mutation export whose names are known. */
export function findMutationColumns(header: readonly string[]): Mapping<MutationColumn> {
  return findColumns(header, mutationNames);
}

/** The columns of an order export whose names are known. */
export function findOrderColumns(header: readonly string[]): Mapping<OrderColumn> {
  return findColumns(header, orderNames);
}

/** The columns that a mapping needs before mutations can be read with it, and lacks. */
export function missingForMutations({ amount }: Mapping<MutationColumn>): MutationColumn[] {
  return amount === undefined ? ['amount'] : [];
}

/** The columns that a mapping needs before orders can be read with it, and lacks: `due` replaces `total`. */
export function missingForOrders({ order, total, due }: Mapping<OrderColumn>): OrderColumn[] {
  return [
    ...(order === undefined ? (['order'] as const) : []),
    ...(total === undefined && due === undefined ? (['total'] as const) : []),
  ];
}

function findColumns<Column extends string>(
  header: readonly string[],
  names: Record<Column, RegExp>,
): Mapping<Column> {
  const taken = new Set<number>();
  const mapping: Mapping<Column> = {};
  for (const column of Object.keys(names) as Column[]) {
    const place = header.findIndex((name, i) => !taken.has(i) && names[column].test(clean(name)));
    if (place < 0) continue;
    mapping[column] = place;
    taken.add(place);
  }
  return mapping;
}

function clean(name: string): string {
  return name
    .toLowerCase()
    .replace(/[_./()-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
