import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { SetupFailure, task } from './report.mjs';

/** Options that the install needs, whatever the person's own npm settings are. */
const OPTIONS = [
  '--include=optional',
  '--package-lock=true',
  '--engine-strict=false',
  '--prefer-offline',
  '--ignore-scripts=false',
];

/**
 * Installs a folder's packages as its lockfile names them, unless an earlier call did: that left a record in node_modules.
 * The record is removed before npm begins, so that it can't outlive an install that was interrupted.
 * @param {string} folder with package.json and package-lock.json
 * @param {boolean} isWhole whether devDependencies are wanted too, which only tests and benchmarks need
 * @throws {SetupFailure} when the lockfile is missing, or npm fails
 */
export async function install(folder, isWhole) {
  const record = join(folder, 'node_modules', '.panduan-lockfile');
  const lockfile = fingerprint(join(folder, 'package-lock.json'));
  const whole = `${lockfile} whole\n`;
  const partial = `${lockfile} without devDependencies\n`;
  const found = existsSync(record) ? readFileSync(record, 'utf8') : '';
  if (found === whole || (found === partial && !isWhole)) return;
  const progress = task('installing packages');
  rmSync(record, { force: true });
  // `npm install` adds to a partial install, from which a site may be served meanwhile. `npm ci` empties node_modules first.
  const command = found === partial ? ['install', '--no-save'] : ['ci'];
  const failure = await installWithNpm(folder, [...command, isWhole ? '--include=dev' : '--omit=dev']);
  if (failure) {
    progress.failed('installing packages');
    // `npm install` has undone what it began.
    if (found === partial) writeFileSync(record, partial);
    throw failure;
  }
  // The package `node` downloads into this folder and links its program out of it. Node's headers are what remains: 70 MB.
  rmSync(join(folder, 'node_modules', 'node', 'node_modules'), { recursive: true, force: true });
  writeFileSync(record, isWhole ? whole : partial);
  progress.done('packages installed');
}

/** What an install depends on: the lockfile, and the system whose binaries npm chooses. @param {string} lockfile */
function fingerprint(lockfile) {
  if (!existsSync(lockfile)) {
    throw new SetupFailure(
      'package-lock.json is missing.',
      `It belongs to the repository: \`git restore ${lockfile}\`, then run the command again.`,
    );
  }
  const hash = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  return `${process.platform} ${process.arch} ${hash}`;
}

/**
 * Why npm could not install; undefined where it could.
 * @param {string} folder
 * @param {string[]} command npm's, with the options that this install alone needs
 */
async function installWithNpm(folder, command) {
  // Without a network npm takes minutes to give up, so the registry is asked once before it.
  const unreached = await npm(folder, ['ping', '--fetch-retries=0', '--fetch-timeout=15000']);
  // A registry that refuses the question (E404) is there.
  const offline = unreached !== undefined && !/code E[45]\d\d/.test(unreached);
  const failed = await npm(folder, [...command, ...OPTIONS, `--offline=${offline}`]);
  if (failed === undefined) return undefined;
  const stderr = offline ? unreached : failed;
  // From the first error on, where its reason stands.
  const detail = /^npm (error|ERR!).*/ms.exec(stderr)?.[0].trimEnd() ?? stderr;
  const [sentence, fix] = offline
    ? [
        'The packages could not be downloaded: npm does not reach its registry.',
        'Connect this machine to the network, then run the command again. Behind a proxy, tell npm first:\n' +
          '`npm config set https-proxy http://host:port`, and NODE_EXTRA_CA_CERTS=/path/to/its.pem if it has its own certificate.',
      ]
    : [
        'npm could not install the packages.',
        'What npm wrote is above. Fix what it names, then run the command again.',
      ];
  return new SetupFailure(sentence, fix, detail);
}

/**
 * Runs the npm that runs this script, with its Node; otherwise the one on PATH. Returns what it wrote about a failure, if it failed.
 * @param {string} cwd
 * @param {string[]} args
 * @returns {Promise<string | undefined>}
 */
function npm(cwd, args) {
  const { npm_execpath: cli = '', npm_node_execpath: node = process.execPath } = process.env;
  // Other package managers name themselves in npm_execpath.
  const options = { cwd, maxBuffer: Number.POSITIVE_INFINITY };
  const running =
    basename(cli) === 'npm-cli.js'
      ? promisify(execFile)(node, [cli, ...args], options)
      : promisify(execFile)('npm', args, { ...options, shell: process.platform === 'win32' });
  return running.then(
    () => undefined,
    ({ stderr, message }) => stderr || message,
  );
}
