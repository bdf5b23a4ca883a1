import type { Deadline, Stretch } from '../../domain/policy/sla.ts';
import { listText } from '../../text/list-text.ts';
import { jakarta, sayTimeShort } from './sla-words.ts';

/** The width of the picture, in units of its own. */
export const pictureWidth = 1000;
/** Most midnights that are drawn. More would look like hatching. */
const mostMidnights = 45;

/** The time from complaint to deadline as a picture, and in words for readers who don't see it. */
export interface Timeline {
  bars: { x: number; width: number; why: Stretch['why'] }[];
  /** Where days begin; empty where there are too many. */
  midnights: number[];
  /** Where now is; undefined where it is outside the picture. */
  now: number | undefined;
  from: string;
  to: string;
  alternative: string;
  rows: { when: string; what: string; why: Stretch['why'] }[];
}

/** Makes the picture of a deadline at the instant `now`. */
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
    bars: stretches.map(({ from, to, why }) => ({ x: x(from), width: round(x(to) - x(from)), why })),
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
