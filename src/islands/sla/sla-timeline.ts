import type { Deadline, Stretch } from '../../domain/policy/sla.ts';
import { listText } from '../../text/list-text.ts';
import { jakarta, sayTimeShort } from './sla-words.ts';

/** Width of the picture, in its own units. */
export const pictureWidth = 1000;
/** More midnights than these would be a hatching. */
const mostMidnights = 45;

/** The stretches from complaint to deadline as a picture, and in words for those who don't see it. */
export interface Timeline {
  bars: { x: number; width: number; why: Stretch['why'] }[];
  /** Where days begin; none where they would stand too close. */
  midnights: number[];
  /** Where now is; undefined outside. */
  now: number | undefined;
  from: string;
  to: string;
  alternative: string;
  rows: { when: string; what: string; why: Stretch['why'] }[];
}

/** Lays out a reached deadline; `now` is the reader's instant. */
export function layOut(
  { at, stretches }: Extract<Deadline, { kind: 'reached' }>,
  now: Temporal.Instant,
): Timeline {
  const start = stretches[0]?.from ?? at;
  const startMs = start.epochMilliseconds;
  const scale = pictureWidth / Math.max(1, at.epochMilliseconds - startMs);
  const x = (instant: Temporal.Instant) => round((instant.epochMilliseconds - startMs) * scale);
  const nowX = x(now);
  const [from, to] = [sayTimeShort(start, jakarta), sayTimeShort(at, jakarta)];
  return {
    bars: stretches.map((each) => ({
      x: x(each.from),
      width: round(x(each.to) - x(each.from)),
      why: each.why,
    })),
    midnights: midnightsBetween(start, at).map(x),
    now: nowX >= 0 && nowX <= pictureWidth ? nowX : undefined,
    from,
    to,
    alternative: `Garis waktu dari ${from} sampai ${to} WIB: ${summary(stretches)}.`,
    rows: stretches.map((each) => ({
      when: `${sayTimeShort(each.from, jakarta)} – ${sayTimeShort(each.to, jakarta)}`,
      what: what(each),
      why: each.why,
    })),
  };
}

function summary(stretches: readonly Stretch[]): string {
  const count = (why: Stretch['why']) => stretches.filter((each) => each.why === why).length;
  const holidays = stretches.flatMap(({ holiday }) => holiday ?? []);
  return listText([
    `${count('open')} bagian dihitung`,
    ...(count('closed') > 0 ? [`${count('closed')} bagian tutup`] : []),
    ...(holidays.length > 0 ? [`${holidays.length} hari libur (${listText(holidays)})`] : []),
  ]);
}

function what({ why, holiday }: Stretch): string {
  if (why === 'holiday') return `Libur: ${holiday}`;
  return why === 'open' ? 'Dihitung' : 'Tutup';
}

function midnightsBetween(start: Temporal.Instant, end: Temporal.Instant): Temporal.Instant[] {
  const midnights: Temporal.Instant[] = [];
  let day = start.toZonedDateTimeISO(jakarta).startOfDay().add({ days: 1 });
  while (day.epochMilliseconds < end.epochMilliseconds) {
    if (midnights.length === mostMidnights) return [];
    midnights.push(day.toInstant());
    day = day.add({ days: 1 });
  }
  return midnights;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
