import type { Stretch } from '../../domain/policy/sla.ts';
import { formatWallTime, jakartaTime } from '../../domain/policy/wall-time.ts';

/** A stretch of the time from complaint to deadline, in words. */
export interface StretchLine {
  why: Stretch['why'];
  text: string;
}

/** The stretches in words: which count, and why the others don't. */
export function stretchLines(stretches: readonly Stretch[]): StretchLine[] {
  const say = (instant: number) => formatWallTime(jakartaTime(instant), 'short');
  return stretches.map((each) => ({
    why: each.why,
    text: `${say(each.from)} – ${say(each.to)}: ${what(each)}`,
  }));
}

function what({ why, holiday }: Stretch): string {
  if (why === 'holiday') return `Libur: ${holiday}`;
  return why === 'open' ? 'Dihitung' : 'Tutup';
}
