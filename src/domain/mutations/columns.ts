import { findSide, plainText } from './cell.ts';

/** What a column of a bank export holds. `amount`: money of both ways; `mark`: which way, such as `CR` and `DB`. */
export type MutationColumn = 'credit' | 'debit' | 'amount' | 'mark' | 'balance' | 'date' | 'text';
/** What a column of an order export holds. `due`: what had to be paid, with the code. `item`: what the item of one row costs. */
export type OrderColumn = 'order' | 'due' | 'total' | 'item' | 'code' | 'status' | 'date';

/** The places of each column in a row, counted from 0, the best first. Only texts are read from several. */
export type Mapping<Column extends string> = Partial<Record<Column, readonly number[]>>;

/**
 * The columns by words in their names. A name is of the first rule that fits; of several names of one column, that of the
 * earlier rule is the best. `none`: a column that its other words would mistake for another.
 */
type Rules<Column extends string> = readonly (readonly [Column | 'none', RegExp])[];

const mutationRules: Rules<MutationColumn | 'both'> = [
  ['balance', /\b(saldo|balance|bal)\b/],
  ['date', /^(?!.*\b(val|valuta|value|efektif|effective)\b).*\b(tanggal|tgl|date)\b/],
  ['date', /\b(tanggal|tgl|date|waktu|time|jam)\b/],
  ['text', /\b(ket|keterangan|deskripsi|desk|desc|description|uraian|berita|remarks?|details?)\b/],
  ['text', /\b(rincian|narasi|narrative|catatan|memo|notes?|particulars)\b|^(transaksi|transaction)$/],
  ['text', /\b(ref|reference|referensi)\b/],
  ['none', /\b(rekening|rek|norek|account|acc|no|nomor|number|nama|name|bank|cabang|kartu|card|kode|code)\b/],
  ['none', /\b(mata uang|ccy|currency|kurs|rate|biaya|fee|pajak|tax)\b/],
  ['mark', /^(d|db|dr) ?(k|c|cr|kr)$|^(k|c|cr|kr) ?(d|db|dr)$/],
  ['mark', /\b(tipe|type|jenis|sign|tanda|posisi|arah|flag)\b/],
  ['amount', /^(?!.*\b(net|bersih)\b).*\b(mutasi|nominal|jumlah|amount|amt|nilai|value)\b/],
  ['amount', /\b(mutasi|nominal|jumlah|amount|nilai|total|rp|idr|rupiah)\b/],
];

const orderRules: Rules<OrderColumn> = [
  ['status', /\bstatus\b.*\b(bayar|pembayaran|payment)\b|\b(payment|financial) status\b/],
  ['none', /\b(kirim|pengiriman|shipping|fulfillment|delivery|resi|retur|return|parent)\b/],
  ['status', /\bstatus\b/],
  ['date', /\b(tanggal|tgl|date|waktu|time|jam|created|batas|tempo|at)\b/],
  ['code', /\b(unik|unique|kodeunik)\b|^kode pembayaran$/],
  ['item', /\bpaid price\b|\b(sub ?total|total harga) (produk|barang|item|sku)|\bsku subtotal\b/],
  ['none', /\b(metode|method|opsi|nama|alamat|address|catatan|notes?|produk|products?)\b/],
  ['none', /\b(barang|items?|lineitem|sku|diskon|discount|voucher|kupon|ongkos|ongkir|berat)\b/],
  ['none', /\b(biaya|fee|pajak|tax|bank|bukti|sudah|telah)\b/],
  ['due', /\b(bayar|dibayar|pembayaran|payment|tagihan|transfer|due|payable)\b|\bgrand total\b/],
  ['total', /\b(total|nilai) (belanja|order|pesanan|penjualan)\b|\border (total|amount|value)\b/],
  ['total', /^total( idr| rp)?$/],
  ['total', /\b(total|amount|nominal|nilai|subtotal)\b/],
  ['total', /\b(jumlah|harga total)\b/],
  ['order', /\b(no|nomor|id|kode|number|code)\b.*\b(pesanan|order)\b/],
  ['order', /\b(pesanan|order)\b.*\b(no|nomor|id|kode|number|code)\b/],
  ['order', /\b(no|nomor|id|kode|number|code)\b.*\b(invoice|faktur|transaksi|transaction|booking)\b/],
  ['order', /\b(pesanan|order|invoice|faktur|transaksi|transaction|booking)\b/],
  ['order', /^(id|name|reference|referensi)$/],
];

/** The columns of a bank export by their names. `both` names are of columns of amounts or marks, as their cells say. */
export function findMutationColumns(header: readonly string[]): Mapping<MutationColumn | 'both'> {
  return findColumns(header, mutationRules, (name, role) => {
    const side = role === undefined || role === 'mark' || role === 'amount' ? findSide(name) : undefined;
    if (side === undefined || side === 'both') return side ?? role;
    return side === 'in' ? 'credit' : 'debit';
  });
}

export function findOrderColumns(header: readonly string[]): Mapping<OrderColumn> {
  return findColumns(header, orderRules, (_, role) => role);
}

/** The role of a name's first rule, with the rule's rank. `decide` may say it otherwise where no rule, or one of money, fits. */
function findColumns<Column extends string>(
  header: readonly string[],
  rules: Rules<Column>,
  decide: (name: string, role: Column | 'none' | undefined) => Column | 'none' | undefined,
): Mapping<Column> {
  const found = header.flatMap((cell, place) => {
    const name = nameOf(cell);
    const rank = rules.findIndex(([, words]) => words.test(name));
    const role = name === '' ? undefined : decide(name, rules[rank]?.[0]);
    return role === undefined || role === 'none' ? [] : [{ role, rank, place }];
  });
  const mapping: Mapping<Column> = {};
  for (const { role, place } of found.sort((a, b) => a.rank - b.rank))
    mapping[role] = [...(mapping[role] ?? []), place];
  return mapping;
}

/** A column's name in lower case, as words: `MUTASI_DEBET` and `CreditAmount` have two. */
function nameOf(cell: string): string {
  const words = cell.replace(/([a-z])(?=[A-Z])/g, '$1 ').replace(/_/g, ' ');
  return plainText(words)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
