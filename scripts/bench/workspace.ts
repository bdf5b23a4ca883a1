import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what a benchmark builds, outside the project. */
export interface Workspace {
  /** The folder `name` below, made by `make` unless an earlier run left it there. Says on stderr what takes time. */
  folder(name: string, make: (path: string) => Promise<unknown>): Promise<string>;
  /** The same, made anew in place of what stands there. */
  renew(name: string, make: (path: string) => Promise<unknown>): Promise<string>;
}

/** Runs `use` with a workspace: the folder `kept`, which stays for the next run, or one that is removed at the end. */
export async function withWorkspace<Result>(
  kept: string | undefined,
  use: (workspace: Workspace) => Promise<Result>,
): Promise<Result> {
  const root = kept ?? (await mkdtemp(join(tmpdir(), 'panduan-bench-')));
  await mkdir(root, { recursive: true });
  const made = new Map<string, Promise<string>>();
  const make = async (name: string, fill: (path: string) => Promise<unknown>): Promise<string> => {
    const path = join(root, name);
    if (existsSync(path)) return path;
    const start = performance.now();
    process.stderr.write(`  making ${name} …`);
    try {
      await fill(path);
    } catch (error) {
      // Half a site would pass for a whole one the next time.
      await rm(path, { recursive: true, force: true });
      throw error;
    }
    process.stderr.write(` ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
    return path;
  };
  try {
    return await use({
      folder(name, fill) {
        const folder = made.get(name) ?? make(name, fill);
        made.set(name, folder);
        return folder;
      },
      async renew(name, fill) {
        await rm(join(root, name), { recursive: true, force: true });
        const folder = make(name, fill);
        made.set(name, folder);
        return folder;
      },
    });
  } finally {
    if (kept === undefined) await rm(root, { recursive: true, force: true });
  }
}
