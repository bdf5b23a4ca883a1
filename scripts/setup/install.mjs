import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain, SetupFailure } from './failure.mjs';
import { reasonToInstall } from './install-decision.mjs';
import { npmCommand } from './npm.mjs';
import { npmFailure } from './npm-failure.mjs';
import { watchNpm } from './npm-watch.mjs';
import { projectNode, ROOT } from './project.mjs';
import { say, task } from './report.mjs';
import { endOnInterrupt, run } from './run.mjs';

/**
 * What the project needs of npm, whatever the person's own settings are: everything the lockfile names (all of it is
 * dev or optional), with install scripts, and an answer within seconds where there is no network.
 */
const CI_FLAGS = [
  ...[
    '--include=dev',
    '--include=optional',
    '--ignore-scripts=false',
    '--engine-strict=false',
    '--prefer-offline',
  ],
  ...['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=4000'],
  ...['--no-audit', '--no-fund', '--loglevel=http'],
];

/**
 * Installs what the lockfile asks for and is not installed; does nothing where it is.
 * @param {string} root
 * @throws {SetupFailure} with the mend
 */
export async function install(root = ROOT) {
  const reason = reasonToInstall(await readFacts(root));
  if (!reason) {
    say('  ✓ packages are installed');
    return;
  }
  const progress = task(`installing packages: ${reason}`);
  try {
    await npmCi(root, progress.note);
    if ((await nodeVersion(root)) === undefined) throw nodeFailure();
  } catch (error) {
    progress.failed('installing packages');
    throw error;
  }
  progress.done('packages installed');
}

/**
 * @param {string} root
 * @returns {Promise<import('./install-decision.mjs').InstallFacts>}
 */
async function readFacts(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (!wanted) {
    throw new SetupFailure(
      'package-lock.json is missing or cannot be read.',
      'It belongs to the repository: `git restore package-lock.json`, then run the command again.',
    );
  }
  return {
    wanted,
    installed: readPackages(join(root, 'node_modules', '.package-lock.json')),
    exists: (folder) => existsSync(join(root, folder, 'package.json')),
    nodeRuns: (await nodeVersion(root)) !== undefined,
    platform: process.platform,
    arch: process.arch,
  };
}

/**
 * @param {string} file a lockfile
 * @returns {import('./install-decision.mjs').LockPackages | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * The version of the project's own Node; undefined if it is missing or does not start.
 * @param {string} root
 */
export async function nodeVersion(root = ROOT) {
  const node = projectNode(root);
  if (!existsSync(node)) return undefined;
  const outcome = await run(node, ['--version'], { limitSeconds: 20 });
  return outcome.code === 0 ? outcome.output.trim() : undefined;
}

/**
 * @param {string} root
 * @param {(text: string) => void} note
 */
async function npmCi(root, note) {
  const npm = npmCommand();
  const watch = watchNpm(root, (packages) => note(`${packages} packages fetched`));
  const outcome = await run(npm.command, [...npm.args, 'ci', ...CI_FLAGS], {
    cwd: root,
    shell: npm.shell,
    onText: watch.onText,
    abort: watch.unreachable,
  });
  watch.end();
  if (watch.unreachable.aborted) throw npmFailure(outcome.output, 'network');
  if (outcome.absent) {
    throw new SetupFailure(
      'npm is not installed.',
      'It comes with Node from https://nodejs.org/en/download; on Debian `apt-get install npm`. Then run the command again.',
    );
  }
  if (outcome.code !== 0) throw npmFailure(outcome.output);
}

function nodeFailure() {
  return new SetupFailure(
    'The packages are installed, but the Node among them does not start on this system.',
    'It needs Linux with glibc (not Alpine), macOS or Windows, on x64 or arm64, and npm must be allowed to run install scripts.\n' +
      'Delete node_modules, then run the command again.',
  );
}

/** `npm run setup`. */
export async function main() {
  endOnInterrupt(130);
  try {
    await install();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
