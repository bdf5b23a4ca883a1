import type { ResultRow, Status } from './result-rows.ts';

/** Which rows of the result are asked for. */
export interface Query {
  status: Status | '';
  text: string;
  sort: 'status' | 'amount' | 'row';
  /** Number of rows before the first that is shown. */
  offset: number;
}

/** Number of rows shown at a time. A table of thousands can't be read, and would block the page. */
export const pageLength = 50;

/** All rows that a query asks for, in its order. */
export function findRows(
  rows: readonly ResultRow[],
  { status, text, sort }: Omit<Query, 'offset'>,
): ResultRow[] {
  const wanted = text.trim().toLowerCase();
  const plain = wanted.replace(/[.\s]/g, '');
  const found = rows.filter(
    (row) =>
      (status === '' || row.status === status) &&
      (wanted === '' ||
        row.orders.toLowerCase().includes(wanted) ||
        row.text.toLowerCase().includes(wanted) ||
        (/^\d+$/.test(plain) && String(row.amount ?? '').includes(plain))),
  );
  if (sort === 'amount') found.sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  if (sort === 'row') found.sort((a, b) => a.source.localeCompare(b.source, 'id') || a.row - b.row);
  return found;
}

/** The page of rows that a query asks for. `count`: the rows of all its pages. */
export function queryRows(rows: readonly ResultRow[], query: Query): { rows: ResultRow[]; count: number } {
  const found = findRows(rows, query);
  return { rows: found.slice(query.offset, query.offset + pageLength), count: found.length };
}
