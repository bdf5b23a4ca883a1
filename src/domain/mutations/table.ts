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
export function usualLength(records: Records): number {
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
