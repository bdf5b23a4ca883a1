import { findInForce } from '../../domain/dated/in-force.ts';
import { daysBetween, formatDate, type IsoDate, jakartaDate } from '../../domain/dated/iso-date.ts';
import { sayDuration } from '../../domain/policy/value-text.ts';
import type { SlaCase, SlaRow } from '../../site/sla.ts';
import { listText } from '../../text/list-text.ts';
import { findStart, type SlaFields } from './sla-fields.ts';
import { type Clock, fromFields, fromRule, type SlaOutcome, type SlaResult } from './sla-result.ts';
import { resultNames, sayOwnTime } from './sla-words.ts';

/** Everything that the calculator shows. */
export interface SlaView extends SlaOutcome {
  /** The complaint's time by the reader's own clock, where that shows another time. */
  ownStart?: string | undefined;
  standing: 'none' | SlaRow['state'];
  /** What the guide says of the SLA; the first line is the answer. */
  ruling: string[];
  source?: SlaRow['source'];
  page?: SlaCase['page'];
  /** The reply to the reseller and its values; undefined where there is none to send. */
  reply?: { id: string; values: Record<string, string> } | undefined;
  /** Whether a simulation is offered: never beside a deadline that is decided. */
  canSimulate: boolean;
  announcement: string;
}

const emptyView = { result: undefined, notes: [], standing: 'none' as const, canSimulate: false };

export function viewSla(cases: readonly SlaCase[], fields: SlaFields, clock: Clock): SlaView {
  const kind = cases.find(({ id }) => id === fields.kasus);
  if (!kind) {
    const line = 'Belum ada jenis kasus dengan SLA di panduan ini.';
    return { ...emptyView, ruling: [line], announcement: line };
  }
  const { page, rows } = kind;
  const start = findStart(fields.waktu);
  if (start === undefined) {
    const problem =
      fields.waktu === ''
        ? 'Isi tanggal dan jam komplain (WIB).'
        : `“${fields.waktu}” bukan waktu yang bisa dihitung. Pilih tanggal dan jam antara 2015 dan 2099.`;
    const ruling = ['Isi waktu komplain untuk melihat ketentuan yang berlaku.'];
    return { ...emptyView, page, problems: { waktu: problem }, ruling, announcement: problem };
  }
  const complaint = { ...clock, kind, start };
  const row = findInForce(rows, jakartaDate(start));
  const decided = row ? fromRule(complaint, row) : { notes: [] };
  const promised = decided.result?.kind === 'rule' ? decided.result : undefined;
  const simulated = !promised && fields.simulasi === '1' ? fromFields(complaint, fields) : undefined;
  const shown = simulated ?? decided;
  const ruling = row
    ? [...wordsOf(row, jakartaDate(clock.now)), ...row.corrections]
    : missingRuling(rows, jakartaDate(start));
  const isAhead = start > clock.now + 60_000;
  return {
    ...emptyView,
    ...shown,
    ownStart: sayOwnTime(start, clock.zone),
    standing: row?.state ?? 'none',
    ruling,
    source: row?.source,
    page,
    reply: replyOf(kind, promised),
    canSimulate: !promised,
    notes: [
      ...(isAhead ? ['Waktu komplain masih di depan jam sekarang. Periksa lagi isiannya.'] : []),
      ...decided.notes,
      ...(simulated?.notes ?? []),
    ],
    announcement: announce(shown) ?? ruling[0] ?? '',
  };
}

/** A reseller is only told a deadline that is decided. */
function replyOf({ replies }: SlaCase, promised: SlaResult | undefined): SlaView['reply'] {
  if (!replies) return undefined;
  const { open, decided } = replies;
  return promised
    ? { id: decided.id, values: { [decided.deadline]: promised.deadlineTime } }
    : { id: open, values: {} };
}

function announce({ result, problems = {}, prompt }: SlaOutcome): string | undefined {
  if (!result) return Object.values(problems)[0] ?? prompt;
  return `${resultNames[result.kind].announced} ${result.deadline}. ${result.stateLabel}.`;
}

/** What the guide says of an SLA on a day on which no row is in force. The first line is the answer. */
function missingRuling(rows: readonly SlaRow[], day: IsoDate): string[] {
  const next = rows.find(({ from }) => from > day);
  return [
    `Belum ada ketentuan SLA pada ${formatDate(day)}. Jangan menyebut jam atau hari.`,
    ...(next ? [`Catatan pertama sesudah itu mulai ${formatDate(next.from)}.`] : []),
  ];
}

/** What the guide says today of an SLA, by the row that is in force on the day of the complaint. The first line is the answer. */
function wordsOf({ state, value, from, of, since, answer, source }: SlaRow, today: IsoDate): string[] {
  const what = value?.kind === 'duration-hours' ? sayDuration(value.hours, value.count) : '';
  if (state === 'confirmed') return [`SLA ${what}, berlaku sejak ${formatDate(from)}.`];
  if (state === 'assumed') {
    return [`SLA ${what} hanyalah asumsi. Jangan disampaikan ke reseller.`];
  }
  const headline = 'SLA belum dijawab. Jangan menyebut jam atau hari.';
  if (answer) return [headline, answer];
  const who =
    of.length > 0 ? `Perlu dikonfirmasi ke ${listText(of)}.` : 'Siapa yang perlu menjawab belum disebut.';
  if (!since) return [headline, who];
  const days = daysBetween(since, today);
  const asked = `Dihitung sejak ${formatDate(since)}${days > 0 ? ` (${days} hari)` : ''}.`;
  return [headline, who, source?.dateNote ? `${asked} ${source.dateNote}` : asked];
}
