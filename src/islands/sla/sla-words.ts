import { formatDate, jakartaDate } from '../../domain/dated/iso-date.ts';
import type { SlaState } from '../../domain/policy/sla.ts';
import { formatWallTime, type WallTime } from '../../domain/policy/wall-time.ts';
import { weekdayNames } from '../../domain/policy/weekdays.ts';

/** The time zone of the guide. */
export const jakarta = 'Asia/Jakarta';

/** The words for each state of an SLA. */
export const stateLabels: Record<SlaState, string> = {
  'in-time': 'Masih dalam waktu',
  close: 'Hampir habis',
  over: 'Sudah lewat',
};

/** An instant by the clock of `zone`, to the minute: `Senin, 23 November 2026 pukul 09.30`. */
export function sayTime(at: Temporal.Instant, zone: string): string {
  return formatWallTime(wallTimeOf(at, zone));
}

/** The minute that the clock of `zone` shows at an instant. */
export function wallTimeOf(at: Temporal.Instant, zone: string): WallTime {
  return at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** The day of an instant in Jakarta. */
export function dayOf(at: Temporal.Instant): string {
  return jakartaDate(at.epochMilliseconds);
}

/** An instant by the clock of `zone`, in the short style: `Sen, 23 Nov 2026 09.30`. */
export function sayTimeShort(at: Temporal.Instant, zone: string): string {
  const local = at.toZonedDateTimeISO(zone);
  const day = weekdayNames[local.dayOfWeek - 1]?.slice(0, 3);
  const [hour, minute] = [local.hour, local.minute].map((part) => String(part).padStart(2, '0'));
  return `${day}, ${formatDate(local.toPlainDate().toString(), 'short')} ${hour}.${minute}`;
}

/** An instant by the reader's own clock; undefined where that shows the same time as Jakarta's. */
export function sayOwnTime(at: Temporal.Instant, zone: string): string | undefined {
  const own = at.toZonedDateTimeISO(zone);
  const isSame = own.offsetNanoseconds === at.toZonedDateTimeISO(jakarta).offsetNanoseconds;
  return isSame ? undefined : `${sayTime(at, zone)} di zona waktu perangkat ini (${zone})`;
}

/** A length of time: `3 jam 20 menit`, and with `days` also `2 hari 3 jam`. */
export function sayLength(ms: number, { days = false } = {}): string {
  const total = Math.floor(ms / 60_000);
  if (total < 1) return 'kurang dari 1 menit';
  const parts: [number, string][] = [
    [days ? Math.floor(total / 1440) : 0, 'hari'],
    [Math.floor((days ? total % 1440 : total) / 60), 'jam'],
    [total % 60, 'menit'],
  ];
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count} ${unit}`] : [])).join(' ');
}
