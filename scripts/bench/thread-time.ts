import type { Stage } from './probe.ts';

/** An event of Chromium's trace, as far as it is read: its thread's own clock, in microseconds. */
interface TraceEvent {
  name: string;
  ts: number;
  tts?: number;
}

/**
 * For each key that the probe saw, the milliseconds that the page's main thread worked until `stage` was painted, from a
 * trace of `blink.user_timing`. Unlike time on the wall it doesn't grow with what else runs on the machine.
 */
export function readThreadTimes(trace: Buffer, stage: Stage): number[] {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString());
  const marks = traceEvents
    .filter(({ name }) => name === 'bench-key' || name === `bench-${stage}`)
    .sort((a, b) => a.ts - b.ts);
  const times: number[] = [];
  let keys: number[] = [];
  for (const { name, tts = Number.NaN } of marks) {
    if (name === 'bench-key') {
      keys.push(tts);
      continue;
    }
    times.push(...keys.map((key) => (tts - key) / 1000));
    keys = [];
  }
  return times;
}
