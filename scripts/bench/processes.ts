import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A running process, as the system counts it. */
export interface Process {
  id: number;
  parent: number;
  /** Ticks of the processors' clock that it took so far. */
  ticks: number;
  /** Pages of memory that it holds. */
  pages: number;
}

/** A line of Linux's `/proc/<id>/stat` (proc(5)). A program's name may have spaces and brackets of its own. */
export function parseStat(line: string): Process {
  const nameEnd = line.lastIndexOf(')');
  const fields = line
    .slice(nameEnd + 2)
    .trim()
    .split(' ')
    .map(Number);
  // Counted from the state, which is the third of all.
  const [parent, user, system, pages] = [1, 11, 12, 21].map((place) => fields[place]);
  const id = Number.parseInt(line, 10);
  if ([id, parent, user, system, pages].some((value) => !Number.isInteger(value)))
    throw new Error(`Not a process: ${line}`);
  return { id, parent: parent ?? 0, ticks: (user ?? 0) + (system ?? 0), pages: pages ?? 0 };
}

/** The process `root` and all that it and its children started and that still runs. */
export function treeOf(root: number, all: readonly Process[]): Process[] {
  const own = all.filter(({ id }) => id === root);
  for (const { id } of own) own.push(...all.filter(({ parent }) => parent === id));
  return own;
}

/** Every process of this machine; none where it isn't Linux. */
export function listProcesses(): Process[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      return [parseStat(readFileSync(`/proc/${name}/stat`, 'utf8'))];
    } catch {
      // It ended meanwhile.
      return [];
    }
  });
}

/** What a tick is in milliseconds and a page in bytes, here. */
export function units(): { tick: number; page: number } {
  const ask = (name: string) => Number(execFileSync('getconf', [name], { encoding: 'utf8' }));
  return process.platform === 'linux'
    ? { tick: 1000 / ask('CLK_TCK'), page: ask('PAGESIZE') }
    : { tick: Number.NaN, page: Number.NaN };
}
