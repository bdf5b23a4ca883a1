import { existsSync } from 'node:fs';
import { essence } from './browser-install.mjs';
import { lastLine } from './report.mjs';
import { run } from './run.mjs';

/** Seconds that apt may take, its own lock included. */
const APT_LIMIT = 600;

/** Whether Debian's packages can be installed: apt-get is there, and this is root. */
export function canUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Tries to install Debian's packages. None of them starts a service: what is asked for is a program.
 * @param {string[]} packages
 * @param {(text: string) => void} note
 * @returns {Promise<string>} why not, if it failed
 */
export async function installWithApt(packages, note) {
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    limitSeconds: APT_LIMIT,
    onText: (/** @type {string} */ text) => note(`apt: ${lastLine(text, 40)}`),
  };
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  // Lists that cannot be brought up to date may still be good enough to install from.
  await run('apt-get', ['update'], options);
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  const outcome = await run('apt-get', [...wait, ...install], options);
  return outcome.code === 0 ? '' : `${essence(outcome.output)}\n`;
}
