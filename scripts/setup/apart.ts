import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { npmCommand } from './npm.mjs';
import { npmFailure } from './npm-failure.mjs';
import { say, task } from './report.mjs';
import { run } from './run.mjs';

/** Packages that one command alone needs, in a folder of their own with its manifest and lockfile. */
export interface Apart {
  folder: string;
  /** What they are, for people. */
  name: string;
}

/** Finds modules among these packages. */
export function requireApart({ folder }: Apart): NodeJS.Require {
  return createRequire(join(folder, 'package.json'));
}

/** Installs the packages where they are missing or others than the lockfile's. */
export async function installApart({ folder, name }: Apart): Promise<void> {
  if (isInstalled(folder)) return;
  const progress = task(`installing ${name}`);
  const npm = npmCommand();
  const args = [...npm.args, 'ci', '--ignore-scripts', '--include=optional', '--no-audit', '--no-fund'];
  const outcome = await run(npm.command, args, { cwd: folder, shell: npm.shell, limitSeconds: 600 });
  if (outcome.code === 0) {
    progress.done(`${name} installed`);
    return;
  }
  progress.failed(`installing ${name}`);
  if (outcome.absent)
    throw new SetupFailure('npm is not installed.', 'It comes with Node from https://nodejs.org.');
  say(outcome.output);
  throw npmFailure(outcome.output);
}

/** Whether the packages that the manifest asks for are installed as the lockfile names them. */
function isInstalled(folder: string): boolean {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const installed = join(folder, 'node_modules', '.package-lock.json');
  const names = Object.keys(dependencies);
  const locked = versionsIn(join(folder, 'package-lock.json'), names);
  return existsSync(installed) && versionsIn(installed, names) === locked;
}

/** The exact versions of the packages, as a lockfile has them. */
function versionsIn(file: string, names: readonly string[]): string {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  return names.map((name) => `${name} ${packages[`node_modules/${name}`]?.version}`).join(', ');
}
