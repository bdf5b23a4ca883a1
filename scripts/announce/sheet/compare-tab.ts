import { isDeepStrictEqual } from 'node:util';
import type { sheets_v4 } from '@googleapis/sheets';
import type { Tab } from './tabs.ts';

/** What a tab lacks: rows to be written over, by their index from 0, and rows that aren't there. */
export interface TabDifference {
  changed: (readonly [index: number, row: readonly string[]])[];
  added: (readonly string[])[];
}

/** Compares a tab with what was found in its columns. A row is known by its key, wherever it was sorted to. Throws in Indonesian. */
export function compareTab(tab: Tab, found: readonly unknown[][]): TabDifference {
  const { title, columns, rows, goneState } = tab;
  const wanted = new Map([columns, ...rows].map((row) => [row[0], row]));
  const present = found.map((row) => columns.map((_, at) => String(row[at] ?? '')));
  if (present.length > 0 && !present.some((row) => isDeepStrictEqual(row, columns)))
    throw new Error(`Tab “${title}” harus diawali kolom ${columns.join(', ')}; kolom lain di kanannya.`);
  const changed = present.flatMap((row, index) => {
    // A row without state isn't the guide's, whatever somebody wrote in its first column.
    const now = wanted.get(row[0]) ?? (row.at(-1) ? row.with(-1, goneState) : row);
    return isDeepStrictEqual(now, row) ? [] : [[index, now] as const];
  });
  const keys = new Set(present.map(([key]) => key));
  return { changed, added: [...wanted.values()].filter(([key]) => !keys.has(key)) };
}

/** The requests that write a difference to the tab of this id; undefined where there is no such tab yet. */
export function requestsFor(
  { title, newId }: Tab,
  { changed, added }: TabDifference,
  id: number | undefined,
): sheets_v4.Schema$Request[] {
  const sheetId = id ?? newId;
  const fields = 'userEnteredValue';
  const properties = { sheetId, title, gridProperties: { frozenRowCount: 1 } };
  return [
    ...(id === undefined ? [{ addSheet: { properties } }] : []),
    ...changed.map(([rowIndex, row]) => ({
      updateCells: { start: { sheetId, rowIndex, columnIndex: 0 }, rows: [cellsOf(row)], fields },
    })),
    // Below all that is there by then, so that no row is covered that somebody is writing.
    ...(added.length > 0 ? [{ appendCells: { sheetId, rows: added.map(cellsOf), fields } }] : []),
  ];
}

/** Cells of plain text: a `stringValue` is never read as a formula, a number or a day. */
function cellsOf(row: readonly string[]): sheets_v4.Schema$RowData {
  return { values: row.map((stringValue) => ({ userEnteredValue: { stringValue } })) };
}
