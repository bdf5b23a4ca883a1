import { findInForce } from '../../domain/dated/in-force.ts';
import { daysBetween, formatDate, jakartaDate } from '../../domain/dated/iso-date.ts';
import { listText } from '../../domain/guide/wording.ts';
import { type Deadline, deadline, type SlaState, standingAt } from '../../domain/policy/sla.ts';
import type { WallTime } from '../../domain/policy/wall-time.ts';
import type { Holiday, Week } from '../../domain/policy/working-hours.ts';
import type { SlaCase, SlaData, SlaRow } from '../../site/sla-data.ts';
import { readHours, readStart, readWeek, type SlaInputs } from './sla-state.ts';
import { layOut, type Timeline } from './sla-timeline.ts';
import {
  jakarta,
  sayDuration,
  sayLength,
  sayOwnTime,
  sayTime,
  stateLabels,
  wallTimeOf,
} from './sla-words.ts';

/** What is wrong in the fields, each at its own. */
export interface SlaProblems {
  start?: string | undefined;
  hours?: string | undefined;
  /** By weekday, Monday first. */
  week: (string | undefined)[];
}

/** A deadline worked out, real or simulated. */
export interface SlaResult {
  kind: 'rule' | 'assumption' | 'simulation';
  deadline: string;
  /** The same on Jakarta's clock. */
  deadlineTime: WallTime;
  ownDeadline: string | undefined;
  state: SlaState;
  stateLabel: string;
  left: string;
  timeline: Timeline;
}

/** The calculator as it stands. */
export interface SlaView {
  problems: SlaProblems;
  /** The complaint's time by the agent's own clock, where that differs. */
  ownStart: string | undefined;
  standing: 'none' | SlaRow['state'];
  /** What the guide says of the SLA: the first line is the answer. */
  ruling: string[];
  source: SlaRow['source'];
  /** The page that explains the case. */
  page: SlaCase['page'];
  /** The reply to the reseller and what fills it; undefined where there is none to send. */
  reply: { id: string; values: Record<string, string> } | undefined;
  /** Whether a simulation is offered: never beside a deadline that is decided. */
  canSimulate: boolean;
  result: SlaResult | undefined;
  /** What a simulation still needs: fields that are empty are no mistake yet. */
  prompt: string | undefined;
  notes: string[];
  /** For the live region. */
  announcement: string;
}

/** The reader's clock. */
export interface Clock {
  now: Temporal.Instant;
  /** The reader's own time zone. */
  zone: string;
}

/** Everything the calculator shows for what stands in its fields. Needs the global `Temporal`. */
export function viewSla(data: SlaData, inputs: SlaInputs, clock: Clock): SlaView {
  const kind = data.cases.find(({ id }) => id === inputs.kind);
  const start = readStart(inputs.start);
  const base = {
    problems: { week: [] } as SlaProblems,
    ownStart: undefined,
    standing: 'none' as const,
    source: undefined,
    page: kind?.page,
    reply: undefined,
    canSimulate: false,
    result: undefined,
    prompt: undefined,
    notes: [] as string[],
  };
  if (!kind) {
    const line = 'Belum ada jenis kasus dengan SLA di panduan ini.';
    return { ...base, ruling: [line], announcement: line };
  }
  if ('problem' in start) {
    return {
      ...base,
      problems: { week: [], start: start.problem },
      ruling: ['Isi waktu komplain untuk melihat ketentuan yang berlaku.'],
      announcement: start.problem,
    };
  }
  const row = findInForce(kind.rows, dayOf(start.value));
  const decided = row && fromRule(data, kind, row, start.value, clock);
  const isPromise = decided?.result?.kind === 'rule';
  const canSimulate = !isPromise;
  const simulated =
    canSimulate && inputs.simulate ? fromInputs(data, kind, inputs, start.value, clock) : undefined;
  const result = simulated ? simulated.result : decided?.result;
  const ruling = rulingOf(kind, row, start.value, clock.now);
  const notes = [
    ...(start.value.epochMilliseconds > clock.now.epochMilliseconds + 60_000
      ? ['Waktu komplain masih di depan jam sekarang. Periksa lagi isiannya.']
      : []),
    ...(decided?.notes ?? []),
    ...(simulated?.notes ?? []),
  ];
  return {
    ...base,
    ownStart: sayOwnTime(start.value, clock.zone),
    problems: simulated?.problems ?? base.problems,
    standing: row?.state ?? 'none',
    ruling,
    source: row?.source,
    reply: replyOf(kind, isPromise ? decided?.result : undefined),
    canSimulate,
    result,
    prompt: simulated?.prompt,
    notes,
    announcement: announce(ruling[0] ?? '', result, simulated),
  };
}

/** Only a decided deadline is ever said to a reseller. */
function replyOf({ replies }: SlaCase, promised: SlaResult | undefined): SlaView['reply'] {
  if (!replies) return undefined;
  const { open, decided } = replies;
  return promised
    ? { id: decided.id, values: { [decided.deadline]: promised.deadlineTime } }
    : { id: open, values: {} };
}

interface SlaOutcome {
  result: SlaResult | undefined;
  notes: string[];
  problems?: SlaProblems;
  prompt?: string | undefined;
}

/** What the row in force gives: a promise where all of it is confirmed, less where something is not. */
function fromRule(
  data: SlaData,
  kind: SlaCase,
  row: SlaRow,
  start: Temporal.Instant,
  clock: Clock,
): SlaOutcome {
  if (!row.duration) return { result: undefined, notes: [] };
  const { hours, count } = row.duration;
  const isWorking = count === 'working';
  const open = findInForce(kind.workingHours, dayOf(start));
  if (isWorking && !open?.week) {
    const note =
      'SLA ini dihitung dalam jam kerja, tetapi jam kerjanya belum ditetapkan. Tenggatnya belum bisa dihitung.';
    return { result: undefined, notes: [note] };
  }
  const holidays = [...data.holidays.days, ...kind.extraHolidays];
  const found = deadlineOf(
    { minutes: Math.round(hours * 60), count, week: open?.week ?? [], holidays },
    start,
  );
  if (found.kind !== 'reached') return { result: undefined, notes: [neverReached] };
  const beyond = isWorking ? beyondHolidays(data, start, found.at) : undefined;
  const isSure = row.state === 'confirmed' && (!isWorking || open?.state === 'confirmed') && !beyond;
  const notes = [
    ...(isWorking && open?.state === 'assumed'
      ? ['Jam kerja yang dipakai adalah asumsi, belum diputuskan.']
      : []),
    ...(beyond ? [beyond] : []),
  ];
  return { result: resultOf(isSure ? 'rule' : 'assumption', found, clock, isWorking), notes };
}

/** What the simulation's fields give. */
function fromInputs(
  data: SlaData,
  kind: SlaCase,
  inputs: SlaInputs,
  start: Temporal.Instant,
  clock: Clock,
): SlaOutcome {
  const hours = readHours(inputs.hours);
  const isWorking = inputs.count === 'working';
  const { week, problems, none } = readWeek(isWorking ? inputs.week : []);
  const isEmpty = inputs.hours.trim() === '';
  const found: SlaProblems = {
    hours: 'problem' in hours && !isEmpty ? hours.problem : undefined,
    week: problems,
  };
  const isWrong = none || problems.some((problem) => problem !== undefined);
  if ('problem' in hours || (isWorking && isWrong)) {
    const noDay = isWorking && none ? 'Isi jam kerja paling sedikit satu hari.' : undefined;
    const prompt = 'problem' in hours && isEmpty ? hours.problem : noDay;
    return { result: undefined, notes: [], problems: found, prompt };
  }
  const holidays = inputs.holidays ? [...data.holidays.days, ...kind.extraHolidays] : [];
  const reached = deadlineOf({ minutes: hours.value, count: inputs.count, week, holidays }, start);
  if (reached.kind !== 'reached') return { result: undefined, notes: [neverReached], problems: found };
  const beyond = isWorking && inputs.holidays ? beyondHolidays(data, start, reached.at) : undefined;
  return {
    result: resultOf('simulation', reached, clock, isWorking),
    notes: beyond ? [beyond] : [],
    problems: found,
  };
}

const neverReached = 'Dengan jam kerja ini tenggatnya tidak tercapai dalam sepuluh tahun.';

interface Terms {
  minutes: number;
  count: 'calendar' | 'working';
  week: Week;
  holidays: readonly Holiday[];
}

function deadlineOf({ minutes, count, week, holidays }: Terms, start: Temporal.Instant): Deadline {
  return deadline({ start, duration: minutes, mode: count, workingHours: week, holidays, zone: jakarta });
}

/** That days outside the list of holidays were counted; undefined where none were. */
function beyondHolidays(
  { holidays: { covered } }: SlaData,
  start: Temporal.Instant,
  end: Temporal.Instant,
): string | undefined {
  if (covered && dayOf(start) >= covered.from && dayOf(end) <= covered.to) return undefined;
  const range = covered ? `${formatDate(covered.from)} sampai ${formatDate(covered.to)}` : 'tidak ada';
  return `Sebagian hitungan ada di luar daftar libur nasional (${range}), jadi libur di luar itu tidak diperhitungkan.`;
}

function resultOf(
  kind: SlaResult['kind'],
  found: Extract<Deadline, { kind: 'reached' }>,
  clock: Clock,
  isWorking: boolean,
): SlaResult {
  const { state, left, wallLeft } = standingAt(found, clock.now);
  const wall = sayLength(Math.abs(wallLeft), { days: true });
  const counted = isWorking
    ? `Sisa ${sayLength(left)} waktu kerja (${wall} menurut kalender)`
    : `Sisa ${wall}`;
  return {
    kind,
    deadline: `${sayTime(found.at, jakarta)} WIB`,
    deadlineTime: wallTimeOf(found.at, jakarta),
    ownDeadline: sayOwnTime(found.at, clock.zone),
    state,
    stateLabel: stateLabels[state],
    left: state === 'over' ? `Lewat ${wall}` : counted,
    timeline: layOut(found, clock.now),
  };
}

/** What the guide says on the complaint's day; the first line is the answer. */
function rulingOf(
  { rows }: SlaCase,
  row: SlaRow | undefined,
  start: Temporal.Instant,
  now: Temporal.Instant,
): string[] {
  const day = dayOf(start);
  if (!row) {
    const next = rows.find(({ from }) => from > day);
    return [
      `Belum ada ketentuan SLA pada ${formatDate(day)}. Jangan menyebut jam atau hari.`,
      ...(next ? [`Catatan pertama sesudah itu mulai ${formatDate(next.from)}.`] : []),
    ];
  }
  if (row.state === 'undecided') {
    const days = row.since === undefined ? 0 : daysBetween(row.since, dayOf(now));
    const since = row.since && `Dihitung sejak ${formatDate(row.since)}${days > 0 ? ` (${days} hari)` : ''}.`;
    return [
      'SLA belum diputuskan. Jangan menyebut jam atau hari.',
      row.of.length > 0
        ? `Perlu dikonfirmasi ke ${listText(row.of)}; jawabannya belum tercatat.`
        : 'Tidak tercatat siapa yang perlu menjawab.',
      ...(since ? [[since, row.source?.dateNote].filter(Boolean).join(' ')] : []),
    ];
  }
  const what = row.duration ? sayDuration(row.duration.hours, row.duration.count) : '';
  return row.state === 'assumed'
    ? [`SLA ${what} hanyalah asumsi, belum diputuskan. Jangan disampaikan ke reseller.`]
    : [`SLA ${what}, berlaku sejak ${formatDate(row.from)}.`];
}

function announce(ruling: string, result: SlaResult | undefined, simulated: SlaOutcome | undefined): string {
  if (result) {
    const name = { rule: 'Tenggat', assumption: 'Asumsi, tenggat', simulation: 'Simulasi, tenggat' }[
      result.kind
    ];
    return `${name} ${result.deadline}. ${result.stateLabel}.`;
  }
  const { hours, week = [] } = simulated?.problems ?? {};
  return [hours, ...week, simulated?.prompt].find(Boolean) ?? ruling;
}

function dayOf(instant: Temporal.Instant): string {
  return jakartaDate(instant.epochMilliseconds);
}
