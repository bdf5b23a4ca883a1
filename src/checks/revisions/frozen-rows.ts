import { isDeepStrictEqual } from 'node:util';
import type { IsoDate } from '../../domain/dated/iso-date.ts';
import type { PolicyRowData } from '../../schemas/policy.ts';
import { type Issue, issueAt } from '../issue.ts';
import type { LoadedContent } from '../read/load.ts';
import type { ParsedFile } from '../read/parse-file.ts';

/** Rows of the value in `file` that had begun on the base stay as they are, except that a last day still to come may be moved. */
export function* frozenRowIssues(
  base: LoadedContent,
  head: LoadedContent,
  file: ParsedFile,
  today: IsoDate,
): Iterable<Issue> {
  const rowsIn = ({ content }: LoadedContent) =>
    content.policies.find(({ path }) => path === file.path)?.data.rows;
  const rows = rowsIn(head);
  // A file that breaks its schema has its own errors.
  if (!rows) return;
  for (const row of rowsIn(base) ?? []) {
    const hasBegun = row.from <= today && (row.correction === undefined || (row.recorded ?? '') < today);
    if (!hasBegun || rows.some((each) => isSame(row, each, today))) continue;
    const at = rows.findIndex((each) => nameOf(each) === nameOf(row));
    const name = `nilai mulai ${row.from}`;
    const fix = `Kembalikan. Salah tulis: \`npm run new -- correction ${file.path.replace('.yaml', '')} --revision ${row.from}\`. Nilai baru: tambahkan baris.`;
    const place = file.locateKey(at < 0 ? ['rows'] : ['rows', at, firstDifferent(row, rows[at])]);
    yield at < 0
      ? issueAt(place, 'frozen-removed', { what: `Baris ${name} sudah terbit, kini hilang.`, fix })
      : issueAt(place, 'frozen-edited', { what: `Baris ${name} yang sudah terbit diubah.`, fix });
  }
}

/** What stays of a row when its value is edited: its day, and that of its correction. */
function nameOf({ from, recorded, correction }: PolicyRowData): string {
  return correction === undefined ? from : `${from} ${recorded}`;
}

function isSame(
  { lastDay: before, ...row }: PolicyRowData,
  { lastDay: after, ...other }: PolicyRowData,
  today: IsoDate,
) {
  const isToCome = (before ?? today) >= today && (after ?? today) >= today;
  return isDeepStrictEqual(row, other) && (before === after || isToCome);
}

function firstDifferent(row: PolicyRowData, other: PolicyRowData | undefined): string {
  const keys = Object.keys({ ...row, ...other }) as (keyof PolicyRowData)[];
  return keys.find((key) => !isDeepStrictEqual(row[key], other?.[key])) ?? 'from';
}
