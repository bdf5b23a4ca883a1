import { spawnSync } from 'node:child_process';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Runs `use` with the lock on the releases of `home`. Throws where a running process has it; that of an ended one is replaced. */
export async function withLock<Result>(home: string, use: () => Promise<Result>): Promise<Result> {
  await mkdir(join(home, 'releases'), { recursive: true });
  const lock = join(home, 'publish.lock');
  const own = `${lock}.${process.pid}`;
  try {
    await writeFile(own, `${process.pid} ${await findStart(process.pid)}`);
    // Linked when it is complete, so that nobody reads half a lock.
    await link(own, lock).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      const [, pid, start] = /^(\d+) (.+)/.exec(await readFile(lock, 'utf8').catch(() => '')) ?? [];
      // Another process that got its number since started at another time.
      if (pid && (await findStart(Number(pid))) === start)
        throw new Error(
          `Process ${pid} is publishing to ${home}; try again when it is done. If it hangs, end it (kill ${pid}) and delete ${lock}.`,
        );
      await rm(lock, { force: true });
      await link(own, lock);
    });
  } finally {
    await rm(own, { force: true });
  }
  try {
    return await use();
  } finally {
    await rm(lock, { force: true });
  }
}

/** When a process started, in the system's own words: ticks since boot on Linux, else the date of `ps`. Empty without such a process. */
async function findStart(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // Field 22 of proc(5). The program's name, field 2 in brackets, may have spaces and brackets itself.
  if (stat) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
