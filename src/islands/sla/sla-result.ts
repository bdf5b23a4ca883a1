import { findInForce } from '../../domain/dated/in-force.ts';
import { formatDate, type IsoDate, jakartaDate } from '../../domain/dated/iso-date.ts';
import type { HolidayList } from '../../domain/policy/policy.ts';
import { type DeadlineInput, findDeadline, standingAt } from '../../domain/policy/sla.ts';
import { formatWallTime, jakartaTime, weekdayOf } from '../../domain/policy/wall-time.ts';
import { findDayHours, isEverOpen, type Week } from '../../domain/policy/working-hours.ts';
import type { SlaCase, SlaRow } from '../../site/sla.ts';
import { listText } from '../../text/list-text.ts';
import { dayFields, findMinutes, type SlaFields } from './sla-fields.ts';
import { type resultNames, sayLength, sayOwnTime, stateWords, stretchLines } from './sla-words.ts';

/** The reader's clock: the instant `now` in milliseconds since 1970, and the reader's own time zone. */
export interface Clock {
  now: number;
  zone: string;
}

/** A complaint, and the clock that its deadline is compared with. */
interface Complaint extends Clock {
  kind: SlaCase;
  start: number;
}

/** The result with what is to be said beside it; no result where it can't be calculated. */
export interface SlaOutcome {
  result?: SlaResult | undefined;
  notes: string[];
  /** What is wrong, by field. */
  problems?: Partial<SlaFields>;
  /** What is still to be filled in. */
  prompt?: string;
}

/** The deadline by the row in force. It is an assumption where any part of it isn't confirmed. */
export function fromRule(complaint: Complaint, { value, state }: SlaRow): SlaOutcome {
  const { kind, start } = complaint;
  if (value?.kind !== 'duration-hours') return { notes: [] };
  const mode = value.count;
  const open = mode === 'working' ? findInForce(kind.workingHours, jakartaDate(start)) : undefined;
  const week = open?.value?.kind === 'working-hours' ? open.value.week : undefined;
  if (mode === 'working' && !week) {
    const why = 'SLA ini dihitung dalam jam kerja, tetapi jam kerjanya belum ditetapkan.';
    return { notes: [`${why} Tenggatnya belum bisa dihitung.`] };
  }
  const isSure = state === 'confirmed' && (!open || open.state === 'confirmed');
  const { result, notes } = calculate(complaint, isSure ? 'rule' : 'assumption', {
    duration: Math.round(value.hours * 60),
    mode,
    workingHours: week ?? [],
    holidays: kind.holidays,
  });
  const isAssumed = result && open?.state === 'assumed';
  return { result, notes: isAssumed ? ['Jam kerja yang dipakai hanyalah asumsi.', ...notes] : notes };
}

/** The deadline of a simulation with the reader's own numbers. */
export function fromFields(complaint: Complaint, fields: SlaFields): SlaOutcome {
  const mode = fields.hitung === 'kalender' ? 'calendar' : 'working';
  const duration = findMinutes(fields.jam);
  const days = mode === 'working' ? dayFields : [];
  const wrongDays = days.filter((name) => !findDayHours(fields[name]));
  const workingHours = days.map((name) => findDayHours(fields[name]) ?? []);
  const isClosed = mode === 'working' && wrongDays.length === 0 && !isEverOpen(workingHours);
  // An empty field is no mistake yet.
  const isEmpty = fields.jam.trim() === '';
  if (duration !== undefined && wrongDays.length === 0 && !isClosed) {
    const holidays = fields.libur === 'tidak' ? undefined : complaint.kind.holidays;
    return calculate(complaint, 'simulation', { duration, mode, workingHours, holidays });
  }
  const wrongHours = `“${fields.jam}” bukan lama yang bisa dihitung. Tulis jam, misalnya 24 atau 1,5; paling lama 720.`;
  const problems = [
    ...(duration === undefined && !isEmpty ? [['jam', wrongHours]] : []),
    ...wrongDays.map((name) => [
      name,
      `“${fields[name]}” tidak bisa dibaca. Tulis misalnya 08.00-17.00; kosongkan bila tutup.`,
    ]),
  ];
  return {
    notes: [],
    problems: Object.fromEntries(problems),
    ...(isEmpty && { prompt: 'Isi lama SLA yang ingin disimulasikan, dalam jam.' }),
    ...(isClosed && !isEmpty && { prompt: 'Isi jam kerja paling sedikit satu hari.' }),
  };
}

/** A deadline, real or simulated. */
export type SlaResult = NonNullable<ReturnType<typeof calculate>['result']>;

/** Calculates a deadline. `holidays`: undefined where they count as working days. */
function calculate(
  { start, now, zone }: Complaint,
  kind: keyof typeof resultNames,
  { holidays, ...terms }: Omit<DeadlineInput, 'start' | 'holidays'> & { holidays: HolidayList | undefined },
) {
  const days = holidays?.days.filter(({ type }) => type === undefined) ?? [];
  const found = findDeadline({ start, ...terms, holidays: days });
  if (!found) return { notes: ['Dengan jam kerja ini tenggatnya tidak tercapai dalam sepuluh tahun.'] };
  const isWorking = terms.mode === 'working';
  const [first, last] = [jakartaDate(start), jakartaDate(found.at)];
  const notes = isWorking && holidays ? assumedDays(holidays, terms.workingHours, first, last) : [];
  const { state, left, wallLeft } = standingAt(found, now);
  const wall = sayLength(Math.abs(wallLeft), { days: true });
  const counted = isWorking
    ? `Sisa ${sayLength(left)} waktu kerja (${wall} menurut kalender)`
    : `Sisa ${wall}`;
  const deadlineTime = jakartaTime(found.at);
  const result = {
    kind: kind === 'rule' && notes.length > 0 ? 'assumption' : kind,
    deadline: `${formatWallTime(deadlineTime)} WIB`,
    /** The deadline on Jakarta's clock. */
    deadlineTime,
    /** The deadline by the reader's own clock, where that shows another time. */
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
