import { formatRupiah } from '../../domain/money/money.ts';
import { type Mapping, missingForMutations, missingForOrders } from '../../domain/mutations/columns.ts';
import type { MatchSide } from './protocol.ts';
import { type ResultRow, statuses } from './result-rows.ts';

/** What is still missing before the files can be matched, in words. A side without a mapping has no file yet. */
export function missingParts({ mutations, orders }: Partial<Record<MatchSide, Mapping<string>>>): string[] {
  return [
    ...(mutations && orders ? [] : ['kedua berkas']),
    ...(mutations ? missingForMutations(mutations) : []).map(() => 'kolom uang masuk'),
    ...(orders ? missingForOrders(orders) : []).map((column) =>
      column === 'order' ? 'kolom nomor pesanan' : 'kolom total',
    ),
  ];
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
