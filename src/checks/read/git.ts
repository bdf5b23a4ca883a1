import { execFileSync } from 'node:child_process';

/** Runs git in the folder `cwd` and returns what it says. Throws, with its complaint, where it fails. */
export function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
  });
}

/** The same for a question that may have no answer: trimmed, or undefined where git fails. */
export function tryGit(cwd: string, ...args: string[]): string | undefined {
  try {
    return git(cwd, ...args).trim();
  } catch {
    return undefined;
  }
}
