import type { IsoDate } from '../../domain/dated/iso-date.ts';
import type { PolicyRowData } from '../../schemas/policy.ts';
import { beforeItsDay, recordedLater } from '../corrections/record-days.ts';
import { type Issue, issueAt } from '../issue.ts';
import type { ParsedFile } from '../read/parse-file.ts';

/** The row as it is written last: the latest correction of it, where there is one. */
export function latestOf(rows: readonly PolicyRowData[], row: PolicyRowData): PolicyRowData {
  const corrections = rows.filter(({ from, correction }) => from === row.from && correction !== undefined);
  return (
    corrections.toSorted((a, b) => (a.recorded ?? '').localeCompare(b.recorded ?? '', 'en')).at(-1) ?? row
  );
}

/** A corrected row corrects one that is there, on a day of its own that isn't before it. */
export function* correctedRowIssues(
  file: ParsedFile,
  rows: readonly PolicyRowData[],
  today: IsoDate,
): Iterable<Issue> {
  for (const [index, { from, recorded, correction }] of rows.entries()) {
    const at = (field: string) => file.locate(['rows', index, field]);
    const fix = `Tulis \`recorded: ${today}\`.`;
    yield* recordedLater(at('recorded'), recorded ?? today, today, fix);
    if (correction === undefined) continue;
    const same = rows.filter((each) => each.from === from);
    const bad = (field: string, what: string, fix: string) =>
      issueAt(at(field), 'bad-correction', { what, fix });
    if (same.every((each) => each.correction !== undefined)) {
      yield bad('from', `Tidak ada baris mulai ${from}.`, 'Samakan `from` dengan baris yang salah.');
    } else if (recorded === undefined) {
      yield bad('correction', 'Hari koreksinya tidak tertulis.', fix);
    } else if (recorded < from) {
      yield bad('recorded', beforeItsDay(from, recorded), from > today ? 'Ubah langsung barisnya.' : fix);
    } else if (
      rows.findIndex((each) => same.includes(each) && each.correction && each.recorded === recorded) < index
    ) {
      yield bad('recorded', `Nilai mulai ${from} sudah dikoreksi pada ${recorded}.`, 'Gabungkan keduanya.');
    }
  }
}
