import { type ExecFileException, execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

/** What `npm run bench -- <name>` runs. It prints its figures as they come. */
export interface Bench {
  name: string;
  what: string;
  /** `folder` is where sites are built, outside the project; `sizes` are those of generated guides, in pages. */
  run(options: { folder: string; rounds: number; sizes: readonly number[] }): Promise<void>;
}

type Format = (value: number) => string;

/** A share of 1, such as `.93`; a dash if nothing was counted. */
export const share: Format = (value) => (Number.isNaN(value) ? '-' : value.toFixed(2).replace(/^0/, ''));
export const duration: Format = (ms) =>
  ms < 10_000 ? `${ms.toFixed(ms < 100 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(1)} s`;
export const kilobytes: Format = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
export const megabytes: Format = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Prints the head of a table, and returns what prints a row below it. The first column is for names. */
export function startTable(head: readonly string[]): (cells: readonly string[]) => void {
  const print = ([name = '', ...cells]: readonly string[]) => {
    const padded = cells.map((cell, i) => cell.padStart(Math.max(9, head[i + 1]?.length ?? 0)));
    console.log([name.padEnd(38), ...padded].join('  '));
  };
  print(head);
  return print;
}

/** Measures the subjects in turns, so that what else the machine does falls on all of them, and prints all figures and their medians. */
export async function measureInTurns<Column extends string>(
  rounds: number,
  formats: Record<Column, Format>,
  subjects: readonly { name: string; measure(): Promise<Record<Column, number>> }[],
): Promise<void> {
  const columns = Object.keys(formats) as Column[];
  const print = startTable(['', ...columns]);
  const measured = subjects.map((subject) => ({ ...subject, figures: [] as Record<Column, number>[] }));
  for (let round = 1; round <= rounds; round++) {
    for (const { name, measure, figures } of measured) {
      const once = await measure();
      figures.push(once);
      print([`${name}, round ${round}`, ...columns.map((column) => formats[column](once[column]))]);
    }
  }
  const medians = measured.map(({ name, figures }) => ({
    name: `${name}, median`,
    of: (column: Column) =>
      figures.map((once) => once[column]).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN,
  }));
  for (const { name, of } of rounds > 1 ? medians : [])
    print([name, ...columns.map((column) => formats[column](of(column)))]);
  const [first, second] = medians;
  if (first && second && medians.length === 2)
    print(['first : second', ...columns.map((column) => share(first.of(column) / second.of(column)))]);
}

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
