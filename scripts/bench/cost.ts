import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { listProcesses, treeOf, units } from './processes.ts';

/** What a command took, with all that it started. Other than the wall's time only Linux tells; elsewhere it is NaN. */
export interface Cost {
  /** Milliseconds from its start to its end. */
  wall: number;
  /** Milliseconds of processors: hardly grows with what else the machine does. */
  processor: number;
  /** The most bytes of memory that its processes held at one time. */
  memory: number;
}

/** How often its processes are looked at, in milliseconds: what lives shorter isn't seen. */
const interval = 50;

/** Runs a command to its end. Throws with what it said last where it fails. */
export async function runMeasured(
  command: string,
  args: readonly string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Cost> {
  const { tick, page } = units();
  const ticks = new Map<number, number>();
  let most = 0;
  let said = '';
  const start = performance.now();
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said = `${said}${text}`.slice(-3000);
    });
  const look = setInterval(() => {
    const own = treeOf(child.pid ?? 0, listProcesses());
    for (const { id, ticks: taken } of own) ticks.set(id, taken);
    most = Math.max(
      most,
      own.reduce((sum, { pages }) => sum + pages, 0),
    );
  }, interval);
  try {
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`${args.join(' ')} in ${cwd} failed:\n${said}`);
  } finally {
    clearInterval(look);
  }
  const taken = [...ticks.values()].reduce((sum, own) => sum + own, 0);
  return { wall: performance.now() - start, processor: taken * tick, memory: most * page };
}
