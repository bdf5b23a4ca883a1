import { formatRupiah } from '../../domain/money/money.ts';
import type { Mapping } from '../../domain/mutations/columns.ts';
import type { MatchSide } from './protocol.ts';
import type { FileView } from './read-side.ts';
import { type ResultRow, statuses } from './result-rows.ts';

const separatorNames: Record<string, string> = {
  ',': 'koma',
  ';': 'titik koma',
  '\t': 'tab',
  '|': 'garis tegak',
};

/** How a file was read: `120 baris, 5 kolom, judul kolom di baris 8, pemisah titik koma`. */
export function fileLine(view: Pick<FileView, 'rows' | 'names' | 'header' | 'separator'>): string {
  const { rows, names, header, separator } = view;
  return [
    `${rows.toLocaleString('id-ID')} baris`,
    `${names.length} kolom`,
    header < 0 ? 'tanpa judul kolom' : `judul kolom di baris ${header + 1}`,
    ...(separator === undefined ? [] : [`pemisah ${separatorNames[separator] ?? separator}`]),
  ].join(', ');
}

/** What a matching found first of all: how many payments are of orders that still wait. */
export function stuckLine(count: number): string {
  if (count === 0) return 'Tidak ada uang masuk yang status pesanannya belum berubah';
  return `${count.toLocaleString('id-ID')} uang masuk, status belum berubah`;
}

/** What is still missing before the files can be matched, in words. A side without a mapping has no file yet. */
export function missingParts({ mutations, orders }: Partial<Record<MatchSide, Mapping<string>>>): string[] {
  return [
    ...(mutations && orders ? [] : ['kedua berkas']),
    ...(mutations ? missingColumns('mutations', mutations) : []),
    ...(orders ? missingColumns('orders', orders) : []),
  ];
}

/** What each file needs, in words: a column of one of these kinds. */
const needed: Record<MatchSide, Record<string, readonly string[]>> = {
  mutations: { 'kolom uang masuk': ['credit', 'amount'] },
  orders: { 'kolom nomor pesanan': ['order'], 'kolom total': ['total', 'due', 'item'] },
};

/** The columns that a file's mapping lacks, in words. */
export function missingColumns(side: MatchSide, columns: Mapping<string>): string[] {
  return Object.entries(needed[side])
    .filter(([, kinds]) => !kinds.some((kind) => columns[kind]?.length))
    .map(([words]) => words);
}

/** Says what is missing, or that the files can be matched. */
export function readinessLine(missing: readonly string[]): string {
  return missing.length > 0 ? `Masih perlu: ${missing.join(', ')}.` : 'Siap dicocokkan.';
}

/** Which rows of the result are shown: `shown` of `count`, after the first `offset`. */
export function pageLine(offset: number, shown: number, count: number): string {
  if (count === 0) return 'Tidak ada baris seperti ini.';
  return `Baris ${offset + 1}–${offset + shown} dari ${count.toLocaleString('id-ID')}`;
}

/** The amount of a row as money; empty where it couldn't be read. */
export function amountText({ amount }: ResultRow): string {
  return amount === undefined ? '' : formatRupiah(amount);
}

/** A row as one line to copy. */
export function rowLine(row: ResultRow): string {
  const { status, source, date, orders, text } = row;
  const parts = [statuses[status], `${source} baris ${row.row}`, date, amountText(row), orders, text];
  return parts.filter(Boolean).join(' | ');
}
