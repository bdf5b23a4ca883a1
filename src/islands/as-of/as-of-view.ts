import { type AsOf, pageAsOf } from '../../domain/dated/as-of.ts';
import { addDays, formatDate, type IsoDate, isIsoDate } from '../../domain/dated/iso-date.ts';
import { urlOnDay } from '../../domain/guide/urls.ts';
import { unreadableDay } from '../../domain/guide/wording.ts';
import type { RevisionRecord, RevisionsFile } from '../../site/api.ts';

/** A page on a day: its title, how it stood, and where to read that. */
export interface AsOfRow {
  title: string;
  standing: AsOf<RevisionRecord>['standing'] | 'awaiting';
  /** The standing, in words. */
  label: string;
  /** The interval in which its text is in force, in words. */
  detail: string;
  /** The address of the revision with the day, so that what is read there is read as of it. */
  url: string | undefined;
}

/** The guide as of a day by area, or why it can't be shown. */
export type AsOfView =
  | { kind: 'guide'; date: IsoDate; areas: { label: string; rows: AsOfRow[] }[]; line: string }
  | { kind: 'unreadable-date'; line: string };

const labels: Record<AsOfRow['standing'], string> = {
  'in-force': 'Berlaku',
  awaiting: 'Menunggu aturan',
  unrecorded: 'Mulainya tidak tercatat',
  removed: 'Dicabut',
  none: 'Belum ada ketentuan',
};

/** The day of an address as it is written there; `today` where there is none. */
export function dateOf(search: string, today: IsoDate): string {
  return (new URLSearchParams(search).get('tanggal') ?? '').trim() || today;
}

/** The view of the guide as it was on `date`, which may be any text. */
export function viewAsOf(file: RevisionsFile, date: string): AsOfView {
  if (!isIsoDate(date)) return { kind: 'unreadable-date', line: unreadableDay(date) };
  const areas = file.areas.map(({ id, label }) => ({
    label,
    rows: file.pages.filter(({ area }) => area === id).map(({ revisions }) => row(revisions, date)),
  }));
  const rows = areas.flatMap(({ rows }) => rows);
  const counts = Object.values(labels).flatMap((label) => {
    const count = rows.filter((row) => row.label === label).length;
    return count > 0 ? [`${count} ${label.toLowerCase()}`] : [];
  });
  return {
    kind: 'guide',
    date,
    areas: areas.filter(({ rows }) => rows.length > 0),
    line: `Pada ${formatDate(date)}, dari ${rows.length} halaman: ${counts.join(', ')}`,
  };
}

function row(revisions: readonly RevisionRecord[], date: IsoDate): AsOfRow {
  const found = pageAsOf(revisions, date);
  if (found.standing === 'none') {
    const { next } = found;
    const title = next?.title ?? revisions.at(-1)?.title ?? '';
    const detail = next?.from ? `Mulai berlaku ${formatDate(next.from)}` : '';
    return { title, standing: 'none', label: labels.none, detail, url: undefined };
  }
  const { revision } = found;
  const { title, url, state } = revision;
  const standing = found.standing === 'in-force' && state === 'awaiting' ? 'awaiting' : found.standing;
  return { title, standing, label: labels[standing], detail: interval(revision), url: urlOnDay(url, date) };
}

function interval({ from, until, recorded }: RevisionRecord): string {
  const start = from
    ? `sejak ${formatDate(from)}`
    : recorded
      ? `mulainya tidak tercatat; tercatat berlaku ${formatDate(recorded)}`
      : 'mulainya tidak tercatat';
  return until ? `${start}, sampai ${formatDate(addDays(until, -1))}` : start;
}
