import { formatDate, jakartaDate } from '../../domain/dated/iso-date.ts';
import type { SlaState } from '../../domain/policy/sla.ts';
import { formatWallTime, type WallTime } from '../../domain/policy/wall-time.ts';
import { weekdayNames } from '../../domain/policy/weekdays.ts';

/** The zone that the guide's times are said in. */
export const jakarta = 'Asia/Jakarta';

export const stateLabels: Record<SlaState, string> = {
  'in-time': 'Masih dalam waktu',
  close: 'Hampir habis',
  over: 'Sudah lewat',
};

/** `Senin, 23 November 2026 pukul 09.30`, by the clock of `zone`; to the minute, seconds dropped. */
export function sayTime(at: Temporal.Instant, zone: string): string {
  return formatWallTime(wallTimeOf(at, zone));
}

/** The minute that the clock of `zone` shows. */
export function wallTimeOf(at: Temporal.Instant, zone: string): WallTime {
  return at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** The day of an instant in Jakarta. */
export function dayOf(at: Temporal.Instant): string {
  return jakartaDate(at.epochMilliseconds);
}

/** `Sen, 23 Nov 2026 09.30`. */
export function sayTimeShort(at: Temporal.Instant, zone: string): string {
  const local = at.toZonedDateTimeISO(zone);
  const day = weekdayNames[local.dayOfWeek - 1]?.slice(0, 3);
  return `${day}, ${formatDate(local.toPlainDate().toString(), 'short')} ${sayClock(local)}`;
}

/** The same instant by the agent's own clock, where that shows another time; else undefined. */
export function sayOwnTime(at: Temporal.Instant, zone: string): string | undefined {
  const own = at.toZonedDateTimeISO(zone);
  const isSame = own.offsetNanoseconds === at.toZonedDateTimeISO(jakarta).offsetNanoseconds;
  return isSame ? undefined : `${sayTime(at, zone)} di zona waktu perangkat ini (${zone})`;
}

function sayClock({ hour, minute }: Temporal.ZonedDateTime): string {
  return `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;
}

/** `3 jam 20 menit`; with `days` also `2 hari 3 jam`. Less than a minute says so. */
export function sayLength(ms: number, { days = false } = {}): string {
  const total = Math.floor(ms / 60_000);
  if (total < 1) return 'kurang dari 1 menit';
  const parts: [number, string][] = [
    [days ? Math.floor(total / 1440) : 0, 'hari'],
    [Math.floor((days ? total % 1440 : total) / 60), 'jam'],
    [total % 60, 'menit'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

/** `24 jam kerja`; by the calendar also what that means. */
export function sayDuration(hours: number, count: 'calendar' | 'working'): string {
  const number = String(hours).replace('.', ',');
  return `${number} jam ${count === 'working' ? 'kerja' : 'kalender (siang malam, hari libur ikut dihitung)'}`;
}
