import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
let home: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panduan-cut-'));
  home = join(folder, 'home');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const publishing = 'scripts/hosting/publish.ts';

/** Writes a build of the two pages that every build has, and files of 1 MB. */
function makeBuild(name: string, megabytes: number): string {
  const build = join(folder, name);
  mkdirSync(build);
  for (const page of ['index.html', '404.html']) writeFileSync(join(build, page), name);
  for (let number = 0; number < megabytes; number++)
    writeFileSync(join(build, `${number}.bin`), randomBytes(1 << 20));
  return build;
}

it('a publish that is killed midway leaves what is served, and the next one clears it away', async () => {
  const publish = (from: string) => [publishing, '--local', '--to', home, '--from', from];
  const partials = () => readdirSync(join(home, 'releases')).filter((name) => name.startsWith('partial-'));
  const served = () => readFileSync(join(home, 'current/site/index.html'), 'utf8');
  expect(spawnSync(process.execPath, publish(makeBuild('small', 0))).status).toBe(0);

  const killed = spawn(process.execPath, publish('dist'));
  const ended = once(killed, 'exit');
  while (killed.exitCode === null && partials().length === 0) await wait(2);
  await wait(100);
  killed.kill('SIGKILL');
  await ended;
  expect([killed.signalCode, partials().length, served()]).toEqual(['SIGKILL', 1, 'small']);
  expect(existsSync(join(home, 'publish.lock'))).toBe(true);

  const next = spawnSync(process.execPath, publish(makeBuild('next', 0)), { encoding: 'utf8' });
  expect([next.stderr, next.stdout]).toEqual(['', expect.stringContaining('now served: 000002-')]);
  expect([partials(), existsSync(join(home, 'publish.lock'))]).toEqual([[], false]);
  expect(served()).toBe('next');
});

/** Node's option for a disk that is full after three copies. */
const fullSoon = `--import=data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const { copyFile } = fs;
  let left = 3;
  fs.copyFile = (...args) =>
    left-- > 0 ? copyFile(...args) : Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
  syncBuiltinESMExports();
`)}`;
const unshare = ['-m', '-rm'].find(
  (option) => spawnSync('unshare', [option, 'mount', '-t', 'tmpfs', 'none', tmpdir()]).status === 0,
);

it.each([
  { disk: 'an error in place of one', shell: ['sh'], mount: ':', option: fullSoon },
  // A real one, where this user may mount.
  ...(unshare
    ? [
        {
          disk: '4 MB',
          shell: ['unshare', unshare, 'sh'],
          mount: 'mount -t tmpfs -o size=4m none',
          option: '',
        },
      ]
    : []),
])(
  'a publish that fills the disk ($disk) removes its part, says so, and what is served stays',
  ({ shell: [program = '', ...options], mount, option }) => {
    makeBuild('small', 1);
    makeBuild('large', 8);
    mkdirSync(home);
    const script = `
    ${mount} "$1/home" && node ${publishing} --from "$1/small" --to "$1/home"
    NODE_OPTIONS="$2" node ${publishing} --from "$1/large" --to "$1/home"
    echo "exit code $?"; ls -A "$1/home" "$1/home/releases"; cat "$1/home/current/site/index.html"`;
    const { stdout, stderr } = spawnSync(program, [...options, '-c', script, 'sh', folder, option], {
      encoding: 'utf8',
    });
    const [, id] = /now served: (\S+)/.exec(stdout) ?? [];
    expect(stderr).toBe(
      `The disk of ${home} is full. No incomplete release is left there; ${id} is served. ` +
        'Make room, or keep fewer releases (--keep, --keep-hours), then publish again.\n',
    );
    const listing = `${home}:\ncurrent\nreleases\n\n${home}/releases:\n${id}\nsmall`;
    expect(stdout).toBe(`now served: ${id}\nexit code 1\n${listing}`);
  },
);
