import { resolve } from 'node:path';
import { vi } from 'vitest';

/** How a command ended, and what it printed. */
export interface Ended {
  code: number;
  out: string;
  err: string;
}

let runs = 0;

/**
 * Runs a command of `scripts/` in this process, as `node <script> <args>` would in the folder `cwd`: starting Node for each case
 * takes most of a second. It runs once the script is imported, so each run imports it under another name.
 */
export async function runCommand(
  script: string,
  args: readonly string[],
  { cwd = process.cwd(), env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  const said = { log: '', error: '' };
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line = '') => {
      said[stream] += `${line}\n`;
    });
  for (const [name, value] of Object.entries({ NO_COLOR: '1', GITHUB_ACTIONS: '', ...env }))
    vi.stubEnv(name, value);
  const { argv, exitCode } = process;
  const before = process.cwd();
  process.argv = [argv[0] ?? '', script, ...args];
  process.exitCode = 0;
  process.chdir(cwd);
  try {
    runs += 1;
    await import(/* @vite-ignore */ `${resolve(before, script)}?run=${runs}`);
    return { code: Number(process.exitCode), out: said.log, err: said.error };
  } finally {
    process.chdir(before);
    Object.assign(process, { argv, exitCode });
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  }
}
