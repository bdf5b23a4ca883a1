import { type AsOf, correctionAfter, pageAsOf, pageAsThen } from '../../domain/dated/as-of.ts';
import { addDays, formatDate, type IsoDate, isIsoDate } from '../../domain/dated/iso-date.ts';
import type { FormerName } from '../../domain/guide/moves.ts';
import { earlierTextAnchor, urlOnDay } from '../../domain/guide/urls.ts';
import { dayText, notYet, unreadableDay } from '../../domain/guide/wording.ts';
import type { RevisionRecord, RevisionsFile } from '../../schemas/guide-file.ts';

/** By which clock a day is answered: by what is known now, or by what the guide said on that day. */
export type GuideClock = 'now' | 'then';

/** A page or value on a day: its title, how it stood, and where to read that. */
export type AsOfRow = ReturnType<typeof row>;

/** Each standing in words, and the tone of its badge. */
const standings: Record<AsOf<RevisionRecord>['standing'] | 'unwritten', { label: string; tone: string }> = {
  'in-force': { label: 'Berlaku', tone: 'done' },
  awaiting: { label: 'Menunggu aturan', tone: 'open' },
  unrecorded: { label: 'Tanggal tidak diketahui', tone: 'open' },
  removed: { label: 'Dicabut', tone: 'gone' },
  none: { label: 'Belum ada ketentuan', tone: 'past' },
  unwritten: { label: 'Belum tertulis', tone: 'past' },
};

/** The day and the clock of an address; the day as it is written there, `today` where there is none. */
export function parseAddress(search: string, today: IsoDate): { date: string; clock: GuideClock } {
  const params = new URLSearchParams(search);
  return {
    date: params.get('tanggal')?.trim() || today,
    clock: params.get('menurut') === 'saat-itu' ? 'then' : 'now',
  };
}

/** The query of the address of a day by a clock. */
export function writeAddress(date: string, clock: GuideClock): string {
  return `?tanggal=${encodeURIComponent(date)}${clock === 'then' ? '&menurut=saat-itu' : ''}`;
}

/** The view of the guide by area as it was on `date`, which may be any text, by a clock. Of a day after `today` both say the same. */
export function viewAsOf(file: RevisionsFile, date: string, asked: GuideClock, today: IsoDate) {
  if (!isIsoDate(date)) return { line: unreadableDay(date), areas: [], other: undefined };
  const isToCome = date > today;
  const clock = isToCome ? 'now' : asked;
  const rowsOf = (dated: readonly DatedRevisions[]) => dated.map((text) => row(text, date, clock));
  const areas = file.areas.map(({ id, label }) => ({
    label,
    rows: rowsOf(file.pages.filter(({ area }) => area === id)),
  }));
  const rows = areas.flatMap(({ rows }) => rows);
  const counts = Object.values(standings).flatMap(({ label }) => {
    const count = rows.filter((row) => row.label === label).length;
    return count > 0 ? [`${count} ${label.toLowerCase()}`] : [];
  });
  const said = isToCome ? `${notYet} pada` : clock === 'then' ? 'Yang tertulis di panduan pada' : 'Pada';
  return {
    line: `${said} ${formatDate(date)}, dari ${rows.length} halaman: ${counts.join(', ')}`,
    areas: [...areas, { label: 'Nilai', rows: rowsOf(file.values) }].filter(({ rows }) => rows.length > 0),
    /** The address of the same day by the other clock; undefined where the day is none, or to come. */
    other: isToCome ? undefined : otherClock(date, clock),
  };
}

function otherClock(date: IsoDate, clock: GuideClock) {
  return clock === 'now'
    ? { label: 'Lihat yang tertulis waktu itu', url: writeAddress(date, 'then') }
    : { label: 'Lihat menurut yang diketahui sekarang', url: writeAddress(date, 'now') };
}

/** A page or a value with its revisions, and the names that it had before. */
interface DatedRevisions {
  revisions: RevisionRecord[];
  former?: readonly FormerName[] | undefined;
}

function row({ revisions, former = [] }: DatedRevisions, date: IsoDate, clock: GuideClock) {
  const name = former.findLast(({ until }) => date < until);
  const details = (...parts: (string | false | undefined)[]) =>
    [...parts, name && `waktu itu di /${name.id}/`].filter(Boolean).join(', ');
  const now = pageAsOf(revisions, date);
  const then = pageAsThen(revisions, date);
  const found = clock === 'now' ? now : then;
  /** That the guide said something else on that day, and where to read it; undefined where it didn't, and by the clock of that day. */
  const difference = clock === 'now' ? differenceOf(now, then, date) : undefined;
  if (found.standing === 'none') {
    const standing = standings[clock === 'now' ? 'none' : 'unwritten'];
    const { next } = found;
    const title = next?.title ?? revisions.at(-1)?.title ?? '';
    const begins = next?.state === 'awaiting' ? 'Ditunggu sejak' : 'Mulai berlaku';
    const detail = details(clock === 'now' && next?.from && `${begins} ${formatDate(next.from)}`);
    return { title, ...standing, detail, url: undefined, difference };
  }
  const { revision, standing } = found;
  const { title, url } = revision;
  return {
    title,
    ...standings[standing],
    /** A value, and the interval in which the text is in force. */
    detail: details(revision.value, ...interval(revision, standing === 'unrecorded')),
    /** The address of the revision with the day, so that what is read there is read as of it. */
    url: clock === 'now' ? urlOnDay(url, date) : textUrl(revision, date),
    difference,
  };
}

/** What the guide said on `date` (`then`), where that isn't what held by what is known now. */
function differenceOf(now: AsOf<RevisionRecord>, then: AsOf<RevisionRecord>, date: IsoDate) {
  if (then.standing === 'none')
    return now.standing === 'none'
      ? undefined
      : { words: 'Waktu itu panduan belum menulisnya.', link: undefined };
  const { revision } = then;
  const correction = correctionAfter(revision, date);
  if (!correction && now.standing !== 'none' && now.revision.slug === revision.slug) return undefined;
  const words = 'Waktu itu panduan menulis:';
  const label =
    revision.value ??
    (correction
      ? `tulisan sebelum koreksi ${formatDate(correction.date, 'short')} (${correction.what})`
      : `revisi ${dayText(revision.from)}`);
  return { words, link: { label, url: textUrl(revision, date) } };
}

/** Where what the guide said on `date` is read: on the revision's page, folded where it was corrected since. */
function textUrl(revision: RevisionRecord, date: IsoDate): string {
  const correction = revision.value === undefined ? correctionAfter(revision, date) : undefined;
  return `${urlOnDay(revision.url, date)}${correction ? `#${earlierTextAnchor(correction.date)}` : ''}`;
}

/** When a text is in force. That nobody knows since when isn't repeated where its badge `saysSo`. */
function interval({ from, until, recorded }: RevisionRecord, saysSo: boolean) {
  const start = from ? `sejak ${formatDate(from)}` : !saysSo && 'tanggal tidak diketahui';
  const known = !from && recorded && `sudah berlaku ${formatDate(recorded)}`;
  return [start, known, until && `sampai ${formatDate(addDays(until, -1))}`];
}
