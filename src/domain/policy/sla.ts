import { jakartaDate } from '../dated/iso-date.ts';
import { jakartaInstant, weekdayOf } from './wall-time.ts';
import { type Holiday, joinRanges, type Week } from './working-hours.ts';

export interface DeadlineInput {
  /** An instant in milliseconds since 1970, as all instants here. */
  start: number;
  /** Whole minutes of the hours that count; at least 1. */
  duration: number;
  /** `calendar`: every hour counts. `working`: only open hours that aren't on a holiday. */
  mode: 'calendar' | 'working';
  /** By the clocks of Jakarta. */
  workingHours: Week;
  holidays: readonly Holiday[];
}

/** A stretch of time. Only hours of an `open` one count for the deadline. */
export interface Stretch {
  from: number;
  to: number;
  why: 'open' | 'closed' | 'holiday';
  holiday?: string;
}

/** A deadline with the stretches from the start up to it. */
export interface Deadline {
  at: number;
  stretches: Stretch[];
}

/** The number of days in which a deadline is looked for. Hours that are hardly ever open need more. */
const reachDays = 3660;

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

/**
 * The earliest instant at which `duration` minutes have counted since `start`: a duration that ends with the working
 * day ends at closing time, not at the next opening. Undefined where that isn't within `reachDays`. Throws a `RangeError`
 * where the duration isn't a whole number of minutes above 0.
 */
export function findDeadline(input: DeadlineInput): Deadline | undefined {
  const { start, duration, mode, workingHours, holidays } = input;
  if (!Number.isSafeInteger(duration) || duration < 1) {
    throw new RangeError(`A duration is a whole number of minutes above 0, not ${duration}`);
  }
  let left = duration * minuteMs;
  if (mode === 'calendar') {
    const at = start + left;
    return { at, stretches: [{ from: start, to: at, why: 'open' }] };
  }
  const names = new Map(holidays.map(({ date, name }) => [date, name]));
  const stretches: Stretch[] = [];
  const firstDay = jakartaInstant(`${jakartaDate(start)}T00:00`);
  for (let day = firstDay; day < firstDay + reachDays * dayMs; day += dayMs) {
    for (const whole of stretchesOf(day, workingHours, names)) {
      const from = Math.max(whole.from, start);
      const isOpen = whole.why === 'open';
      const to = isOpen ? Math.min(whole.to, from + left) : whole.to;
      if (to <= from) continue;
      append(stretches, { ...whole, from, to });
      if (isOpen) left -= to - from;
      if (left === 0) return { at: to, stretches };
    }
  }
  return undefined;
}

/** The stretches of the day that begins at `midnight`, in order. Some may be empty. */
function stretchesOf(midnight: number, week: Week, holidays: ReadonlyMap<string, string>): Stretch[] {
  const date = jakartaDate(midnight);
  const holiday = holidays.get(date);
  if (holiday !== undefined) return [{ from: midnight, to: midnight + dayMs, why: 'holiday', holiday }];
  const stretches: Stretch[] = [];
  let from = midnight;
  const add = (minutes: number, why: Stretch['why']) => {
    const to = midnight + minutes * minuteMs;
    stretches.push({ from, to, why });
    from = to;
  };
  for (const { open, close } of joinRanges(week[weekdayOf(date)] ?? [])) {
    add(open, 'closed');
    add(close, 'open');
  }
  add(1440, 'closed');
  return stretches;
}

/** Adds a stretch. Extends the last one instead where that is of the same kind. */
function append(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1);
  if (last?.why === next.why && last.holiday === next.holiday) last.to = next.to;
  else stretches.push(next);
}

/** A deadline is close when at most this share of the duration is left. Assumed, because no source names one. */
const closeShare = 0.25;

export type SlaState = 'in-time' | 'close' | 'over';

/**
 * The state of a deadline at `now`: `over` once it has passed, `close` in the last quarter of the hours that count. `left` and `wallLeft`:
 * milliseconds left of the hours that count, 0 once it is over, and of all hours, negative then.
 */
export function standingAt({ at, stretches }: Deadline, now: number) {
  const countedSince = (since: number) =>
    stretches
      .filter(({ why }) => why === 'open')
      .reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, since)), 0);
  const left = countedSince(now);
  const wallLeft = at - now;
  const state: SlaState = wallLeft < 0 ? 'over' : left <= countedSince(0) * closeShare ? 'close' : 'in-time';
  return { state, left, wallLeft };
}
