import { findLeaks } from '../../src/checks/leaks/find-leaks.ts';
import { plain } from '../../src/checks/report/terminal.ts';
import { formatDate } from '../../src/domain/dated/iso-date.ts';
import { findAsked } from '../../src/domain/feedback/acknowledge.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import type { HostReport } from '../../src/schemas/report.ts';
import { compare, type Tally } from './tally.ts';

/** How many gaps a report has at most, those that were looked for most often. Each is searched for data that points to a person. */
const mostGaps = 1000;

/**
 * The report of what readers told the host. Words with data that points to a person aren't in it.
 * @param people the login names of those who should read; undefined without a list
 */
export function makeReport(guide: Guide, tally: Tally, people: readonly string[] | undefined): HostReport {
  const asked = [...guide.pages.values()].flatMap(({ revisions }) =>
    revisions.flatMap((revision) => findAsked(revision, guide.today)?.version ?? []),
  );
  const receipts = asked.map((version) => {
    const own = tally.readers.get(version);
    if (!people) return { version, read: own?.size ?? 0 };
    const missing = people.filter((person) => !own?.has(person.toLowerCase()));
    return { version, read: people.length - missing.length, of: people.length, missing };
  });
  return {
    made: guide.today,
    until: tally.until,
    receipts: receipts.sort((a, b) => compare(a.version, b.version)),
    gaps: tally.gaps.slice(0, mostGaps).filter(({ words }) => findLeaks(words).length === 0),
    votes: tally.votes.toSorted(
      (a, b) => shareOfNo(b) - shareOfNo(a) || b.no - a.no || compare(a.version, b.version),
    ),
  };
}

const shareOfNo = ({ yes, no }: { yes: number; no: number }) => no / (yes + no);

/** The people of a list, one on a line. Spellings that differ only in case are one person, called as in the first line. */
export function readPeople(text: string): string[] {
  const names = text.split('\n').flatMap((line) => line.trim() || []);
  return [...Map.groupBy(names, (name) => name.toLowerCase()).values()].map(([name = '']) => name);
}

/** A part of the report in Indonesian, for people. */
interface ReportTable {
  /** What its file is called. */
  name: string;
  title: string;
  head: string[];
  rows: (string | number)[][];
}

/** How many rows are shown at a terminal. */
const most = 20;

export function tablesOf({ receipts, gaps, votes }: HostReport): ReportTable[] {
  return [
    {
      name: 'perlu-dibaca',
      title: 'Perlu dibaca',
      head: ['Sudah', 'Dari', 'Versi', 'Belum'],
      rows: receipts.map(({ version, read, of = '', missing = [] }) => [
        read,
        of,
        version,
        missing.join(', '),
      ]),
    },
    {
      name: 'tidak-ketemu',
      title: 'Dicari, tidak ketemu',
      head: ['Kali', 'Terakhir', 'Kata'],
      rows: gaps.map(({ words, count, last }) => [count, last, words]),
    },
    {
      name: 'tidak-menjawab',
      title: 'Halaman yang tidak menjawab',
      head: ['Tidak', 'Ya', 'Bagian', 'Versi'],
      rows: votes.map((vote) => [vote.no, vote.yes, `${Math.round(100 * shareOfNo(vote))}%`, vote.version]),
    },
  ];
}

/** Who has read what, and on which day, also of texts that are over, with who hasn't. */
export function readersTable({ receipts }: HostReport, { readers }: Tally): ReportTable {
  const read = [...readers].flatMap(([version, days]) => [...days].map((day) => [version, ...day]));
  const unread = receipts.flatMap(({ version, missing = [] }) => missing.map((user) => [version, user, '']));
  return {
    name: 'pembaca',
    title: '',
    head: ['Versi', 'Orang', 'Dibaca'],
    rows: [...read, ...unread].sort(),
  };
}

/** The report for a terminal, with how many words it leaves out, and which lines of the log don't count. */
export function formatReport(report: HostReport, { gaps, refused }: Tally): string {
  const { made, until } = report;
  const hidden = Math.min(gaps.length, mostGaps) - report.gaps.length;
  const rows = refused.map(({ place, why }) => [`${place}: ${why}`]);
  const uncounted = rows.length > 0 ? [{ title: 'Baris yang tidak dihitung', head: [], rows }] : [];
  return [
    `Kabar dari pembaca per ${formatDate(made)}${until ? `, yang terakhir dari ${formatDate(until)}` : ''}.`,
    ...tablesOf(report).flatMap(formatTable),
    ...(hidden > 0 ? ['', `${hidden} yang dicari tidak ditampilkan: memuat data pribadi.`] : []),
    ...uncounted.flatMap(formatTable),
  ]
    .map(plain)
    .join('\n');
}

function formatTable({ title, head, rows }: Omit<ReportTable, 'name'>): string[] {
  const shown = [head, ...rows.slice(0, most)].filter((row) => row.length > 0);
  const width = (at: number) => Math.max(...shown.map((row) => `${row[at] ?? ''}`.length));
  const line = (row: ReportTable['rows'][number]) =>
    row.map((cell, at) => `${cell}`.padEnd(width(at))).join('  ');
  const lines = shown.map((row) => `  ${line(row)}`.trimEnd());
  const rest = rows.length > most ? [`  … dan ${rows.length - most} lagi`] : [];
  return ['', `${title} (${rows.length})`, ...(rows.length > 0 ? [...lines, ...rest] : [])];
}
