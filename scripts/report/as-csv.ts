import type { HostReport } from '../../src/schemas/report.ts';
import { writeCsv } from '../../src/site/sheet.ts';
import { percent } from './as-text.ts';
import type { Tally } from './tally.ts';

/** The report as tables, by the name of the file. With `names` one of them has a row for each person and version. */
export function writeTables(
  { receipts, gaps, votes }: HostReport,
  tally: Tally,
  names: boolean,
): Map<string, string> {
  const read = [...tally.readers].flatMap(([version, days]) =>
    [...days].map(([user, day]) => [version, user, day]),
  );
  const unread = receipts.flatMap(({ version, missing = [] }) => missing.map((user) => [version, user, '']));
  return new Map(
    Object.entries({
      'perlu-dibaca': [
        ['Versi', 'Sudah membaca', 'Dari'],
        ...receipts.map(({ version, read, of = '' }) => [version, `${read}`, `${of}`]),
      ],
      'tidak-ketemu': [
        ['Kata', 'Berapa kali', 'Terakhir'],
        ...gaps.map(({ words, count, last }) => [words, `${count}`, last]),
      ],
      'tidak-menjawab': [
        ['Versi', 'Ya', 'Tidak', 'Bagian yang tidak'],
        ...votes.map(({ version, yes, no }) => [version, `${yes}`, `${no}`, percent({ yes, no })]),
      ],
      ...(names && { pembaca: [['Versi', 'Orang', 'Dibaca'], ...[...read, ...unread].sort()] }),
    }).map(([name, table]) => [`${name}.csv`, writeCsv(table)]),
  );
}
