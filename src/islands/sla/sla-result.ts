import { findInForce } from '../../domain/dated/in-force.ts';
import { formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import type { HolidayList } from '../../domain/policy/policy.ts';
import { type Deadline, deadline, type SlaState, standingAt } from '../../domain/policy/sla.ts';
import type { WallTime } from '../../domain/policy/wall-time.ts';
import type { Week } from '../../domain/policy/working-hours.ts';
import type { SlaCase, SlaRow } from '../../site/sla-data.ts';
import { listText } from '../../text/list-text.ts';
import { readHours, readWeek, type SlaInputs } from './sla-state.ts';
import { layOut, type Timeline } from './sla-timeline.ts';
import { dayOf, jakarta, sayLength, sayOwnTime, sayTime, stateLabels, wallTimeOf } from './sla-words.ts';

/** The problems of the fields, in words. */
export interface SlaProblems {
  start?: string;
  hours?: string | undefined;
  /** By weekday, from Monday on. */
  week: (string | undefined)[];
}

/** A deadline, real or simulated. */
export interface SlaResult {
  kind: 'rule' | 'assumption' | 'simulation';
  deadline: string;
  /** The deadline on Jakarta's clock. */
  deadlineTime: WallTime;
  /** The deadline by the reader's own clock, where that shows another time. */
  ownDeadline: string | undefined;
  state: SlaState;
  stateLabel: string;
  left: string;
  timeline: Timeline;
}

/** The reader's clock; `zone` is the reader's own time zone. */
export interface Clock {
  now: Temporal.Instant;
  zone: string;
}

/** A complaint: its kind of case and its time. `clock` is what its deadline is compared with. */
export interface Complaint {
  kind: SlaCase;
  start: Temporal.Instant;
  clock: Clock;
}

/** The result with what is to be said beside it; no result where it can't be calculated. */
export interface SlaOutcome {
  result?: SlaResult;
  notes: string[];
  problems?: SlaProblems;
  /** What is still to be filled in. */
  prompt?: string | undefined;
}

/** The deadline by the row in force. It is an assumption where any part of it isn't confirmed. */
export function fromRule(complaint: Complaint, { duration, state }: SlaRow): SlaOutcome {
  const { kind, start } = complaint;
  if (!duration) return { notes: [] };
  const isWorking = duration.count === 'working';
  const open = isWorking ? findInForce(kind.workingHours, dayOf(start)) : undefined;
  if (isWorking && !open?.week) {
    const note =
      'SLA ini dihitung dalam jam kerja, tetapi jam kerjanya belum ditetapkan. Tenggatnya belum bisa dihitung.';
    return { notes: [note] };
  }
  const isSure = state === 'confirmed' && (!isWorking || open?.state === 'confirmed');
  const outcome = calculate(complaint, isSure ? 'rule' : 'assumption', {
    minutes: Math.round(duration.hours * 60),
    count: duration.count,
    week: open?.week ?? [],
    holidays: kind.holidays,
  });
  if (!outcome.result || open?.state !== 'assumed') return outcome;
  return { ...outcome, notes: ['Jam kerja yang dipakai adalah asumsi, belum diputuskan.', ...outcome.notes] };
}

/** The deadline of a simulation with the reader's own numbers. */
export function fromInputs(complaint: Complaint, inputs: SlaInputs): SlaOutcome {
  const hours = readHours(inputs.hours);
  const isWorking = inputs.count === 'working';
  const { week, problems: weekProblems, none } = readWeek(isWorking ? inputs.week : []);
  // An empty field is no mistake yet.
  const isEmpty = inputs.hours.trim() === '';
  const problems = {
    hours: 'problem' in hours && !isEmpty ? hours.problem : undefined,
    week: weekProblems,
  };
  const isWrong = none || weekProblems.some((problem) => problem !== undefined);
  if ('problem' in hours || (isWorking && isWrong)) {
    const noDay = isWorking && none ? 'Isi jam kerja paling sedikit satu hari.' : undefined;
    return { notes: [], problems, prompt: 'problem' in hours && isEmpty ? hours.problem : noDay };
  }
  const terms = { minutes: hours.value, count: inputs.count, week };
  const holidays = inputs.holidays ? complaint.kind.holidays : undefined;
  return { ...calculate(complaint, 'simulation', { ...terms, holidays }), problems };
}

/** What a deadline is calculated from. `holidays`: undefined where they count as working days. */
interface Terms {
  minutes: number;
  count: 'calendar' | 'working';
  week: Week;
  holidays: HolidayList | undefined;
}

function calculate(
  { start, clock }: Complaint,
  kind: SlaResult['kind'],
  { minutes, count, week, holidays }: Terms,
): SlaOutcome {
  const found = deadline({
    start,
    duration: minutes,
    mode: count,
    workingHours: week,
    holidays: holidays?.days.filter(({ type }) => type === undefined) ?? [],
    zone: jakarta,
  });
  if (found.kind !== 'reached') {
    return { notes: ['Dengan jam kerja ini tenggatnya tidak tercapai dalam sepuluh tahun.'] };
  }
  const isWorking = count === 'working';
  const notes = isWorking && holidays ? assumedDays(holidays, week, dayOf(start), dayOf(found.at)) : [];
  const result = resultOf(kind === 'rule' && notes.length > 0 ? 'assumption' : kind, found, clock, isWorking);
  return { result, notes };
}

/** What is assumed of the holidays from the day `first` to `last`, in sentences: none where all of them are known. */
function assumedDays(
  { days, known, assumed }: HolidayList,
  week: Week,
  first: IsoDate,
  last: IsoDate,
): string[] {
  const range = known ? `${formatDate(known.from)} sampai ${formatDate(known.to)}` : 'tidak ada';
  const years = assumed.filter((year) => first.slice(0, 4) <= year && year <= last.slice(0, 4));
  const leave = days
    .filter(({ date, type }) => type === 'joint-leave' && first <= date && date <= last)
    .filter(({ date }) => week[Temporal.PlainDate.from(date).dayOfWeek - 1]?.length)
    .map(({ date }) => formatDate(date, 'short'));
  return [
    known && known.from <= first && last <= known.to
      ? ''
      : `Sebagian hitungan ada di luar daftar hari libur (${range}), jadi libur di luar itu tidak diperhitungkan.`,
    years.length > 0 ? `Hari libur ${listText(years)} masih asumsi.` : '',
    leave.length > 0
      ? `Cuti bersama ${listText(leave)} dihitung sebagai hari kerja: asumsi, belum tercatat CS libur atau tidak.`
      : '',
  ].filter((note) => note !== '');
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
