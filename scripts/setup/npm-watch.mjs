import { setTimeout } from 'node:timers/promises';
import { npmReachesRegistry } from './npm.mjs';

/**
 * @typedef {object} Pace
 * @property {number} every milliseconds between two looks
 * @property {number} silence milliseconds without a package arriving after which the registry is asked
 * @property {(root: string, abort: AbortSignal) => Promise<boolean>} reaches asks the registry whether it is there
 */

/** @type {Pace} */
const PACE = { every: 2000, silence: 30_000, reaches: npmReachesRegistry };

/**
 * Watches npm's output (at log level http) for a network that is not there. npm itself asks hundreds of times before it
 * gives up, each time for seconds where names don't resolve or packets are swallowed. So failures and long silence are
 * looked into. One large download is silent too, which is why only a registry that doesn't answer either, twice in a
 * row, counts.
 * @param {string} root the folder whose npm settings count
 * @param {(packages: number) => void} onFetched hears how many packages have arrived
 * @param {Pace} pace
 * @returns {{ onText: (text: string) => void, unreachable: AbortSignal, end: () => void }}
 */
export function watchNpm(root, onFetched, { every, silence, reaches } = PACE) {
  const unreachable = new AbortController();
  const over = new AbortController();
  let fetched = 0;
  let fetchedAt = Date.now();
  let failing = false;

  const look = async () => {
    for (let misses = 0; misses < 2; ) {
      await setTimeout(every, undefined, { signal: over.signal }).catch(() => {});
      if (over.signal.aborted) return;
      if (!failing && Date.now() - fetchedAt < silence) continue;
      misses = (await reaches(root, over.signal)) ? 0 : misses + 1;
      failing = misses > 0;
      if (!failing) fetchedAt = Date.now();
    }
    if (!over.signal.aborted) unreachable.abort();
  };
  void look();

  return {
    onText: (text) => {
      failing ||= / attempt \d+ failed with /.test(text);
      if (!/^npm http fetch GET [23]\d\d /m.test(text)) return;
      fetchedAt = Date.now();
      fetched += text.match(/^npm http fetch GET 200 .*\.tgz/gm)?.length ?? 0;
      if (fetched) onFetched(fetched);
    },
    unreachable: unreachable.signal,
    end: () => over.abort(),
  };
}
