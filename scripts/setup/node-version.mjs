// Read by whatever Node the machine has: no syntax newer than Node 12, no imports.

/** The oldest Node that can run the setup; the project's own Node (26) comes from the lockfile. */
export const OLDEST_NODE = 20;

/**
 * The major number in a version such as `v20.11.1`; NaN if it is not one.
 * @param {string} version
 * @returns {number}
 */
export function majorOf(version) {
  const match = /^v?(\d+)\./.exec(version);
  return match ? Number(match[1]) : Number.NaN;
}

/**
 * What is wrong with this Node, and the mend; undefined if it is new enough.
 * @param {string} version as in `process.version`
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  if (majorOf(version) >= OLDEST_NODE) return undefined;
  return (
    `\n  ✗ Node ${OLDEST_NODE} or newer is needed, and this is Node ${version.replace(/^v/, '')}.` +
    '\n    Install a newer one from https://nodejs.org/en/download (or with nvm: `nvm install 22`), then run the command again.\n'
  );
}
