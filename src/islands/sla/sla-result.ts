import { findInForce } from '../../domain/dated/in-force.ts';
import { formatDate, type IsoDate, jakartaDate } from '../../domain/dated/iso-date.ts';
import type { HolidayList } from '../../domain/policy/policy.ts';
import { type DeadlineInput, findDeadline, type SlaState, standingAt } from '../../domain/policy/sla.ts';
import { formatWallTime, jakartaTime, type WallTime, weekdayOf } from '../../domain/policy/wall-time.ts';
import { findDayHours, isEverOpen, type Week } from '../../domain/policy/working-hours.ts';
import type { SlaCase, SlaRow } from '../../site/sla.ts';
import { listText } from '../../text/list-text.ts';
import { dayFields, findMinutes, type SlaFields } from './sla-fields.ts';
import { type resultNames, sayLength, sayOwnTime, stateWords, stretchLines } from './sla-words.ts';

/** A deadline, real or simulated. */
export interface SlaResult {
  kind: keyof typeof resultNames;
  deadline: string;
  /** The deadline on Jakarta's clock. */
  deadlineTime: WallTime;
  /** The deadline by the reader's own clock, where that shows another time. */
  ownDeadline: string | undefined;
  state: SlaState;
  stateLabel: string;
  tone: string;
  left: string;
  stretches: ReturnType<typeof stretchLines>;
}

/** The reader's clock: the instant `now` in milliseconds since 1970, and the reader's own time zone. */
export interface Clock {
  now: number;
  zone: string;
}

/** A complaint, and the clock that its deadline is compared with. */
export interface Complaint extends Clock {
  kind: SlaCase;
  start: number;
}

/** The result with what is to be said beside it; no result where it can't be calculated. */
export interface SlaOutcome {
  result: SlaResult | undefined;
  notes: string[];
  /** What is wrong, by field. */
  problems?: Partial<SlaFields>;
  /** What is still to be filled in. */
  prompt?: string;
}

/** The deadline by the row in force. It is an assumption where any part of it isn't confirmed. */
export function fromRule(complaint: Complaint, { value, state }: SlaRow): SlaOutcome {
  const { kind, start } = complaint;
  if (value?.kind !== 'duration-hours') return { result: undefined, notes: [] };
  const mode = value.count;
  const open = mode === 'working' ? findInForce(kind.workingHours, jakartaDate(start)) : undefined;
  const week = open?.value?.kind === 'working-hours' ? open.value.week : undefined;
  if (mode === 'working' && !week) {
    const note =
      'SLA ini dihitung dalam jam kerja, tetapi jam kerjanya belum ditetapkan. Tenggatnya belum bisa dihitung.';
    return { result: undefined, notes: [note] };
  }
  const isSure = state === 'confirmed' && (!open || open.state === 'confirmed');
  const outcome = calculate(complaint, isSure ? 'rule' : 'assumption', {
    duration: Math.round(value.hours * 60),
    mode,
    workingHours: week ?? [],
    holidays: kind.holidays,
  });
  if (!outcome.result || open?.state !== 'assumed') return outcome;
  return { ...outcome, notes: ['Jam kerja yang dipakai hanyalah asumsi.', ...outcome.notes] };
}

/** The deadline of a simulation with the reader's own numbers. */
export function fromFields(complaint: Complaint, fields: SlaFields): SlaOutcome {
  const mode = fields.hitung === 'kalender' ? 'calendar' : 'working';
  const minutes = findMinutes(fields.jam);
  const days = mode === 'working' ? dayFields : [];
  const wrongDays = days.filter((name) => !findDayHours(fields[name]));
  const week = days.map((name) => findDayHours(fields[name]) ?? []);
  const isClosed = mode === 'working' && wrongDays.length === 0 && !isEverOpen(week);
  // An empty field is no mistake yet.
  const isEmpty = fields.jam.trim() === '';
  if (minutes !== undefined && wrongDays.length === 0 && !isClosed) {
    const holidays = fields.libur === 'tidak' ? undefined : complaint.kind.holidays;
    return calculate(complaint, 'simulation', { duration: minutes, mode, workingHours: week, holidays });
  }
  const problems = wrongDays.map((name) => [
    name,
    `“${fields[name]}” tidak bisa dibaca. Tulis misalnya 08.00-17.00; kosongkan bila tutup.`,
  ]);
  if (minutes === undefined && !isEmpty) {
    const wrong = `“${fields.jam}” bukan lama yang bisa dihitung.`;
    problems.unshift(['jam', `${wrong} Tulis jam, misalnya 24 atau 1,5; paling lama 720.`]);
  }
  return {
    result: undefined,
    notes: [],
    problems: Object.fromEntries(problems),
    ...(isEmpty && { prompt: 'Isi lama SLA yang ingin disimulasikan, dalam jam.' }),
    ...(isClosed && !isEmpty && { prompt: 'Isi jam kerja paling sedikit satu hari.' }),
  };
}

/** What a deadline is calculated from, but for the complaint. `holidays`: undefined where they count as working days. */
interface Terms extends Pick<DeadlineInput, 'duration' | 'mode' | 'workingHours'> {
  holidays: HolidayList | undefined;
}

function calculate(
  { start, now, zone }: Complaint,
  kind: SlaResult['kind'],
  { holidays, ...terms }: Terms,
): SlaOutcome {
  const days = holidays?.days.filter(({ type }) => type === undefined) ?? [];
  const found = findDeadline({ start, ...terms, holidays: days });
  if (!found) {
    const note = 'Dengan jam kerja ini tenggatnya tidak tercapai dalam sepuluh tahun.';
    return { result: undefined, notes: [note] };
  }
  const isWorking = terms.mode === 'working';
  const last = jakartaDate(found.at);
  const notes =
    isWorking && holidays ? assumedDays(holidays, terms.workingHours, jakartaDate(start), last) : [];
  const { state, left, wallLeft } = standingAt(found, now);
  const wall = sayLength(Math.abs(wallLeft), { days: true });
  const counted = isWorking
    ? `Sisa ${sayLength(left)} waktu kerja (${wall} menurut kalender)`
    : `Sisa ${wall}`;
  const deadlineTime = jakartaTime(found.at);
  const result = {
    kind: kind === 'rule' && notes.length > 0 ? 'assumption' : kind,
    deadline: `${formatWallTime(deadlineTime)} WIB`,
    deadlineTime,
    ownDeadline: sayOwnTime(found.at, zone),
    state,
    ...stateWords[state],
    left: state === 'over' ? `Lewat ${wall}` : counted,
    stretches: stretchLines(found.stretches),
  };
  return { result, notes };
}

/** What is assumed of the holidays from the day `first` to `last`, in sentences: none where all of them are known. */
function assumedDays({ days, known, assumed }: HolidayList, week: Week, first: IsoDate, last: IsoDate) {
  const notes: string[] = [];
  if (!known || first < known.from || known.to < last) {
    const range = known ? `${formatDate(known.from)} sampai ${formatDate(known.to)}` : 'tidak ada';
    notes.push(
      `Sebagian hitungan ada di luar daftar hari libur (${range}), jadi libur di luar itu tidak diperhitungkan.`,
    );
  }
  const years = assumed.filter((year) => first.slice(0, 4) <= year && year <= last.slice(0, 4));
  if (years.length > 0) notes.push(`Hari libur ${listText(years)} masih asumsi.`);
  const leave = days
    .filter(({ date, type }) => type === 'joint-leave' && first <= date && date <= last)
    .filter(({ date }) => week[weekdayOf(date)]?.length)
    .map(({ date }) => formatDate(date, 'short'));
  if (leave.length > 0) {
    notes.push(
      `Cuti bersama ${listText(leave)} dihitung sebagai hari kerja: asumsi, CS libur atau tidak belum dijawab.`,
    );
  }
  return notes;
}
