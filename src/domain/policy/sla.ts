import { type Holiday, joinRanges, type Week } from './working-hours.ts';

/** What a deadline is calculated from. */
export interface DeadlineInput {
  start: Temporal.Instant;
  /** Whole minutes of the hours that count; at least 1. */
  duration: number;
  /** `calendar`: every hour counts. `working`: only open hours that aren't on a holiday. */
  mode: 'calendar' | 'working';
  workingHours: Week;
  holidays: readonly Holiday[];
  /** The time zone of the working hours, such as `Asia/Jakarta`. */
  zone: string;
}

/** A stretch of time. Only hours of an `open` one count for the deadline. */
export interface Stretch {
  from: Temporal.Instant;
  to: Temporal.Instant;
  why: 'open' | 'closed' | 'holiday';
  /** The holiday's name. */
  holiday?: string;
}

/** The deadline with the stretches from the start up to it; `out-of-reach` where it isn't within `reachDays`. */
export type Deadline =
  | { kind: 'reached'; at: Temporal.Instant; stretches: Stretch[] }
  | { kind: 'out-of-reach' };

/** The number of days in which a deadline is looked for. Hours that are hardly ever open need more. */
const reachDays = 3660;

const minuteMs = 60_000;

/**
 * The earliest instant at which `duration` minutes have counted since `start`: a duration that ends with the working
 * day ends at closing time, not at the next opening. Throws a `RangeError` where the duration isn't a whole number of
 * minutes above 0. Needs the global `Temporal`.
 */
export function deadline({ start, duration, mode, workingHours, holidays, zone }: DeadlineInput): Deadline {
  if (!Number.isSafeInteger(duration) || duration < 1) {
    throw new RangeError(`A duration is a whole number of minutes above 0, not ${duration}`);
  }
  if (mode === 'calendar') {
    const at = start.add({ minutes: duration });
    return { kind: 'reached', at, stretches: [{ from: start, to: at, why: 'open' }] };
  }
  const names = new Map(holidays.map(({ date, name }) => [date, name]));
  const stretches: Stretch[] = [];
  let left = duration * minuteMs;
  let day = start.toZonedDateTimeISO(zone).toPlainDate();
  for (let count = 0; count < reachDays; count += 1, day = day.add({ days: 1 })) {
    for (const whole of stretchesOf(day, zone, workingHours, names)) {
      if (compare(whole.to, start) <= 0) continue;
      const stretch = { ...whole, from: later(whole.from, start) };
      const length = stretch.to.epochMilliseconds - stretch.from.epochMilliseconds;
      if (stretch.why !== 'open' || length < left) {
        append(stretches, stretch);
        if (stretch.why === 'open') left -= length;
        continue;
      }
      const at = stretch.from.add({ milliseconds: left });
      append(stretches, { ...stretch, to: at });
      return { kind: 'reached', at, stretches };
    }
  }
  return { kind: 'out-of-reach' };
}

/** The stretches of one day from midnight to midnight, in order. */
function stretchesOf(
  day: Temporal.PlainDate,
  zone: string,
  week: Week,
  holidays: ReadonlyMap<string, string>,
): Stretch[] {
  const midnight = instantOf(day, 0, zone);
  const nextMidnight = instantOf(day, 1440, zone);
  const holiday = holidays.get(day.toString());
  if (holiday !== undefined) return [{ from: midnight, to: nextMidnight, why: 'holiday', holiday }];
  const stretches: Stretch[] = [];
  let reached = midnight;
  const add = (to: Temporal.Instant, why: Stretch['why']) => {
    // A stretch may be empty where the clock is put forward, which never happens in Jakarta.
    if (compare(to, reached) <= 0) return;
    stretches.push({ from: reached, to, why });
    reached = to;
  };
  for (const { open, close } of joinRanges(week[day.dayOfWeek - 1] ?? [])) {
    add(instantOf(day, open, zone), 'closed');
    add(instantOf(day, close, zone), 'open');
  }
  add(nextMidnight, 'closed');
  return stretches;
}

/** The instant of `minutes` since midnight of `day` by the clock of `zone`; 1440 is the next midnight. */
function instantOf(day: Temporal.PlainDate, minutes: number, zone: string): Temporal.Instant {
  const date = minutes === 1440 ? day.add({ days: 1 }) : day;
  const plainTime = { hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 };
  return date.toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
}

/** Adds a stretch. Extends the last one instead where that is of the same kind and ends where the new one begins. */
function append(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1);
  if (last && last.why === next.why && last.holiday === next.holiday && compare(last.to, next.from) === 0) {
    last.to = next.to;
  } else {
    stretches.push(next);
  }
}

/** A deadline is close when at most this share of the duration is left. Assumed, because no source names one. */
const closeShare = 0.25;

export type SlaState = 'in-time' | 'close' | 'over';

/** A deadline's state at an instant. */
export interface DeadlineStanding {
  state: SlaState;
  /** Milliseconds left of the hours that count; 0 once the deadline is over. */
  left: number;
  /** Milliseconds left of all hours; negative once the deadline is over. */
  wallLeft: number;
}

/** The state of a deadline at `now`: `over` once it has passed, `close` in the last quarter of the hours that count. */
export function standingAt(
  { at, stretches }: Extract<Deadline, { kind: 'reached' }>,
  now: Temporal.Instant,
): DeadlineStanding {
  const counted = (since: Temporal.Instant) =>
    stretches.reduce(
      (sum, { from, to, why }) =>
        why === 'open' ? sum + Math.max(0, to.epochMilliseconds - later(from, since).epochMilliseconds) : sum,
      0,
    );
  const wallLeft = at.epochMilliseconds - now.epochMilliseconds;
  const left = counted(now);
  const total = stretches[0] ? counted(stretches[0].from) : 0;
  if (wallLeft < 0) return { state: 'over', left: 0, wallLeft };
  return { state: left <= total * closeShare ? 'close' : 'in-time', left, wallLeft };
}

function compare(a: Temporal.Instant, b: Temporal.Instant): number {
  return a.epochMilliseconds - b.epochMilliseconds;
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return compare(a, b) >= 0 ? a : b;
}
