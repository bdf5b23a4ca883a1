/**
 * A lockfile's entry, as far as it matters here.
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 */

/** @typedef {Record<string, LockEntry>} LockPackages folder (`node_modules/zod`) to entry; `''` is the project */

/**
 * @typedef {object} InstallFacts
 * @property {LockPackages} wanted of package-lock.json
 * @property {LockPackages | undefined} installed of node_modules/.package-lock.json, which npm writes last of all: after
 *   an install that did not finish it is not there
 * @property {(folder: string) => boolean} exists whether an installed package's folder is on the disk
 * @property {boolean} nodeRuns whether the project's own Node starts
 * @property {string} platform as `process.platform`
 * @property {string} arch as `process.arch`
 */

/**
 * Why packages have to be installed; undefined if what is installed is what the lockfile asks for.
 * @param {InstallFacts} facts
 * @returns {string | undefined}
 */
export function reasonToInstall({ wanted, installed, exists, nodeRuns, platform, arch }) {
  if (!installed) return 'none are installed yet, or an install did not finish';
  for (const [folder, entry] of Object.entries(installed)) {
    const want = wanted[folder];
    if (!want) return `${named(folder)} is installed and not in the lockfile`;
    if (want.version !== entry.version || want.integrity !== entry.integrity) {
      return `${named(folder)} changed in the lockfile`;
    }
    if (!fits(entry.os, platform) || !fits(entry.cpu, arch)) {
      return 'the installed ones are for another system';
    }
    if (!exists(folder)) return `${named(folder)} is gone from the disk`;
  }
  for (const [folder, entry] of Object.entries(wanted)) {
    if (folder && !installed[folder] && !entry.optional && !entry.devOptional) {
      return `${named(folder)} is new in the lockfile`;
    }
  }
  return nodeRuns ? undefined : "the project's Node is missing or does not start";
}

/** @param {string} folder */
function named(folder) {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/**
 * npm's rule for `os` and `cpu`: any of the names, or none of those with a `!`.
 * @param {string[] | undefined} list
 * @param {string} value
 */
function fits(list, value) {
  if (!list || list.includes(value)) return true;
  return !list.includes(`!${value}`) && list.every((name) => name.startsWith('!'));
}
