import { oneLine, plainText } from './cell.ts';
import type { MutationColumn } from './columns.ts';
import { dayOrder, findDay } from './day.ts';
import { type Direction, type Money, moneyReader } from './money.ts';
import { type AsideKind, extraCells, isSummary, type ReadRows, sortRows } from './rows.ts';
import {
  areMost,
  columnCells,
  filled,
  isDate,
  judgedColumns,
  likenessToRow,
  type Records,
  type Table,
} from './table.ts';

/** Money that came in. `row`: counted from 1. `date` is as written, `day` as in ISO 8601, where `--11-03` has no year. */
export interface Mutation {
  row: number;
  amount: number;
  date: string;
  day?: string | undefined;
  text: string;
}

/** The mutations of an export, and what says which way their money went. */
export interface ReadMutations extends ReadRows<Mutation> {
  direction: Direction;
}

/** The whole text of a row that is no payment even if it has a date. */
const balanceLine =
  /^(?:saldo (?:awal|akhir|lalu|sebelumnya|pindahan)|(?:opening|closing|beginning|ending|previous) balance|balance (?:(?:brought|carried) forward|[bc]\/f)|(?:(?:grand |sub ?)?total|jumlah)(?: (?:mutasi|debe?i?t|kredit|credit))*)$/i;

/** Reads the mutations of a table's records. A total, a balance and a row that a separator cut are never payments. */
export function readMutations(records: Records, table: Table<MutationColumn>): ReadMutations {
  const { direction, moneyOf } = moneyReader(records, table);
  const { date: [place = -1] = [], text: texts = [] } = table.columns;
  const findExtra = extraCells(records, table);
  const order = dayOrder(new Set(columnCells(records, table.first, [place])));
  const hasDates = areMost(judgedColumns(records, table)[place] ?? [], isDate);
  // Many rows are of one day.
  const days = new Map<string, string | undefined>();
  const read = (cells: readonly string[], index: number): Mutation | AsideKind | { why: string } => {
    const extra = findExtra(cells);
    if (extra) return extra;
    const date = plainText(cells[place] ?? '');
    const text = oneLine(texts.map((each) => cells[each] ?? '').join(' '));
    if (!days.has(date)) days.set(date, findDay(date, order));
    const day = days.get(date);
    const money = moneyOf(cells, index);
    const isDated = day !== undefined || /^pend/i.test(date);
    if (balanceLine.test(text) || (!isDated && isBetweenRows(cells, date, money))) return 'summary';
    if (day === undefined && date !== '' && cells.some(isDate))
      return { why: 'Tanggalnya ada di kolom lain' };
    if (money === 'zero') return 'blank';
    if (money === 'empty') return { why: 'Nominalnya kosong' };
    if (money === 'both') return { why: 'Uang masuk dan uang keluarnya terisi dua-duanya' };
    if ('why' in money) return money;
    if (money.side === 'out') return 'out';
    if (date === '' && text === '' && hasDates)
      return { why: 'Tanpa tanggal dan keterangan: mungkin baris jumlah' };
    return { row: index + 1, amount: money.rupiah, date: oneLine(cells[place] ?? ''), day, text };
  };
  /** Whether a record without a date is a total or a line of words, such as a page's number or the name of the next account. */
  const isBetweenRows = (cells: readonly string[], date: string, money: Money) => {
    // A date in another column was moved there by a separator, and lines in a cell may be rows that an open quote took in.
    if (likenessToRow(cells) > 1 || cells.some((cell) => cell.includes('\n'))) return false;
    if (isSummary(place < 0 ? cells.filter((_, i) => !texts.includes(i)) : cells)) return true;
    if (typeof money === 'object' && 'side' in money) return false;
    const isNote = hasDates && (date !== '' || money === 'both' || money === 'empty');
    return isNote || (filled(cells) === 1 && table.names.length > 1);
  };
  return { direction, ...sortRows(records, table, read) };
}
