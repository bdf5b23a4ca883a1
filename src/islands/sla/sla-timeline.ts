import { addDays, jakartaDate } from '../../domain/dated/iso-date.ts';
import type { Deadline, Stretch } from '../../domain/policy/sla.ts';
import { formatWallTime, jakartaInstant, jakartaTime } from '../../domain/policy/wall-time.ts';
import { listText } from '../../text/list-text.ts';

/** The size of the picture. It is as wide as its page, so its width is in units of its own. */
export const pictureWidth = 1000;
export const pictureHeight = 48;
/** Most midnights that are drawn. More would look like hatching. */
const mostMidnights = 45;
const dayMs = 86_400_000;

/** The time from complaint to deadline as a picture, and in words for readers who don't see it. */
export interface Timeline {
  stretches: TimelineStretch[];
  /** Where days begin; empty where there are too many. */
  midnights: number[];
  /** Where now is; undefined where it is outside the picture. */
  now: number | undefined;
  from: string;
  to: string;
  alternative: string;
}

/** A stretch of a timeline: its place in the picture, and its words. */
export interface TimelineStretch {
  x: number;
  width: number;
  why: Stretch['why'];
  text: string;
}

/** Makes the picture of a deadline at the instant `now`. */
export function layOut({ at, stretches }: Deadline, now: number): Timeline {
  const start = stretches[0]?.from ?? at;
  const x = (instant: number) => round(((instant - start) * pictureWidth) / Math.max(1, at - start));
  const say = (instant: number) => formatWallTime(jakartaTime(instant), 'short');
  const [from, to] = [say(start), say(at)];
  const midnight = jakartaInstant(`${addDays(jakartaDate(start), 1)}T00:00`);
  const midnights = Math.max(0, Math.ceil((at - midnight) / dayMs));
  return {
    stretches: stretches.map((each) => ({
      x: x(each.from),
      width: round(x(each.to) - x(each.from)),
      why: each.why,
      text: `${say(each.from)} – ${say(each.to)}: ${what(each)}`,
    })),
    midnights: Array.from({ length: midnights > mostMidnights ? 0 : midnights }, (_, day) =>
      x(midnight + day * dayMs),
    ),
    now: start <= now && now <= at ? x(now) : undefined,
    from,
    to,
    alternative: `Garis waktu dari ${from} sampai ${to} WIB: ${summary(stretches)}.`,
  };
}

/** The shapes of the picture, as SVG paths by their class. */
export function pathsOf({ stretches, midnights, now }: Timeline): Record<string, string> {
  // Height tells open from closed where colour can't.
  const bars = (kind: Stretch['why'], height: number) => {
    const top = (pictureHeight - height) / 2;
    const shown = stretches.filter(({ why }) => why === kind);
    return shown.map(({ x, width }) => `M${x} ${top}h${width}v${height}h${-width}z`).join('');
  };
  const lines = (places: readonly number[]) => places.map((x) => `M${x} 0v${pictureHeight}`).join('');
  return {
    open: bars('open', 40),
    closed: bars('closed', 14),
    holiday: bars('holiday', 14),
    midnight: lines(midnights),
    now: lines(now === undefined ? [] : [now]),
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

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
