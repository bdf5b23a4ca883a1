import { isBlank, plainText } from './cell.ts';
import { type Records, type Table, usualLength } from './table.ts';

/** What a row is that isn't read: money out, above the table, names of columns, a total or note, blank, or another item of an order. */
export type AsideKind = 'out' | 'preamble' | 'header' | 'summary' | 'blank' | 'same-order';

/** The rows of a file by what reading them gave: each is in exactly one of the three lists, by its number counted from 1. */
export interface ReadRows<Row> {
  rows: Row[];
  aside: { row: number; kind: AsideKind; cells: readonly string[] }[];
  /** Rows that couldn't be read. `why` is in Indonesian. */
  unreadable: { row: number; why: string; cells: readonly string[] }[];
}

/** Puts each record where `read` says, which is asked about those below the header that have a number. */
export function sortRows<Row extends object>(
  records: Records,
  { header, first, names }: Table<string>,
  read: (cells: readonly string[], index: number) => Row | AsideKind | { why: string },
): ReadRows<Row> {
  const found: ReadRows<Row> = { rows: [], aside: [], unreadable: [] };
  const isHeader = (cells: readonly string[]) =>
    header >= 0 && names.every((name, place) => plainText(cells[place] ?? '') === name);
  const sort = (cells: readonly string[], index: number) => {
    if (isBlank(cells)) return 'blank';
    if (isHeader(cells)) return 'header';
    if (index < first) return 'preamble';
    return cells.some((cell) => /\d/.test(cell)) ? read(cells, index) : 'summary';
  };
  for (const [index, cells] of records.entries()) {
    const row = index + 1;
    const result = sort(cells, index);
    if (typeof result === 'string') found.aside.push({ row, kind: result, cells });
    else if ('why' in result) found.unreadable.push({ row, why: result.why, cells });
    else found.rows.push(result);
  }
  return found;
}

/** Tells why a record with more cells than its table can't be read: a separator in a text moved them. All may end with blank cells. */
export function extraCells(records: Records, { header, first, names }: Table<string>) {
  const rows = records.slice(first);
  const named = Math.max(names.length, records[header]?.length ?? 0);
  const isCut = (cells: readonly string[]) =>
    cells.length > names.length && !isBlank(cells.slice(names.length));
  const cut = new Set(
    rows.filter((cells) => cells.length > named && isCut(cells)).map(({ length }) => length),
  );
  const usual = usualLength(rows);
  const most = cut.has(usual) ? named : Math.max(named, usual);
  return (cells: readonly string[]): { why: string } | undefined =>
    cells.length > most || cut.has(cells.length) || isCut(cells)
      ? { why: `Ada ${cells.length} kolom, padahal tabelnya ${names.length}: pemisahnya ada di dalam isi` }
      : undefined;
}

/** Whether a record without a date is a total, a balance or the like: so one of its cells begins. */
export function isSummary(cells: readonly string[]): boolean {
  return cells.some((cell) => summaryWords.test(plainText(cell)));
}

const summaryWords =
  /^(?:(?:sub ?|grand )?total|jumlah|saldo|balance|opening|closing|beginning|ending|mutasi|rekap|ringkasan|summary)\b/i;

export function unreadableAmount(cell: string): string {
  return cell.trim() === '' ? 'Nominalnya kosong' : `Nominal “${cell.trim().slice(0, 40)}” tidak terbaca`;
}
