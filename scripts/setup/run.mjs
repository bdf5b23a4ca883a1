import { spawn } from 'node:child_process';

/**
 * How a command ended.
 * @typedef {object} Outcome
 * @property {number | null} code exit code; null if a signal ended it or it never started
 * @property {NodeJS.Signals | null} signal
 * @property {string} output stdout and stderr in the order they came
 * @property {boolean} absent there is no such command
 * @property {boolean} timedOut it was stopped at its time limit
 */

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [limitSeconds] after which it is stopped
 * @property {(text: string) => void} [onText] sees output as it comes
 * @property {boolean} [shell] only for commands that Windows starts through its shell
 * @property {AbortSignal} [abort] stops it early
 */

const windows = process.platform === 'win32';

/** @type {Set<import('node:child_process').ChildProcess>} */
const live = new Set();
let interrupted = false;
process.once('exit', () => {
  for (const child of live) kill(child, 'SIGKILL');
});

/**
 * Starts a command in a process group of its own, so that it can be stopped with everything it started.
 * @param {string} command
 * @param {string[]} args
 * @param {Pick<RunOptions, 'cwd' | 'env' | 'shell'>} options
 */
export function start(command, args, { cwd, env, shell } = {}) {
  const child = spawn(command, args, {
    cwd,
    env,
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !windows,
    windowsHide: true,
  });
  live.add(child);
  child.once('exit', () => live.delete(child));
  child.once('error', () => live.delete(child));
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

/**
 * Resolves when a started command is gone. After an interrupt it never does: this process ends then, and nothing
 * should be said about commands that were stopped on purpose.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
export function ended(child) {
  return new Promise((resolve) => {
    const end = () => interrupted || resolve();
    child.once('exit', end).once('error', end);
  });
}

/**
 * Runs a command to its end. Never rejects: a command that cannot be started is an outcome too. After an interrupt it
 * doesn't come back, as with `ended`.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, options);
    let output = '';
    let timedOut = false;
    const take = (/** @type {string} */ text) => {
      output += text;
      options.onText?.(text);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const stop = () => void stopTree(child);
    const limit =
      options.limitSeconds &&
      setTimeout(() => {
        timedOut = true;
        stop();
      }, options.limitSeconds * 1000);
    options.abort?.addEventListener('abort', stop);

    /** @type {(code: number | null, signal: NodeJS.Signals | null, absent?: boolean) => void} */
    const end = (code, signal, absent = false) => {
      if (limit) clearTimeout(limit);
      options.abort?.removeEventListener('abort', stop);
      if (!interrupted) resolve({ code, signal, output, absent, timedOut });
    };
    child.once('error', (error) => {
      take(`${error.message}\n`);
      end(null, null, 'code' in error && error.code === 'ENOENT');
    });
    child.once('close', end);
    // A grandchild may keep the pipes open after the command itself is gone.
    child.once('exit', (code, signal) => setTimeout(end, 2000, code, signal).unref());
  });
}

/**
 * Stops a command and what it started: politely, then after five seconds for good.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
export async function stopTree(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  kill(child, 'SIGTERM');
  const last = setTimeout(kill, 5000, child, 'SIGKILL');
  await gone;
  clearTimeout(last);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function kill(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

/**
 * On Ctrl+C (or a polite kill) stops everything that runs, then ends with the given code.
 * @param {number} exitCode
 * @param {() => void} [before] said first
 */
export function endOnInterrupt(exitCode, before) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, async () => {
      if (interrupted) return;
      interrupted = true;
      before?.();
      await Promise.all([...live].map(stopTree));
      process.exit(exitCode);
    });
  }
}
