import type { SlaState, Stretch } from '../../domain/policy/sla.ts';
import { formatWallTime, jakartaTime } from '../../domain/policy/wall-time.ts';

/** What a deadline is called above it and when it is read out. */
export const resultNames = {
  rule: { title: 'Tenggat', announced: 'Tenggat' },
  assumption: { title: 'Tenggat menurut asumsi', announced: 'Asumsi, tenggat' },
  simulation: { title: 'Simulasi: bukan janji untuk reseller', announced: 'Simulasi, tenggat' },
};

/** The words for each state of a deadline, and the tone of their badge. */
export const stateWords: Record<SlaState, { stateLabel: string; tone: string }> = {
  'in-time': { stateLabel: 'Masih dalam waktu', tone: 'done' },
  close: { stateLabel: 'Hampir habis', tone: 'open' },
  over: { stateLabel: 'Sudah lewat', tone: 'gone' },
};

/** An instant by the clocks of the time zone `zone`; undefined where they show the same time as Jakarta's. */
export function sayOwnTime(ms: number, zone: string): string | undefined {
  // Swedish dates are ISO dates: `2026-11-23 09:30:00`.
  const time = new Date(ms).toLocaleString('sv', { timeZone: zone }).slice(0, 16).replace(' ', 'T');
  return time === jakartaTime(ms)
    ? undefined
    : `${formatWallTime(time)} di zona waktu perangkat ini (${zone})`;
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

/** The stretches of the time from complaint to deadline in words: which count, and why the others don't. */
export function stretchLines(stretches: readonly Stretch[]) {
  const say = (instant: number) => formatWallTime(jakartaTime(instant), 'short');
  return stretches.map(({ from, to, why, holiday }) => {
    const reason = { open: 'Dihitung', closed: 'Tutup', holiday: `Libur: ${holiday}` }[why];
    return { why, text: `${say(from)} – ${say(to)}: ${reason}` };
  });
}
