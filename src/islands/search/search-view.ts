import { daysBetween, formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import { parseRupiah } from '../../domain/money/money.ts';
import { readableDay } from '../../search/day-words.ts';
import type { Engine, SearchAnswer } from '../../search/engine.ts';
import type { Card } from '../../search/front-index.ts';
import { markText, rootsOf, type Segment } from '../../search/marks.ts';
import type { Hit } from '../../search/rank.ts';
import type { RecordKind } from '../../search/records.ts';

/** What readers call the kinds. */
export const kindLabels: Record<RecordKind, string> = {
  page: 'Halaman',
  reply: 'Balasan',
  flow: 'Alur',
  tool: 'Alat',
  term: 'Istilah',
  decision: 'Keputusan',
  note: 'Catatan rapat',
};

const kindNames = Object.keys(kindLabels) as RecordKind[];

/** Days for which a changed rule is called new. */
const newDays = 14;

/** One result as shown. */
export interface Row {
  url: string;
  kind: string;
  area: string;
  title: Segment[];
  /** The heading below which most of it stands; empty for the page's top. */
  section: string;
  /** Empty until its card has come. */
  answer: Segment[];
  since: string;
  isNew: boolean;
  /** A reply with gaps: it is opened and filled, never copied as it is. */
  toFill: boolean;
  /** What Ctrl+Enter and the button copy; empty where there is nothing to send. */
  copy: string;
}

/** A filter with how many results it leaves. */
export interface Chip {
  group: 'kind' | 'area';
  value: string;
  label: string;
  count: number;
  on: boolean;
}

/** What is chosen of the results; an empty string chooses all. */
export interface Filter {
  kind: string;
  area: string;
}

/** The whole panel for a query. */
export interface SearchView {
  query: string;
  rows: Row[];
  related: Row[];
  chips: Chip[];
  /** Said above the results and to screen readers. */
  line: string;
  /** What was corrected, to be offered back as typed. */
  corrected: { typed: string; taken: string }[];
  /** What was read otherwise than typed, in words. */
  understood: string;
  /** The query as an amount, for the calculators; undefined where it isn't one. */
  amount: number | undefined;
}

/** Makes the panel of an answer. `today`: the reader's day, for what is new. */
export function viewAnswer(
  { query, understanding, ranking }: SearchAnswer,
  engine: Engine,
  filter: Filter,
  areaLabels: Readonly<Record<string, string>>,
  today: IsoDate,
): SearchView {
  const { index } = engine.vocabulary;
  const roots = rootsOf(understanding);
  const kindOf = ({ record }: Hit) => index.kinds[record] ?? 'page';
  const areaOf = ({ record }: Hit) => index.areas[record] ?? '';
  const passes = (hit: Hit, { kind, area }: Filter) =>
    (kind === '' || kindOf(hit) === kind) && (area === '' || areaOf(hit) === area);
  const row = (hit: Hit): Row => makeRow(hit, engine.card(hit), engine, roots, areaLabels, today);
  const { confident, related } = ranking;
  const shown = confident.filter((hit) => passes(hit, filter));

  const chip = (group: Chip['group'], value: string, label: string): Chip => ({
    group,
    value,
    label,
    count: confident.filter((hit) => passes(hit, { ...filter, [group]: value })).length,
    on: filter[group] === value,
  });
  const kinds = [...new Set([...confident.map(kindOf), ...kindNames.filter((kind) => kind === filter.kind)])];
  const areas = [...new Set([...confident.map(areaOf), filter.area])].filter(Boolean);
  // What is chosen stays there to be taken back; what would leave nothing isn't offered.
  const chips = [
    ...(kinds.length > 1 || filter.kind ? kinds.map((kind) => chip('kind', kind, kindLabels[kind])) : []),
    ...(areas.length > 1 || filter.area
      ? areas.map((area) => chip('area', area, areaLabels[area] ?? area))
      : []),
  ].filter(({ count, on }) => on || count > 0);
  const read = understanding.concepts.filter(({ taken, typed }) => taken !== undefined && taken !== typed);
  return {
    query,
    rows: shown.map(row),
    related: confident.length === 0 ? related.map(row) : [],
    chips,
    line: statusLine(query, shown.length, confident.length === 0 ? related.length : 0),
    corrected: read
      .filter(({ reading }) => reading === 'typo')
      .map(({ typed, taken = '' }) => ({ typed: readable(typed), taken: readable(taken) })),
    understood: read
      .filter(({ reading }) => reading !== 'typo')
      .map(({ typed, taken = '' }) => `${readable(typed)} = ${readable(taken)}`)
      .join(', '),
    amount: amountOf(query),
  };
}

/** Smallest number taken for an amount of money: below it, it is a KMC message or a count. */
const leastAmount = 1000;

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
): Row {
  const { index } = vocabulary;
  const { record, section } = hit;
  const own = card?.sections ?? [];
  const [anchor = '', heading = ''] = section > 0 ? own.slice(2 * (section - 1)) : [];
  const kind = index.kinds[record] ?? 'page';
  const mark = (text: string) => markText(text, roots, vocabulary);
  const age = card?.changed ? daysBetween(card.changed, today) : undefined;
  return {
    url: resultUrl(
      index.urls[record] ?? '/',
      anchor,
      [...roots].filter((root) => !root.endsWith('*')),
    ),
    kind: kindLabels[kind],
    area: areaLabels[index.areas[record] ?? ''] ?? '',
    title: mark(index.titles[record] ?? ''),
    section: heading,
    answer: card ? mark(card.answer) : [],
    since: card?.since ? `Berlaku sejak ${formatDate(card.since, 'short')}` : '',
    isNew: age !== undefined && age >= 0 && age <= newDays,
    toFill: kind === 'reply' && card?.sendable === false,
    copy: card?.sendable ? card.answer : '',
  };
}

/** The result's address: at the section, with the roots to highlight there. */
function resultUrl(url: string, anchor: string, roots: readonly string[]): string {
  const [path = '/', own = ''] = url.split('#');
  const words = roots.slice(0, 12).join(' ');
  return `${path}${words ? `?sorot=${encodeURIComponent(words)}` : ''}${anchor || own ? `#${anchor || own}` : ''}`;
}

function statusLine(query: string, count: number, related: number): string {
  if (query === '') return 'Ketik seperti di chat. Enter membuka hasil teratas.';
  if (count > 0) return `${count} hasil untuk “${query}”`;
  if (related > 0) return `Tidak ada jawaban yang pasti untuk “${query}”. ${related} mungkin terkait.`;
  return `Tidak ada hasil untuk “${query}”.`;
}

/** Words as `tokenize` writes them, as people do: `5_13` is 5.13. */
function readable(words: string): string {
  return words
    .split(' ')
    .map((word) => readableDay(word) ?? word.replaceAll('_', '.'))
    .join(' ');
}

/** The line for a TL about a query that the guide doesn't answer. */
export function gapLine(query: string): string {
  return `Saya mencari “${query}” di Panduan CS dan tidak menemukan jawaban yang pasti. Mohon arahannya, dan bila perlu ditambahkan ke panduan.`;
}

/** Where a query that the guide doesn't answer is reported, the form filled in; undefined where no repository is known. */
export function gapUrl(query: string, repository: string | undefined): string | undefined {
  if (!repository) return undefined;
  const fields = new URLSearchParams({ template: 'celah.yml', kueri: query.slice(0, 500) });
  return `${repository}/issues/new?${fields}`;
}

/** Reads the query of an address; empty where there is none. */
export function queryOf(search: string): string {
  return (new URLSearchParams(search).get('q') ?? '').trim();
}
