import { execFileSync } from 'node:child_process';

/** Runs git in the folder `cwd` and returns its output. Throws with its error message where it fails. */
export function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
  });
}

/** Runs git in the folder `cwd` and returns its trimmed output, or undefined where it fails. */
export function tryGit(cwd: string, ...args: string[]): string | undefined {
  try {
    return git(cwd, ...args).trim();
  } catch {
    return undefined;
  }
}
