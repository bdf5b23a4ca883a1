import { type AsOf, pageAsOf, pageAsThen } from '../../domain/dated/as-of.ts';
import { nearestDay } from '../../domain/dated/dated.ts';
import { findInForce, type Interval, standingOn } from '../../domain/dated/in-force.ts';
import { earliestOf, formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import { versionName } from '../../domain/dated/revision-path.ts';
import type {
  FilePage,
  FileReply,
  FileRevision,
  FileRow,
  FileValue,
  GuideFile,
} from '../../schemas/guide-file.ts';

/** By what is known now, or by what the guide said on the day that is asked about. */
export type AnswerClock = 'sekarang' | 'saat-itu';

/** The day that is asked about, the reader's own day, and the clock. */
export interface When {
  date: IsoDate;
  today: IsoDate;
  clock: AnswerClock;
}

const sayings = {
  'in-force': undefined,
  awaiting: 'Menunggu aturan: belum ada aturan tertulis. Jangan mengisinya sendiri.',
  'stepped-aside':
    'Menunggu dicocokkan: yang disebut di `unread` sudah berubah. Pakai yang tertulis di sana.',
  unrecorded: 'Tanggal tidak diketahui: tidak tercatat apakah sudah berlaku pada hari itu.',
  removed: 'Dicabut: tidak berlaku lagi.',
  none: 'Belum ada ketentuan pada hari itu. Jangan memakai ketentuan hari lain.',
  unwritten: 'Belum tertulis di panduan pada hari itu.',
  undecided: 'Belum diputuskan. Jangan menyebut nilai apa pun.',
  assumed: 'Hanya asumsi kalkulator. Jangan disampaikan.',
  superseded: 'Revisi lama, tidak berlaku lagi.',
  coming: 'Belum berlaku.',
  held: 'Tertahan: aturan lain mendahuluinya. Tidak berlaku sampai disusun dari yang berlaku.',
};
export type AnswerStanding = keyof typeof sayings;

/** How sure an answer is. Only what is `in-force` may be passed on as a rule. */
interface AnswerSureness {
  standing: AnswerStanding;
  sure: boolean;
  /** What to know before using it, in Indonesian. */
  says: string | undefined;
}

/** What a page or value says on a day. A field is missing where there is nothing, or where nobody recorded it. */
export interface RuleAnswer extends AnswerSureness, Interval {
  id: string;
  url: string;
  /** `<id>@<version>`; missing where nothing is in force yet, `begins` is then the first day on which something will be. */
  revision?: string;
  begins?: IsoDate | undefined;
  title?: string;
  recorded?: IsoDate | undefined;
  /** The first day, also before `until`, from which on it must not be used. */
  asideFrom?: IsoDate | undefined;
  unread?: FileRevision['asides'][number]['unread'] | undefined;
  appliesTo?: string | undefined;
  /** For the agent, not for the customer. */
  answer?: string;
  value?: string | undefined;
  data?: FileRow['data'];
  source?: string | undefined;
  /** The note's question about an undecided value. */
  question?: string | undefined;
  values?: RuleAnswer[];
  open?: Omit<FileRevision['open'][number], 'answeredBy'>[];
  decisions?: { ref: string; decision: string }[] | undefined;
  replies?: ReturnType<typeof replyOnDay>[] | undefined;
  flow?: ReturnType<typeof flowOnDay> | undefined;
  sources?: string[] | undefined;
  corrections?: { date: IsoDate; what: string }[];
  /** Markdown. */
  body?: string;
}

/** The answer for a day. */
export type RuleOnDay = ReturnType<typeof ruleOnDay>;

/** What held on a day, of a page or a value, by a clock. */
export function ruleOnDay(file: GuideFile, subject: FilePage | FileValue, when: When) {
  const { date, today, clock } = when;
  const revisions: readonly (FileRevision | FileRow)[] = subject.revisions;
  const nameBy = (other: When) => {
    const found = asOf(revisions, other);
    return found.standing === 'none' ? found.standing : versionBy(found.revision, other);
  };
  const own = nameBy(when);
  const [now, then] = [
    nameBy({ date: today, today, clock: 'sekarang' }),
    nameBy({ ...when, clock: 'saat-itu' }),
  ];
  const isOther = clock === 'sekarang' && date <= today && then !== own;
  const answer = 'key' in subject ? valueOnDay(file, subject, when) : pageOnDay(file, subject, when);
  const cautions = [
    answer.says,
    date > file.asOf &&
      `Data ini dari ${formatDate(file.asOf)}: yang diputuskan sesudahnya belum ada di sini.`,
    date !== today && `Jawaban ini untuk ${formatDate(date)}, bukan untuk hari ini (${formatDate(today)}).`,
    isOther && 'Pada hari itu panduan belum menulis ini: tanyakan juga dengan menurut "saat-itu".',
  ];
  return {
    date,
    by: clock,
    ...answer,
    says: cautions.filter(Boolean).join(' ') || undefined,
    /** The version that holds today, where it is another. */
    inForceToday: now === own ? undefined : now,
  };
}

function pageOnDay(file: GuideFile, page: FilePage, when: When): RuleAnswer {
  const found = asOf(page.revisions, when);
  if (found.standing === 'none')
    return { ...nothingYet(when), id: page.id, url: at(file, page.url), begins: found.next?.from };
  return saidBy(file, page, found.revision, found.standing, when);
}

/** What one revision of a page says, whichever is in force, as far as is known on the file's day. */
export function revisionAnswer(file: GuideFile, page: FilePage, revision: FileRevision): RuleAnswer {
  const when: When = { date: nearestDay(revision, file.asOf), today: file.asOf, clock: 'sekarang' };
  if (page.held.includes(revision)) return saidBy(file, page, revision, 'held', when);
  const own = {
    current: pageAsOf([revision], file.asOf).standing,
    coming: 'coming',
    earlier: 'superseded',
  } as const;
  return saidBy(file, page, revision, own[standingOn(revision, file.asOf)], when);
}

function saidBy(file: GuideFile, page: FilePage, revision: FileRevision, own: AnswerStanding, when: When) {
  const { date, clock } = when;
  const unread = findInForce(revision.asides, date)?.unread;
  const standing = unread && /^(?:in-force|awaiting|unrecorded)$/.test(own) ? 'stepped-aside' : own;
  const isOpen = ({ answeredBy }: FileRevision['open'][number]) =>
    answeredBy === undefined || (clock === 'saat-itu' && answeredBy.slice(0, date.length) > date);
  const { kind, title, from, until, recorded, appliesTo, answer, body } = revision;
  const { decidedIn, replies, flow, sources } = asKnown(revision, when);
  return {
    ...sureness(standing),
    id: page.id,
    revision: `${page.id}@${versionBy(revision, when)}`,
    url: at(file, revision.url),
    title,
    from,
    until,
    recorded,
    asideFrom: standing === 'in-force' ? asideAfter(revision, date) : undefined,
    unread,
    appliesTo: appliesTo || undefined,
    answer,
    values: file.values
      .filter((value) => value.page === page.id)
      .map((value) => valueOnDay(file, value, when)),
    open: revision.open.filter(isOpen).map(({ ask, of, since, question }) => ({ ask, of, since, question })),
    decisions:
      decidedIn &&
      file.notes
        .flatMap((note) => note.decisions)
        .filter(({ ref }) => decidedIn.includes(ref))
        .map(({ ref, decision }) => ({ ref, decision })),
    replies: kind === 'removed' ? [] : replies?.map((id) => replyOnDay(file, id, when)),
    flow: kind === 'removed' || !flow ? undefined : flowOnDay(file, flow, when),
    sources,
    corrections: correctionsBy(revision, when).map((each) => ({ date: each.date, what: each.what })),
    body,
  };
}

function valueOnDay(file: GuideFile, { key, title, page, revisions }: FileValue, when: When): RuleAnswer {
  const found = asOf(revisions, when);
  const url = at(file, file.pages.find(({ id }) => id === page)?.url ?? '/kalkulator/');
  if (found.standing === 'none')
    return { ...nothingYet(when), id: key, title, url, begins: found.next?.from };
  const { from, until, recorded, decided, value } = found.revision;
  const { data, source, open } = asKnown(found.revision, when);
  return {
    ...sureness(decided === 'confirmed' ? 'in-force' : decided),
    id: key,
    revision: `${key}@${versionBy(found.revision, when)}`,
    url,
    title,
    from,
    until,
    recorded,
    value,
    data,
    source,
    question: open,
  };
}

/** A reply on a day. With its text only where it may be sent today: that of another day is nothing to send. */
export function replyOnDay(file: GuideFile, id: string, { date, today }: When) {
  const reply = file.replies.find((each) => each.id === id);
  const revision = findInForce(reply?.revisions ?? [], date);
  const url = at(file, reply?.url ?? '/balasan/');
  if (!revision) return { ...sureness('none'), id, url, text: undefined, placeholders: undefined };
  const { slug, title, from, text, placeholders } = revision;
  const unread = findInForce(revision.asides, date)?.unread;
  const waitsFor = revision.needs.filter((key) => !isConfirmed(file, key, date));
  const maySend = !unread && waitsFor.length === 0;
  return {
    ...sureness(unread ? 'stepped-aside' : maySend ? 'in-force' : 'undecided'),
    id,
    revision: `${id}@${slug}`,
    url,
    title,
    from,
    until: maySend ? sentUntil(file, revision, date) : revision.until,
    unread,
    waitsFor: waitsFor.length > 0 ? waitsFor : undefined,
    text: maySend && date === today ? text : undefined,
    placeholders: maySend && date === today ? placeholders : undefined,
  };
}

/** A flow on a day, without its questions. */
export function flowOnDay(file: GuideFile, id: string, { date }: Pick<When, 'date'>) {
  const flow = file.flows.find((each) => each.id === id);
  const revision = findInForce(flow?.revisions ?? [], date);
  if (!flow || !revision) return { ...sureness('none'), id };
  const { slug, title, summary, from, until } = revision;
  const unread = findInForce(revision.asides, date)?.unread;
  const standing = sureness(unread ? 'stepped-aside' : 'in-force');
  return {
    ...standing,
    id,
    revision: `${id}@${slug}`,
    url: at(file, flow.url),
    title,
    summary,
    from,
    until,
    asideFrom: unread ? undefined : asideAfter(revision, date),
    unread,
  };
}

/** The first day after `date` on which the reply may no longer be sent, as far as is known. */
function sentUntil(file: GuideFile, revision: FileReply, date: IsoDate): IsoDate | undefined {
  const { until, needs } = revision;
  const rows = file.values.filter(({ key }) => needs.includes(key)).flatMap(({ revisions }) => revisions);
  const undecided = rows
    .flatMap((row) => [row.from ?? '', row.until ?? ''])
    .filter((day) => day > date && needs.some((key) => !isConfirmed(file, key, day)));
  return earliestOf(until, asideAfter(revision, date), ...undecided);
}

/** The first day after `date` from which on the text steps aside, as far as is known. */
function asideAfter({ asides, until = '9999-12-31' }: Pick<FileReply, 'asides' | 'until'>, date: IsoDate) {
  return asides.find(({ from = '' }) => from > date && from < until)?.from;
}

function isConfirmed({ values }: GuideFile, key: string, date: IsoDate): boolean {
  const rows = values.find((value) => value.key === key)?.revisions ?? [];
  return findInForce(rows, date)?.decided === 'confirmed';
}

function asOf<Revision extends FileRevision | FileRow>(
  revisions: readonly Revision[],
  { date, clock }: When,
): AsOf<Revision> {
  return clock === 'sekarang' ? pageAsOf(revisions, date) : pageAsThen(revisions, date);
}

function correctionsBy({ corrections }: FileRevision | FileRow, { date, clock }: When) {
  return corrections.filter((each) => clock === 'sekarang' || each.date <= date);
}

/** What the file has of a text beside its words: nothing by the clock of a day before it was corrected. */
function asKnown<Revision extends FileRevision | FileRow>(revision: Revision, when: When): Partial<Revision> {
  return correctionsBy(revision, when).length === revision.corrections.length ? revision : {};
}

function versionBy(revision: FileRevision | FileRow, when: When): string {
  return versionName({ slug: revision.slug, correctedOn: correctionsBy(revision, when).at(-1)?.date });
}

const nothingYet = ({ clock }: When) => sureness(clock === 'sekarang' ? 'none' : 'unwritten');

const at = ({ site }: GuideFile, url: string) => `${site}${url}`;

function sureness(standing: AnswerStanding): AnswerSureness {
  return { standing, sure: standing === 'in-force', says: sayings[standing] };
}
