import { watch } from 'node:fs';

/** Milliseconds without a change after which `onChange` is called. Editors save a file in several steps. */
const quiet = 120;

/**
 * Calls `onChange` now and after every change below `root`, except to hidden files. All changes during a call lead to one more.
 * `ended` resolves after `end`, and rejects where the folder can't be watched or `onChange` rejects.
 */
export function watchTree(root: string, onChange: () => Promise<void>) {
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
    if (/(?:^|[\\/])\./.test(String(name ?? ''))) return;
    clearTimeout(timer);
    timer = setTimeout(run, quiet);
  });
  watcher.on('error', fail);
  void run();
  return { ended, end };
}
