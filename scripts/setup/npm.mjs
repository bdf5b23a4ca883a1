import { basename } from 'node:path';
import { npmFailureKind } from './npm-failure.mjs';
import { run } from './run.mjs';

/**
 * How to start npm: the very one that runs this script if npm does, else the one on PATH.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(env = process.env, platform = process.platform) {
  const script = env.npm_execpath ?? '';
  // Another package manager sets the variable to itself.
  if (/^npm.*\.c?js$/.test(basename(script))) {
    return { command: process.execPath, args: [script], shell: false };
  }
  // Windows starts npm.cmd only through its shell.
  return { command: 'npm', args: [], shell: platform === 'win32' };
}

/**
 * Whether npm gets any answer from its registry within a few seconds, through whatever proxy it is set to use.
 * @param {string} root the folder whose settings count
 * @param {AbortSignal} abort ends it early
 */
export async function npmReachesRegistry(root, abort) {
  const npm = npmCommand();
  const args = [...npm.args, 'ping', '--fetch-retries=0'];
  const outcome = await run(npm.command, args, { cwd: root, shell: npm.shell, limitSeconds: 15, abort });
  // An answer that npm does not like is an answer.
  return !outcome.timedOut && (outcome.code === 0 || npmFailureKind(outcome.output) !== 'network');
}
