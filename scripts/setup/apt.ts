import { existsSync } from 'node:fs';
import { tail } from './report.mjs';
import { run } from './run.ts';

/** Tries to install Debian's packages. Resolves to the reason why it failed; empty if it didn't. */
export async function installWithApt(packages: readonly string[]): Promise<string> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return 'apt-get can install it on Debian and Ubuntu, as root only';
  }
  // A run level without services: a program is wanted, not a running server.
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } };
  // Lists that can't be updated may be good enough to install from.
  await run('apt-get', ['update'], options);
  const install = ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', ...packages];
  const { code, output } = await run('apt-get', install, options);
  return code === 0 ? '' : tail(output, 4);
}
