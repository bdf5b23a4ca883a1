import { findInForce } from '../../domain/dated/in-force.ts';
import type { SlaCase, SlaData, SlaRow } from '../../site/sla-data.ts';
import type { Clock, SlaOutcome, SlaProblems, SlaResult } from './sla-result.ts';
import { fromInputs, fromRule } from './sla-result.ts';
import { rulingOf } from './sla-ruling.ts';
import { readStart, type SlaInputs } from './sla-state.ts';
import { dayOf, sayOwnTime } from './sla-words.ts';

/** Everything that the calculator shows. */
export interface SlaView {
  problems: SlaProblems;
  /** The complaint's time by the reader's own clock, where that shows another time. */
  ownStart: string | undefined;
  standing: 'none' | SlaRow['state'];
  /** What the guide says of the SLA; the first line is the answer. */
  ruling: string[];
  source: SlaRow['source'];
  /** The page that explains the case. */
  page: SlaCase['page'];
  /** The reply to the reseller and its values; undefined where there is none to send. */
  reply: { id: string; values: Record<string, string> } | undefined;
  /** Whether a simulation is offered: never beside a deadline that is decided. */
  canSimulate: boolean;
  result: SlaResult | undefined;
  /** What a simulation still needs. */
  prompt: string | undefined;
  notes: string[];
  announcement: string;
}

const emptyView = {
  problems: { week: [] },
  ownStart: undefined,
  standing: 'none',
  source: undefined,
  reply: undefined,
  canSimulate: false,
  result: undefined,
  prompt: undefined,
  notes: [],
} satisfies Partial<SlaView>;

/** The view of the fields. Needs the global `Temporal`. */
export function viewSla(data: SlaData, inputs: SlaInputs, clock: Clock): SlaView {
  const kind = data.cases.find(({ id }) => id === inputs.kind);
  if (!kind) {
    const line = 'Belum ada jenis kasus dengan SLA di panduan ini.';
    return { ...emptyView, page: undefined, ruling: [line], announcement: line };
  }
  const { page, rows } = kind;
  const read = readStart(inputs.start);
  if ('problem' in read) {
    const { problem } = read;
    const ruling = ['Isi waktu komplain untuk melihat ketentuan yang berlaku.'];
    return { ...emptyView, page, problems: { week: [], start: problem }, ruling, announcement: problem };
  }
  const start = read.value;
  const complaint = { kind, start, clock };
  const row = findInForce(rows, dayOf(start));
  const decided = row && fromRule(complaint, row);
  const promised = decided?.result?.kind === 'rule' ? decided.result : undefined;
  const simulated = !promised && inputs.simulate ? fromInputs(complaint, inputs) : undefined;
  const result = simulated ? simulated.result : decided?.result;
  const ruling = rulingOf(kind, row, start, clock.now);
  const isAhead = start.epochMilliseconds > clock.now.epochMilliseconds + 60_000;
  return {
    problems: simulated?.problems ?? emptyView.problems,
    ownStart: sayOwnTime(start, clock.zone),
    standing: row?.state ?? 'none',
    ruling,
    source: row?.source,
    page,
    reply: replyOf(kind, promised),
    canSimulate: !promised,
    result,
    prompt: simulated?.prompt,
    notes: [
      ...(isAhead ? ['Waktu komplain masih di depan jam sekarang. Periksa lagi isiannya.'] : []),
      ...(decided?.notes ?? []),
      ...(simulated?.notes ?? []),
    ],
    announcement: announce(ruling[0] ?? '', result, simulated),
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

const announcedKinds = { rule: 'Tenggat', assumption: 'Asumsi, tenggat', simulation: 'Simulasi, tenggat' };

function announce(ruling: string, result: SlaResult | undefined, simulated: SlaOutcome | undefined): string {
  if (result) return `${announcedKinds[result.kind]} ${result.deadline}. ${result.stateLabel}.`;
  const { hours, week = [] } = simulated?.problems ?? {};
  return [hours, ...week, simulated?.prompt].find(Boolean) ?? ruling;
}
