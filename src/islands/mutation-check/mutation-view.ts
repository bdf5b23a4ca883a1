import { formatRupiah } from '../../domain/money/money.ts';
import { type Mapping, missingForMutations, missingForOrders } from '../../domain/mutations/columns.ts';
import type { MatchSide } from './protocol.ts';
import { type ResultRow, statuses } from './result-rows.ts';

const columnNames = { amount: 'kolom uang masuk', order: 'kolom nomor pesanan', total: 'kolom total' };

/** What is still missing before the files can be matched, in words. A side without a mapping has no file yet. */
export function missingParts({ mutations, orders }: Partial<Record<MatchSide, Mapping<string>>>): string[] {
  const columns = [
    ...(mutations ? missingForMutations(mutations) : []),
    ...(orders ? missingForOrders(orders) : []),
  ];
  return [
    ...(mutations && orders ? [] : ['kedua berkas']),
    ...Object.entries(columnNames).flatMap(([column, name]) =>
      columns.some((each) => each === column) ? [name] : [],
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
  return [statuses[status], `${source} baris ${row.row}`, date, amountText(row), orders, text]
    .filter(Boolean)
    .join(' | ');
}
