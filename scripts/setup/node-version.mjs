// Runs in whatever Node the machine has: no syntax newer than Node 12.
import { SetupFailure } from './failure.mjs';

/** The oldest Node that can run the setup. The project's own Node comes from the lockfile. */
const OLDEST_NODE = 20;

/** The failure to report if this Node is too old. @param {string} version as in `process.version` */
export function findNodeProblem(version) {
  if (Number.parseInt(version.replace('v', ''), 10) >= OLDEST_NODE) return undefined;
  return new SetupFailure(
    `Node ${OLDEST_NODE} or newer is needed, and this is Node ${version.replace('v', '')}.`,
    'Install a newer one from https://nodejs.org/en/download (or with nvm: `nvm install 22`), then run the command again.',
  );
}
