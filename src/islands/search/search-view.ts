// Longer than other files: one view model of everything that a search shows, from its line to each card.
import { daysBetween, formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import { formatRupiah, parseRupiah } from '../../domain/money/money.ts';
import { findToldTransfer, leastAmount } from '../../domain/money/told-transfer.ts';
import type { Hit } from '../../search/confidence.ts';
import { readableDay } from '../../search/day-words.ts';
import type { Engine, SearchAnswer } from '../../search/engine.ts';
import type { Card } from '../../search/front-index.ts';
import { markText, rootsOf } from '../../search/marks.ts';
import type { RecordKind } from '../../search/records.ts';
import { maskNumbers } from './mask-numbers.ts';
import { quote } from './quote.ts';
import { replyOf } from './row-reply.ts';

/** What readers call the kinds. */
export const kindLabels: Record<RecordKind, string> = {
  page: 'Halaman',
  reply: 'Balasan',
  flow: 'Alur',
  tool: 'Alat',
  class: 'Kelas',
  term: 'Istilah',
  decision: 'Keputusan',
  note: 'Catatan rapat',
};

const kindNames = Object.keys(kindLabels) as RecordKind[];

/** Number of days for which a changed rule is called new. */
const newDays = 14;

/** Words that say nothing of where they stand. They are in every text. */
const everywhere = new Set(['belum', 'tidak', 'jangan', 'bukan']);

/** A result as it is shown. */
export type Row = ReturnType<typeof makeRow>;

/** The kind and the area of the results that are shown; an empty string means all. */
export type Filter = Record<'kind' | 'area', string>;

/** Everything that the panel shows for a query. */
export type SearchView = ReturnType<typeof viewAnswer>;

/** The view of an answer. `today`: the reader's day, by which a rule is new. */
export function viewAnswer(
  { query, understanding, ranking, hasFullText }: SearchAnswer,
  engine: Engine,
  filter: Filter,
  areaLabels: Readonly<Record<string, string>>,
  today: IsoDate,
) {
  const { index } = engine.vocabulary;
  const roots = new Set([...rootsOf(understanding)].filter((root) => !everywhere.has(root)));
  const kindOf = ({ record }: Hit) => index.kinds[record] ?? 'page';
  const areaOf = ({ record }: Hit) => index.areas[record] ?? '';
  const passes = (hit: Hit, { kind, area }: Filter) =>
    (kind === '' || kindOf(hit) === kind) && (area === '' || areaOf(hit) === area);
  const { day } = understanding;
  const row = (hit: Hit): Row => makeRow(hit, engine.card(hit), engine, roots, areaLabels, today, day);
  const { confident } = ranking;
  const isSure = confident.length > 0;
  const told = filter.kind === '' && filter.area === '' ? findToldTransfer(query) : undefined;
  const calculators = index.urls.indexOf('/kalkulator/');
  /** The rows, with the check of the transfer that the query tells of: below the first, or in place of the calculators' own. */
  const rowsOf = (hits: readonly Hit[]): Row[] => {
    if (!told || calculators < 0) return hits.map(row);
    const title = `Cek ${formatRupiah(told.paid)} terhadap ${formatRupiah(told.total)}`;
    const check = {
      ...row({ record: calculators, section: 0, score: 0, coverage: 0 }),
      url: `/kalkulator/?order=${told.total}&masuk=${told.paid}#cek-transfer`,
      title: [{ text: title, marked: false }],
      answer: [{ text: 'Cek transfer: kedua nominal sudah terisi.', marked: false }],
    };
    const others = hits.filter(({ record }) => record !== calculators).map(row);
    others.splice(hits[0]?.record === calculators ? 0 : 1, 0, check);
    return others;
  };
  const rows = isSure ? rowsOf(confident.filter((hit) => passes(hit, filter))) : [];
  // What may be related is read before anything of it is sent.
  const related = isSure ? [] : rowsOf(ranking.related).map((row) => ({ ...row, reply: undefined }));
  const chip = (group: keyof Filter, value: string, label: string) => ({
    group,
    value,
    label,
    /** How many results it leaves. */
    count: confident.filter((hit) => passes(hit, { ...filter, [group]: value })).length,
    /** Whether it is chosen. */
    on: filter[group] === value,
  });
  const kinds = [...new Set([...confident.map(kindOf), ...kindNames.filter((kind) => kind === filter.kind)])];
  const areas = [...new Set([...confident.map(areaOf), filter.area])].filter(Boolean);
  // A chosen filter is always there, to be taken back. One that would leave nothing isn't offered.
  const chips = [
    ...(kinds.length > 1 || filter.kind ? kinds.map((kind) => chip('kind', kind, kindLabels[kind])) : []),
    ...(areas.length > 1 || filter.area
      ? areas.map((area) => chip('area', area, areaLabels[area] ?? area))
      : []),
  ].filter(({ count, on }) => on || count > 0);
  const read = understanding.concepts.filter(({ taken, typed }) => taken !== undefined && taken !== typed);
  return {
    query,
    rows,
    related,
    chips,
    /** The line above the results, which a screen reader says. */
    line: statusLine(query, rows.length, related.length),
    /** What words with typos were corrected to. The query is offered as it was typed, too. */
    corrected: read.filter(({ reading }) => reading === 'typo').map(({ taken = '' }) => readable(taken)),
    /** Words that were understood as others, `tf = transfer`. */
    understood: read
      .filter(({ reading }) => reading !== 'typo')
      .map(({ typed, taken = '' }) => `${readable(typed)} = ${readable(taken)}`)
      .join(', '),
    /** Whether the full text was searched, too. */
    hasFullText,
    /** The query as an amount of money, for the calculators; undefined where it is none. */
    amount: amountOf(query),
  };
}

function amountOf(query: string): number | undefined {
  const parsed = parseRupiah(query);
  return parsed.ok && parsed.value >= leastAmount ? parsed.value : undefined;
}

function makeRow(
  hit: Hit,
  card: Card | undefined,
  { vocabulary }: Engine,
  roots: ReadonlySet<string>,
  areaLabels: Readonly<Record<string, string>>,
  today: IsoDate,
  day: IsoDate | undefined,
) {
  const { index } = vocabulary;
  const { record, section } = hit;
  const own = card?.sections ?? [];
  const [anchor = '', heading = ''] = section > 0 ? own.slice(2 * (section - 1)) : [];
  const kind = index.kinds[record] ?? 'page';
  const mark = (text: string) => markText(text, roots, vocabulary);
  const ends = card?.ends ?? '';
  const hasEnded = ends !== '' && ends <= today;
  const text = card?.sendable && !hasEnded ? card.answer : '';
  const title = index.titles[record] ?? '';
  const reply = card && !hasEnded ? replyOf(hit, card, index, today) : undefined;
  const isUnused = kind === 'reply' && card !== undefined && !reply;
  const [, asked = ''] = index.urls[hit.reply ?? -1]?.split('#') ?? [];
  const age = card?.changed ? daysBetween(card.changed, today) : -1;
  return {
    record,
    url: resultUrl(index.urls[record] ?? '/', anchor, roots, kind === 'page' ? day : undefined, asked),
    kind: kindLabels[kind],
    area: areaLabels[index.areas[record] ?? ''] ?? '',
    title: mark(title),
    /** The heading of the section that fits best; empty for the top of the page. */
    section: heading,
    /** Empty until the card is fetched. */
    answer: card ? mark(card.answer) : [],
    since: sinceText(card, kind === 'page' ? day : undefined),
    isNew: age >= 0 && age <= newDays,
    /** The day from which its text isn't copied any more; empty where none is known. */
    ends,
    /** Why its text isn't copied from here; empty where it is, or where there is none. */
    why: hasEnded ? 'aturannya berubah, buka dulu' : isUnused ? 'belum bisa dipakai' : '',
    /** What is sent to the customer: the reply that it is, or the one that its page offers for the query. */
    reply,
    /** The answer for the agent, which may be copied but isn't for the customer; empty where there is none. */
    internal: kind === 'reply' ? '' : text,
  };
}

function sinceText(card: Card | undefined, day: IsoDate | undefined): string {
  if (day) return `Dibuka per ${formatDate(day, 'short')}`;
  return card?.since ? `Berlaku sejak ${formatDate(card.since, 'short')}` : '';
}

/**
 * The address of a result: that of its section, or of its card with the reply that is asked for, as of the day that was asked for, with
 * the roots to highlight there. These stand behind `#`, so that no server is told what was asked.
 */
function resultUrl(
  url: string,
  anchor: string,
  roots: ReadonlySet<string>,
  day: IsoDate | undefined,
  reply: string,
): string {
  const [path = '/', own = ''] = url.split('#');
  const words = [...roots].slice(0, 12).join(' ');
  const place = anchor || own;
  const target = reply && !day ? { balasan: reply } : place && { ke: place };
  const hash = words ? `${new URLSearchParams({ sorot: words, ...target })}` : place;
  return `${path}${day ? `?tanggal=${day}` : ''}${hash && `#${hash}`}`;
}

function statusLine(query: string, count: number, related: number): string {
  if (count > 0) return `${count} hasil untuk ${quote(query)}`;
  if (related > 0) return `${related} hasil yang belum pasti untuk ${quote(query)}`;
  return `Tidak ada hasil untuk ${quote(query)}.`;
}

/** Words as people write them, of those that `tokenize` makes: `5.13` of `5_13`. */
function readable(words: string): string {
  const readableWord = (word: string) => readableDay(word) ?? word.replaceAll('_', '.');
  return words.split(' ').map(readableWord).join(' ');
}

/** The question to a TL about a query that the guide doesn't answer: all of it, as a pasted chat begins with a greeting. */
export function gapLine(query: string): string {
  return `Saya mencari “${maskNumbers(query)}” di Panduan CS dan tidak menemukan jawaban yang pasti. Mohon arahannya, dan bila perlu ditambahkan ke panduan.`;
}

/** The address of the form, filled in, that reports a query without an answer; undefined where no repository is known. */
export function gapUrl(query: string, repository: string | undefined): string | undefined {
  if (!repository) return undefined;
  const fields = new URLSearchParams({ template: 'celah.yml', kueri: maskNumbers(query).slice(0, 500) });
  return `${repository}/issues/new?${fields}`;
}
