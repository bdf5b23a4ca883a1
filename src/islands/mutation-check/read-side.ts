import type { Mapping } from '../../domain/mutations/columns.ts';
import { findMutationTable, findOrderTable } from '../../domain/mutations/mutation-table.ts';
import { readMutations } from '../../domain/mutations/mutations.ts';
import type { OrderStatus } from '../../domain/mutations/order-status.ts';
import { type ReadOrders, readOrders } from '../../domain/mutations/orders.ts';
import type { Records, Table } from '../../domain/mutations/table.ts';
import { hashOf } from '../../text/hash.ts';
import { type FileRecords, mutationProblems, readFile } from './read-file.ts';

/** What was chosen by hand of how a file is read, in place of what was found in it. */
export interface Choices {
  separator?: string;
  /** Index of the record with the names of the columns, -1 for none. */
  header?: number;
  columns?: Mapping<string>;
  /** What the words of a status mean, by `statusWords`. */
  statuses?: Record<string, OrderStatus>;
}

/** What is shown of a file that was read. */
export type FileView = Awaited<ReturnType<typeof viewOf>>;

const previewLength = 8;

/** Reads the export of a bank. Where nothing says which way money went, its column of amounts isn't taken. */
export async function readMutationFile(source: string | Blob, choices: Choices) {
  const { file, table } = await readTable(source, findMutationTable, choices);
  const read = readMutations(file.records, table);
  const payments = read.rows.map(({ row }) => file.records[row - 1] ?? []);
  const problems = file.records.length > 0 ? mutationProblems(read.direction, payments) : [];
  const known = read.direction === 'unknown' ? { ...table.columns, amount: [] } : table.columns;
  return { read, view: await viewOf(file, { ...table, columns: known }, problems) };
}

export async function readOrderFile(source: string | Blob, choices: Choices) {
  const { file, table } = await readTable(source, findOrderTable, choices);
  const read = readOrders(file.records, table, choices.statuses);
  return { read, view: { ...(await viewOf(file, table, [])), statuses: read.statuses } };
}

async function readTable<Column extends string>(
  source: string | Blob,
  findTable: (records: Records, header?: number) => Table<Column>,
  { separator, header, columns }: Choices,
) {
  const file = await readFile(source, { findTable, separator });
  const found = findTable(file.records, header);
  return { file, table: { ...found, columns: (columns as Mapping<Column>) ?? found.columns } };
}

async function viewOf(
  { records, separator, problems }: FileRecords,
  { header, names, columns, first }: Table<string>,
  more: readonly string[],
) {
  const start = Math.max(0, header - 1);
  const shown = records.slice(start, start + previewLength);
  // Without HTTPS, browsers have no hashes.
  const canHash = header >= 0 && globalThis.crypto?.subtle !== undefined;
  return {
    header,
    names,
    columns,
    /** Number of records below the header. */
    rows: records.length - first,
    /** The separator of a text's cells; undefined for a sheet. */
    separator,
    /** A few records from the header on, with one above it. `row`: counted from 1. */
    preview: shown.map((cells, index) => ({ row: start + index + 1, cells })),
    statuses: [] as ReadOrders['statuses'],
    /** What is wrong with the file, in Indonesian. */
    problems: [...problems, ...more],
    /** A hash of the header, by which choices are remembered; undefined where no header is, which would be a row. */
    headerHash: canHash ? await hashOf(new TextEncoder().encode(names.join('\n'))) : undefined,
  };
}
