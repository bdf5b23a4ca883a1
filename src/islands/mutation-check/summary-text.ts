import { formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import { formatRupiah } from '../../domain/money/money.ts';
import { countRows, type ResultRow, statuses, statusNames } from './result-rows.ts';

/** Most orders that a message names: the others are in the CSV. */
const mostNamed = 20;

/** The result as a message for the team: what waits for its status, by order, and how many rows are left to look at. Without payers' names. */
export function summaryText(rows: readonly ResultRow[], today: IsoDate): string {
  const stuck = rows.filter(({ status }) => status === 'paired');
  const sum = stuck.reduce((all, { amount = 0 }) => all + amount, 0);
  const named = stuck.slice(0, mostNamed).map(({ orders, row }) => `- ${orders}, mutasi baris ${row}`);
  const more = stuck.length - named.length;
  const counts = countRows(rows.filter(({ source, status }) => source === 'mutasi' || status === 'unpaid'));
  const others = statusNames.filter((each) => each !== 'paired' && counts[each] > 0);
  return [
    `Cek mutasi ${formatDate(today)}`,
    `${statuses.paired}: ${stuck.length}${stuck.length > 0 ? ` (${formatRupiah(sum)})` : ''}`,
    ...named,
    ...(more > 0 ? [`- dan ${more} lagi di CSV`] : []),
    ...others.map((each) => `${statuses[each]}: ${counts[each]}`),
  ].join('\n');
}
