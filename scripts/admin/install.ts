import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { SetupFailure } from '../setup/failure.mjs';
import { npmCommand } from '../setup/npm.mjs';
import { npmFailure } from '../setup/npm-failure.mjs';
import { ROOT } from '../setup/project.mjs';
import { say, task } from '../setup/report.mjs';
import { run } from '../setup/run.mjs';

const folder = join(ROOT, 'scripts', 'admin');

/** Finds modules among the editor's own packages. */
export const adminRequire = createRequire(join(folder, 'package.json'));

/** Whether the editor's packages are installed as its lockfile names them. */
function isInstalled(): boolean {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  return existsSync(installed) && versionsIn(installed) === versionsIn(join(folder, 'package-lock.json'));
}

/** Installs the editor's packages where they are missing. They are kept apart: only this command needs them. */
export async function installAdmin(): Promise<void> {
  if (isInstalled()) return;
  const progress = task('installing the editor');
  const npm = npmCommand();
  const args = [...npm.args, 'ci', '--ignore-scripts', '--include=optional', '--no-audit', '--no-fund'];
  const outcome = await run(npm.command, args, { cwd: folder, shell: npm.shell, limitSeconds: 600 });
  if (outcome.code === 0) {
    progress.done('editor installed');
    return;
  }
  progress.failed('installing the editor');
  if (outcome.absent)
    throw new SetupFailure('npm is not installed.', 'It comes with Node from https://nodejs.org.');
  say(outcome.output);
  throw npmFailure(outcome.output);
}

/** The exact packages that the editor asks for, as a lockfile has them. */
function versionsIn(file: string): string {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  return ['decap-cms', 'decap-server', 'esbuild']
    .map((name) => `${name} ${packages[`node_modules/${name}`]?.version}`)
    .join(', ');
}
