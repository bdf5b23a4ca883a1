import { addDays, compareDates, formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import type { Guide } from '../../domain/guide/guide.ts';
import type { PolicyData, PolicyRowData } from '../../schemas/policy.ts';
import { type CheckContext, fileAt, type Issue, issueAt } from '../check.ts';
import { beforeItsDay, recordedLater } from '../corrections/check-corrections.ts';
import { isUnreadable } from '../read/misplaced-files.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { suggestNearest } from '../suggest.ts';
import { type PlaceInRow, valueIssues } from './value-issues.ts';

/** A dated value has one row a day without gaps, with a source and a value of its kind. What it names exists and is of the right kind. */
export function* checkPolicies(context: CheckContext): Iterable<Issue> {
  for (const { path, data } of context.content.policies) {
    const file = fileAt(context, path);
    yield* intervalIssues(file, data);
    for (const [index, row] of data.rows.entries()) {
      const at: PlaceInRow = (...field) => file.locate(['rows', index, ...field]);
      yield* correctionIssues(data.rows, row, at, context.guide.today);
      yield* stateIssues(context.guide, row, at);
      yield* valueIssues(data, row, at);
    }
    yield* calendarIssues(context, file, data);
    yield* replyIssues(context, file, data);
  }
}

/** Each row begins after the one before it in time has ended, and at the latest on the next day. */
function* intervalIssues(file: ParsedFile, { rows }: PolicyData): Iterable<Issue> {
  const originals = [...rows.entries()].filter(([, { correction }]) => correction === undefined);
  const inTime = originals
    .sort(([, a], [, b]) => compareDates(a.from, b.from))
    .map(([index, row]) => ({ index, row: latestOf(rows, row) }));
  for (const [position, { index, row }] of inTime.entries()) {
    const { from, lastDay } = row;
    const before = inTime[position - 1]?.row;
    if (lastDay && lastDay < from) {
      const what = `Baris ini berakhir ${lastDay}, sebelum mulai ${from}.`;
      const fix = `Tulis \`lastDay\` pada atau sesudah ${from}.`;
      yield issueAt(file.locate(['rows', rows.indexOf(row), 'lastDay']), 'policy-gap', { what, fix });
    }
    const place = file.locate(['rows', index, 'from']);
    if (before?.from === from) {
      const what = `Dua baris mulai ${formatDate(from)}.`;
      yield issueAt(place, 'policy-duplicate-from', { what, fix: 'Sisakan satu, atau ganti tanggalnya.' });
    } else if (before?.lastDay && before.lastDay >= from) {
      const what = `Mulai ${from}, padahal baris sebelumnya sampai ${before.lastDay}.`;
      const fix = `Tulis \`lastDay: ${addDays(from, -1)}\` di baris sebelumnya.`;
      yield issueAt(place, 'policy-overlap', { what, fix });
    } else if (before?.lastDay && before.lastDay >= before.from && addDays(before.lastDay, 1) < from) {
      const first = addDays(before.lastDay, 1);
      const what = `Tidak ada nilai dari ${first} sampai ${addDays(from, -1)}.`;
      const fix = `Tulis \`from: ${first}\`, atau hapus \`lastDay\` sebelumnya.`;
      yield issueAt(place, 'policy-gap', { what, fix });
    }
  }
}

/** A row has the value and source that its state asks for. */
function* stateIssues({ decisions }: Guide, row: PolicyRowData, at: PlaceInRow): Iterable<Issue> {
  const { state, value, source, from } = row;
  if (state === 'confirmed' && source === undefined) {
    const what = `Nilai mulai ${from} \`confirmed\` tanpa \`source\`.`;
    const fix = 'Tambahkan `source: …`, atau tulis `state: undecided`.';
    yield issueAt(at('state'), 'policy-no-source', { what, fix });
  }
  const decision = decisions.get(source ?? '');
  if (state === 'confirmed' && decision?.kind === 'question') {
    const { answeredBy } = decision;
    const what = `\`${source}\` masih pertanyaan.`;
    const undecided = `Tulis \`state: undecided\` dan \`open: ${source}\`, tanpa nilai.`;
    const fix = answeredBy ? `Tulis \`source: ${answeredBy.ref}\`.` : undecided;
    yield issueAt(at('source'), 'policy-source', { what, fix });
  }
  if (state === 'undecided' && value !== undefined) {
    const what = `Nilai mulai ${from} \`undecided\`, tetapi \`value\` terisi.`;
    const fix = 'Hapus `value`, atau tulis `state: confirmed` dan `source`.';
    yield issueAt(at('value'), 'policy-undecided-value', { what, fix });
  }
  if (state !== 'undecided' && value === undefined) {
    const what = `Nilai mulai ${from} \`${state}\` tanpa \`value\`.`;
    const fix = 'Tambahkan `value: …`, atau tulis `state: undecided`.';
    yield issueAt(at('state'), 'policy-no-value', { what, fix });
  }
}

/** The working hours and holidays that the value is counted with exist, and are of that kind. */
function* calendarIssues(context: CheckContext, file: ParsedFile, data: PolicyData): Iterable<Issue> {
  const { guide } = context;
  for (const [field, kind] of [
    ['workingHours', 'working-hours'],
    ['holidays', 'holidays'],
  ] as const) {
    const id = data[field];
    if (id === undefined || guide.policies.get(id)?.kind === kind) continue;
    if (isUnreadable(context, `policy/${id}.yaml`)) continue;
    const known = [...guide.policies.values()].filter((policy) => policy.kind === kind).map(({ id }) => id);
    const what = `Tidak ada \`${id}\` (${kind}) di policy/.`;
    const fix = suggestNearest(id, known, `Buat policy/${id}.yaml, atau hapus barisnya.`);
    yield issueAt(file.locate([field]), 'unknown-policy', { what, fix });
  }
}

/** The reply for a decided value says once when, and the reply for an open one doesn't. */
function* replyIssues({ guide }: CheckContext, file: ParsedFile, { replies }: PolicyData): Iterable<Issue> {
  const timesIn = (id = '') => {
    const { placeholders } = guide.replies.get(id)?.revisions.at(-1) ?? {};
    return placeholders?.flatMap(({ type, name }) => (type === 'time' ? `\`{${name}}\`` : []));
  };
  const open = timesIn(replies?.open) ?? [];
  if (open.length > 0) {
    const what = `Balasan \`${replies?.open}\` memuat waktu: ${open.join(', ')}.`;
    const fix = 'Pilih balasan tanpa isian `time`.';
    yield issueAt(file.locate(['replies', 'open']), 'policy-reply', { what, fix });
  }
  const decided = timesIn(replies?.decided);
  if (decided && decided.length !== 1) {
    const what = `Balasan \`${replies?.decided}\` punya ${decided.length} isian \`time\`.`;
    const fix = 'Pilih balasan dengan satu isian `time`.';
    yield issueAt(file.locate(['replies', 'decided']), 'policy-reply', { what, fix });
  }
}

const isCorrectionOf = (row: PolicyRowData, from: IsoDate) =>
  row.from === from && row.correction !== undefined;

/** The row as it is written last: the latest correction of it, where there is one. */
function latestOf(rows: readonly PolicyRowData[], row: PolicyRowData): PolicyRowData {
  const corrections = rows.filter((each) => isCorrectionOf(each, row.from));
  return corrections.toSorted((a, b) => compareDates(a.recorded, b.recorded)).at(-1) ?? row;
}

/** A corrected row corrects one that is there, on a day of its own that isn't before it. */
function* correctionIssues(
  rows: readonly PolicyRowData[],
  row: PolicyRowData,
  at: PlaceInRow,
  today: IsoDate,
): Iterable<Issue> {
  const { from, recorded, correction } = row;
  const fix = `Tulis \`recorded: ${today}\`.`;
  yield* recordedLater(at('recorded'), recorded ?? today, today, fix);
  if (correction === undefined) return;
  const bad = (field: string, what: string, fix: string) =>
    issueAt(at(field), 'bad-correction', { what, fix });
  if (!rows.some((each) => each.from === from && each.correction === undefined)) {
    yield bad('from', `Tidak ada baris mulai ${from}.`, 'Samakan `from` dengan baris yang salah.');
  } else if (recorded === undefined) {
    yield bad('correction', 'Hari koreksinya tidak tertulis.', fix);
  } else if (recorded < from) {
    yield bad('recorded', beforeItsDay(from, recorded), from > today ? 'Ubah langsung barisnya.' : fix);
  } else if (rows.find((each) => isCorrectionOf(each, from) && each.recorded === recorded) !== row) {
    yield bad('recorded', `Nilai mulai ${from} sudah dikoreksi pada ${recorded}.`, 'Gabungkan keduanya.');
  }
}
