import { formatDate, jakartaDate } from '../../domain/dated/iso-date.ts';

/** A response of the server, with the instants of the machine's clock (milliseconds since 1970) around the request. */
export interface ClockResponse {
  sent: number;
  received: number;
  /** The headers `Date` and `Age`. */
  date: string | null;
  age: string | null;
}

/** Longest request, in milliseconds, whose `Date` says what time it is: one that took longer was held up somewhere. */
const longestRequest = 30_000;

/** Milliseconds by which the server's clock is ahead of the machine's; undefined where the response doesn't say. */
export function findClockOffset({ sent, received, date, age }: ClockResponse): number | undefined {
  const server = Date.parse(date ?? '') + Number(age ?? 0) * 1000;
  const duration = received - sent;
  if (Number.isNaN(server) || duration < 0 || duration > longestRequest) return undefined;
  return server - (sent + received) / 2;
}

/** Milliseconds until the next midnight in Jakarta (UTC+7 all year). */
export function untilMidnight(now: number): number {
  const day = 86_400_000;
  return day - ((now + 7 * 3_600_000) % day);
}

/** Difference in milliseconds from which it is said which clock is used. */
const notableOffset = 5 * 60_000;

/** Says which clock is used, where the machine's differs from the server's. Empty where it doesn't. `now`: the server's. */
export function clockWords(offset: number, now: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  if (minutes * 60_000 < notableOffset) return '';
  const by = minutes < 90 ? `${minutes} menit` : `${Math.round(minutes / 60)} jam`;
  const side = offset > 0 ? 'terlambat' : 'lebih cepat';
  return `Jam perangkat ini ${side} ${by}. Yang dipakai jam server: hari ini ${formatDate(jakartaDate(now))}.`;
}
