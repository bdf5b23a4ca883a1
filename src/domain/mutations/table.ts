import { findAmount, hasNoAmount } from './amount-format.ts';
import { isBlank, plainText } from './cell.ts';
import type { Mapping } from './columns.ts';
import { findDay } from './day.ts';

/** The rows of a file with their cells, the blank ones and those around the table, too. */
export type Records = readonly (readonly string[])[];

/** Where the table of a file stands, and which column is which. */
export interface Table<Column extends string> {
  /** Index of the record with the names of the columns; -1 where none has. */
  header: number;
  /** Index of the first record that may be a row. */
  first: number;
  /** The names of the columns, `''` where one has none. A record with more cells isn't read. */
  names: readonly string[];
  columns: Mapping<Column>;
}

/** Most records that are searched for the header, and most whose cells are judged. */
const [searched, judged] = [1000, 300];

/** Whether a cell is an amount, in either format, or was one: `####` and `1,25E+06` are what Excel leaves. */
export function isAmount(cell: string): boolean {
  const found = findAmount(cell, 'indonesian') ?? findAmount(cell, 'english');
  return found !== undefined || hasNoAmount(cell) || /^(?:#+|\d[.,]?\d*e\+\d+)$/i.test(cell);
}

/** Whether a cell is a date, in either order. */
export function isDate(cell: string): boolean {
  return (findDay(cell, 'day first') ?? findDay(cell, 'month first')) !== undefined;
}

/** Whether a cell is a number or a code, such as an order's. */
export function isCode(cell: string): boolean {
  return /^[#\w][\w/.-]*$/.test(cell.trim()) && /\d/.test(cell);
}

/** How much a record looks like a row of a table: 2 with a date and an amount, 1 with a code and an amount, else 0. */
export function likenessToRow(cells: readonly string[]): number {
  const hasAmountBeside = (test: (cell: string) => boolean) => {
    const at = cells.findIndex(test);
    return at >= 0 && cells.some((cell, i) => i !== at && /\d/.test(cell) && isAmount(cell));
  };
  if (hasAmountBeside(isDate)) return 2;
  return hasAmountBeside(isCode) ? 1 : 0;
}

/** Finds the names of the columns: the record of which `columnsOf` knows most, else words above the first row. `chosen`: by hand, -1: none. */
export function findTable<Column extends string>(
  records: Records,
  columnsOf: (names: readonly string[]) => Mapping<Column>,
  needed: readonly Column[],
  chosen?: number,
): Table<Column> {
  const start = records.slice(0, searched);
  const likeness = start.map(likenessToRow);
  const most = Math.max(...likeness, 1);
  const firstRow = Math.max(0, likeness.indexOf(most));
  let best = { header: chosen ?? -1, names: records[chosen ?? -1] ?? [], known: 1 };
  for (const [at, cells] of chosen === undefined ? start.entries() : []) {
    if (!isOfWords(cells)) continue;
    // Names may stand in two lines, each with gaps that the other fills: `Mutasi` above `Debet` and `Kredit`.
    const next = (records[at + 1] ?? []).slice(0, cells.length);
    const isHalf = (one: readonly string[], other: readonly string[]) =>
      one.some((cell, i) => cell !== '' && other[i] === '');
    const isSplit = isOfWords(next) && isHalf(cells, next) && isHalf(next, cells);
    const both = isSplit ? cells.map((cell, i) => `${cell} ${next[i] ?? ''}`) : cells;
    for (const [header, names] of [
      [at, cells],
      [at + 1, both],
    ] as const) {
      const columns = columnsOf(names);
      const known = Object.keys(columns).length;
      if (known > best.known && needed.some((column) => columns[column])) best = { header, names, known };
    }
  }
  const [above = [], row = []] = [records[firstRow - 1], records[firstRow]];
  if (best.header < 0 && chosen === undefined && isOfWords(above) && filled(above) >= filled(row))
    best = { header: firstRow - 1, names: above, known: 0 };
  const { header, names } = best;
  if (header >= 0)
    return { header, first: header + 1, names: names.map(plainText), columns: columnsOf(names) };
  const width = usualLength(start.filter((_, i) => likeness[i] === most));
  return { header, first: firstRow, names: Array<string>(width).fill(''), columns: {} };
}

/** Whether a record may have the names of columns: at least two, without long numbers. */
function isOfWords(cells: readonly string[]): boolean {
  return filled(cells) > 1 && !cells.some((cell) => /\d{3}/.test(cell));
}

export function filled(cells: readonly string[]): number {
  return cells.filter((cell) => plainText(cell) !== '').length;
}

/** The cells by which each column is judged, as plain text: of the first records those that look most like rows. */
export function judgedColumns(records: Records, { first, names }: Table<string>): string[][] {
  const rows = records.slice(first, first + judged).filter((cells) => isBlank(cells.slice(names.length)));
  const likeness = rows.map(likenessToRow);
  const likely = rows.filter((_, i) => likeness[i] === (likeness.includes(2) ? 2 : 1));
  return names.map((_, place) => likely.map((cells) => plainText(cells[place] ?? '')));
}

/** The length that most records have; of two, the shorter. */
function usualLength(records: Records): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([a, some], [b, more]) => more - some || a - b)[0]?.[0] ?? 0;
}

/** The cells of some columns, from the record `first` on. */
export function* columnCells(records: Records, first: number, places: readonly number[]): Generator<string> {
  const known = places.filter((place) => place >= 0);
  for (let index = first; index < records.length; index++)
    for (const place of known) yield records[index]?.[place] ?? '';
}

/** Whether a test holds for more than a share of cells, blank ones left out. */
export function areMost(cells: readonly string[], test: (cell: string) => boolean, share = 0.6): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.filter(test).length > share * filled.length;
}

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
