import { type Holiday, joinRanges, type Week } from './working-hours.ts';

/** What a deadline is worked out from. */
export interface DeadlineInput {
  start: Temporal.Instant;
  /** Whole minutes of the hours that count; at least 1. */
  duration: number;
  /** `calendar`: every hour counts. `working`: only open hours that aren't on a holiday. */
  mode: 'calendar' | 'working';
  workingHours: Week;
  holidays: readonly Holiday[];
  /** The time zone whose clock the working hours are read by, such as `Asia/Jakarta`. */
  zone: string;
}

/** A stretch of time in which the hours count, or don't: closed at that hour, or all day for a holiday. */
export interface Stretch {
  from: Temporal.Instant;
  to: Temporal.Instant;
  why: 'open' | 'closed' | 'holiday';
  /** The holiday's name. */
  holiday?: string;
}

/** When the time is up, and the stretches from the start up to then; or that it never is within `reachDays`. */
export type Deadline =
  | { kind: 'reached'; at: Temporal.Instant; stretches: Stretch[] }
  | { kind: 'out-of-reach' };

/** Days after which a working-hours deadline is given up: hours that are hardly ever open. */
const reachDays = 3660;

const minuteMs = 60_000;

/**
 * The instant at which `duration` minutes have counted since `start`: the earliest such instant, so a duration that
 * ends with the working day ends at closing time, not at the next opening. Throws a `RangeError` where the duration
 * isn't a whole number of minutes above 0. Needs the global `Temporal`.
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
    // Where a clock jumps (not in Jakarta), a range may be empty.
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

/** The instant when the clock of `zone` shows `minutes` since midnight of `day`; 1440 is the next midnight. */
function instantOf(day: Temporal.PlainDate, minutes: number, zone: string): Temporal.Instant {
  const date = minutes === 1440 ? day.add({ days: 1 }) : day;
  const plainTime = { hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 };
  return date.toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
}

/** Adds a stretch, as part of the last one where it goes on in the same way (a night over midnight). */
function append(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1);
  if (last && last.why === next.why && last.holiday === next.holiday && compare(last.to, next.from) === 0) {
    last.to = next.to;
  } else {
    stretches.push(next);
  }
}

/** The share of the duration at whose beginning a deadline counts as close. Ours; no source names one. */
const closeShare = 0.25;

export type SlaState = 'in-time' | 'close' | 'over';

/** How a deadline stands at an instant. */
export interface DeadlineStanding {
  state: SlaState;
  /** Milliseconds of hours that count still left; 0 once it is over. */
  left: number;
  /** The same by the clock on the wall; negative once it is over. */
  wallLeft: number;
}

/** How a reached deadline stands at `now`: over once it has passed, close in the last quarter of what counts. */
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
