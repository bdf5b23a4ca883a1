import { type ExecFileException, execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { duration, megabytes } from './measure.ts';

export const costFormats = { time: duration, processor: duration, memory: megabytes };

/** Milliseconds of a tick, in which Linux counts processor time. */
const tick = 10;

/**
 * Runs a command to its end, and returns what it took with all processes that it started. Processor and memory are measured on Linux
 * only, elsewhere 0. Throws with what it printed if it fails.
 */
export async function runMeasured(
  { command, args }: { command: string; args: readonly string[] },
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
) {
  const ticks = new Map<number, number>();
  let memory = 0;
  const start = performance.now();
  const running = promisify(execFile)(command, args, { ...options, maxBuffer: Number.POSITIVE_INFINITY });
  // A process that lives shorter than the time between two looks isn't counted.
  const look = setInterval(() => {
    memory = Math.max(memory, lookAt(running.child.pid ?? 0, ticks));
  }, 50);
  try {
    await running;
  } catch (error) {
    const { message, stdout } = error as ExecFileException;
    throw new Error(`${message}\n${stdout?.slice(-3000)}`);
  } finally {
    clearInterval(look);
  }
  return {
    /** Milliseconds from its start to its end. */
    time: performance.now() - start,
    /** Milliseconds of processor time. Unlike `time` it hardly grows with what else the machine does. */
    processor: tick * ticks.values().reduce((sum, own) => sum + own, 0),
    /** The most bytes of memory that its processes had at one moment. */
    memory,
  };
}

/** Notes the processor ticks of a process and of all below it (proc(5)), and returns the bytes of memory that they have. */
function lookAt(id: number, ticks: Map<number, number>): number {
  try {
    const read = (name: string) => readFileSync(`/proc/${id}/${name}`, 'utf8');
    // A program's name stands in brackets and may have spaces and brackets of its own.
    const fields = read('stat')
      .replace(/^.*\) /s, '')
      .split(' ');
    ticks.set(id, Number(fields[11]) + Number(fields[12]));
    const threads = readdirSync(`/proc/${id}/task`);
    const children = threads.flatMap((thread) => read(`task/${thread}/children`).match(/\d+/g) ?? []);
    const own = 1024 * Number(/VmRSS:\s+(\d+)/.exec(read('status'))?.[1] ?? 0);
    return children.reduce((sum, child) => sum + lookAt(Number(child), ticks), own);
  } catch {
    // It has ended meanwhile, or this isn't Linux.
    return 0;
  }
}
