import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './report.mjs';

export interface Outcome {
  /** Null: a signal ended it, or it could not be started. */
  code: number | null;
  /** Stdout and stderr in the order in which they came. */
  output: string;
  timedOut: boolean;
}

const windows = process.platform === 'win32';
const running = new Set<ChildProcess>();
let interrupted = false;

/**
 * Runs a command to its end, or for `limitSeconds`, so that one that hangs ends. It has a process group of its own, so
 * that it ends with everything that it started. Never rejects, and never resolves after an interrupt: this process ends then.
 */
export function run(
  command: string,
  args: readonly string[],
  { limitSeconds = 1800, ...options }: { cwd?: string; env?: NodeJS.ProcessEnv; limitSeconds?: number } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: !windows });
    running.add(child);
    let output = '';
    let timedOut = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const limit = setTimeout(() => {
      timedOut = true;
      void end(child);
    }, limitSeconds * 1000);
    const settle = (code: number | null) => {
      clearTimeout(limit);
      running.delete(child);
      if (!interrupted) resolve({ code, output, timedOut });
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      settle(null);
    });
    child.once('close', settle);
    // What the command started may keep its pipes open after the command itself has ended.
    child.once('exit', (code) => setTimeout(settle, 2000, code).unref());
  });
}

/** Ends a command and what it started: with SIGTERM, and after five seconds with SIGKILL. */
async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  kill(child, 'SIGTERM');
  await Promise.race([gone, wait(5000, undefined, { ref: false })]);
  kill(child, 'SIGKILL');
}

function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(windows ? child.pid : -child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** On Ctrl+C, SIGTERM or SIGHUP, ends all running commands and then this process with `exitCode`. */
export function endOnInterrupt(exitCode: number): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      if (interrupted) return;
      interrupted = true;
      say('\n  stopping');
      await Promise.all([...running].map(end));
      process.exit(exitCode);
    });
  }
}
