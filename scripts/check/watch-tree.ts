import { watch } from 'node:fs';

/** An editor writes a file in several steps, and a move is two of them: milliseconds until they are over. */
const quiet = 120;

/** Watching that can be ended. */
export interface Watching {
  /** Resolves once nothing is watched any longer; rejects where the folder can't be watched. */
  ended: Promise<void>;
  end(): void;
}

/**
 * Calls `onChange` once now and again after every change below `root`, never twice at a time: what changes meanwhile is one
 * more call. Hidden files don't count.
 */
export function watchTree(root: string, onChange: () => Promise<void>): Watching {
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  const watcher = watch(root, { recursive: true });
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isStale = false;

  const run = async () => {
    isStale = isRunning;
    if (isRunning) return;
    isRunning = true;
    await onChange().catch(fail);
    isRunning = false;
    if (isStale) await run();
  };
  const end = () => {
    clearTimeout(timer);
    isStale = false;
    watcher.close();
    resolve();
  };
  const fail = (error: unknown) => {
    reject(error);
    end();
  };
  watcher.on('change', (_, name) => {
    if (
      String(name ?? '')
        .split(/[\\/]/)
        .some((part) => part.startsWith('.'))
    )
      return;
    clearTimeout(timer);
    timer = setTimeout(run, quiet);
  });
  watcher.on('error', fail);
  void run();
  return { ended, end };
}
