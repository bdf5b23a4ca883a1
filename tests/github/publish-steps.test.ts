import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { git } from '../fixtures/repository.ts';
import { jobOf } from './workflows.ts';

// The literal shell lines of the workflows, with programs of these names in place of those that need the network.

let folder = '';
let here = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panduan-steps-'));
  here = join(folder, 'work');
  mkdirSync(here);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Puts a program first on the path. */
const program = (name: string, script: string) =>
  chmodSync(write(join(folder, 'bin', name), `#!/bin/bash\n${script}\n`), 0o755);

/** Runs a step as GitHub does, in a folder of its own. The values of workflow expressions are in `env`. */
function run(file: string, job: string, name: string, env: Record<string, string> = {}) {
  const step = jobOf(file, job).steps?.find((each) => each.name === name);
  if (!step?.run) throw new Error(`${file} ${job} has no step "${name}".`);
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary')];
  for (const each of [output, summary]) writeFileSync(each, '');
  const { status, stdout, stderr } = spawnSync('bash', ['-e', write(join(folder, 'step.sh'), step.run)], {
    cwd: here,
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
      HOME: folder,
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      ...env,
    },
  });
  const read = (path: string) => readFileSync(path, 'utf8');
  return { code: status, said: stdout + stderr, output: read(output), summary: read(summary) };
}

/** Two commits in the folder; gives the first. */
function commitTwice(): string {
  git(here, 'init', '-q', '-b', 'main');
  for (const message of ['satu', 'dua']) git(here, 'commit', '-q', '--allow-empty', '-m', message);
  return git(here, 'rev-parse', 'HEAD^').trim();
}

describe('where to publish', () => {
  const site = 'https://panduan.example';
  const decide = (env: Record<string, string>) => run('publish.yml', 'build', 'Decide where to publish', env);

  it('is where the variable says, once the first day is set', () => {
    commitTwice();
    const commit = git(here, 'rev-parse', 'HEAD').trim();
    const before = decide({ PUBLISH_TO: 'server', GUIDE_SITE: site });
    expect(before).toMatchObject({ code: 0, output: `commit=${commit}\ntarget=\n` });
    expect(before.summary).toContain('**Tidak ada yang terbit.**');
    write(join(here, 'content/publishing.yaml'), 'since: 2026-12-01\n');
    for (const target of ['server', 'cloudflare'])
      expect(decide({ PUBLISH_TO: target, GUIDE_SITE: site })).toEqual({
        ...{ code: 0, said: '', summary: '' },
        output: `commit=${commit}\ntarget=${target}\n`,
      });
  });

  it('is nowhere without the variable, which the summary says', () => {
    commitTwice();
    write(join(here, 'content/publishing.yaml'), 'since: 2026-12-01\n');
    const { code, output, summary } = decide({ PUBLISH_TO: '', GUIDE_SITE: '' });
    expect([code, output.includes('target=\n')]).toEqual([0, true]);
    expect(summary).toContain('`PUBLISH_TO`');
  });

  it.each([
    [{ PUBLISH_TO: 'sever', GUIDE_SITE: site }, "::error::PUBLISH_TO is 'sever'"],
    [{ PUBLISH_TO: 'server', GUIDE_SITE: '' }, '::error::GUIDE_SITE is empty'],
  ])('is refused for %j', (env, words) => {
    commitTwice();
    const { code, said, output } = decide(env);
    expect([code, output]).toEqual([1, '']);
    expect(said).toContain(words);
  });
});

it('the content is compared with what a push began from, else with nothing new', () => {
  program('npm', 'echo "npm $*"');
  const first = commitTwice();
  const check = (BEFORE: string) =>
    run('publish.yml', 'build', 'Check the content, on a push against what main was before', { BEFORE });
  const line = (base: string) => `npm run check -- --format github --base ${base}\n`;
  expect(check(first)).toMatchObject({ code: 0, said: line(first) });
  expect(check('')).toMatchObject({ code: 0, said: line('HEAD') });
  // A new branch, or one that was overwritten.
  expect(check('0'.repeat(40)).said).toContain(line('HEAD'));
});

const hasRsync = spawnSync('rsync', ['--version']).status === 0;

describe.runIf(hasRsync)('a server', () => {
  const name = 'Send the build, then serve it in one step';
  const env = () => ({
    PUBLISH_SSH_KEY: 'kunci\nrahasia',
    PUBLISH_KNOWN_HOSTS: 'panduan.example ssh-ed25519 AAAA',
    PUBLISH_HOST: 'panduan@panduan.example',
    PUBLISH_PORT: '2222',
    PUBLISH_FOLDER: join(folder, "srv/panduan d'agen"),
  });
  const served = (file: string) => readFileSync(join(env().PUBLISH_FOLDER, 'current/site', file), 'utf8');

  beforeEach(() => {
    for (const path of ['package.json', 'scripts/hosting', 'src/offline/hashed-files.ts'])
      cpSync(path, join(here, path), { recursive: true });
    mkdirSync(join(folder, 'server'));
    // The server's shell, at home in a folder of its own. Notes how it was called, and with what key.
    program(
      'ssh',
      `echo "$*" >> ${folder}/calls; until [ "\${1#panduan@}" = panduan.example ]; do shift || exit 99; done; shift
       cmp -s ${folder}/key <(printf 'kunci\nrahasia\n') && [ -n "$(find ${folder}/key -perm 600)" ] || exit 255
       cd ${folder}/server; exec sh -c "$*"`,
    );
    const page = (text: string) => ({ 'index.html': text, '404.html': 'tidak ada' });
    for (const [file, text] of Object.entries(page('satu'))) write(join(here, 'dist', file), text);
    write(join(here, 'dist/lama/index.html'), 'lama');
  });

  it('gets the build, publishes it with the scripts that came along, and keeps no file of the build before', () => {
    expect(run('publish.yml', 'server', name, env())).toMatchObject({
      code: 0,
      said: expect.stringContaining('now served: 000001-'),
    });
    expect(served('lama/index.html')).toBe('lama');
    rmSync(join(here, 'dist/lama'), { recursive: true });
    write(join(here, 'dist/index.html'), 'dua');
    expect(run('publish.yml', 'server', name, env()).said).toContain('now served: 000002-');
    expect(served('index.html')).toBe('dua');
    expect(existsSync(join(env().PUBLISH_FOLDER, 'current/site/lama'))).toBe(false);
    expect(run('publish.yml', 'server', name, env()).said).toContain('already served: 000002-');
    for (const call of readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')) {
      expect(call).toContain(`-p 2222 -i ${folder}/key -o UserKnownHostsFile=${folder}/known_hosts`);
      expect(call).toContain('-o StrictHostKeyChecking=yes');
    }
    expect(readdirSync(folder)).not.toContain('key');
  });

  it('goes on with what it serves where half a build came, and where nothing comes through', () => {
    run('publish.yml', 'server', name, env());
    rmSync(join(here, 'dist/index.html'));
    const half = run('publish.yml', 'server', name, env());
    expect([half.code, served('index.html')]).toEqual([1, 'satu']);
    expect(half.said).toContain('incomplete build');
    program('ssh', 'echo "Host key verification failed." >&2; exit 255');
    const refused = run('publish.yml', 'server', name, env());
    expect(refused.code).not.toBe(0);
    expect([served('index.html'), existsSync(join(folder, 'key'))]).toEqual(['satu', false]);
  });

  it.each(['PUBLISH_SSH_KEY', 'PUBLISH_KNOWN_HOSTS', 'PUBLISH_HOST'])(
    'is not asked without %s',
    (missing) => {
      const { code, said } = run('publish.yml', 'server', name, { ...env(), [missing]: '' });
      expect(code).not.toBe(0);
      expect(said).toContain(missing);
      expect(existsSync(join(folder, 'calls'))).toBe(false);
    },
  );
});

describe('Cloudflare', () => {
  beforeEach(() => program('npx', 'printf "%s|" "$@"'));

  it('gets the site as the project’s own branch, a preview as another', () => {
    const env = { CLOUDFLARE_PROJECT: 'panduan', COMMIT: 'a1', BRANCH: 'usulan-7' };
    const said = (file: string, job: string) => run(file, job, 'Upload the build', env).said;
    const begin = expect.stringMatching(
      /^--yes\|wrangler@[\d.]+\|pages\|deploy\|situs\|--project-name\|panduan\|/,
    );
    expect([said('publish.yml', 'cloudflare'), said('address.yml', 'address')]).toEqual([begin, begin]);
    expect(said('publish.yml', 'cloudflare')).toContain('--branch|main|--commit-hash|a1|');
    expect(said('address.yml', 'address')).toContain('--branch|usulan-7|');
    expect(run('publish.yml', 'cloudflare', 'Upload the build').said).toContain('CLOUDFLARE_PROJECT');
  });

  it('gets nothing of a preview that it would run', () => {
    for (const file of [
      '_worker.js',
      '_worker.js/index.js',
      'functions/x.js',
      '_routes.json',
      '_redirects',
    ]) {
      write(join(here, 'situs', file), 'x');
      write(join(here, 'situs/index.html'), 'x');
      expect(run('address.yml', 'address', 'Take out what Cloudflare would run').code).toBe(0);
      expect(readdirSync(join(here, 'situs'))).toEqual(['index.html']);
    }
  });
});

describe('the announcement', () => {
  it('gets the account as a file that nobody else may read, outside of the folder', () => {
    const GOOGLE_CREDENTIALS = '{"private_key":"$(id) `id` \\n"}';
    run('publish.yml', 'announce', 'Write down the account that fills the sheet', { GOOGLE_CREDENTIALS });
    const file = join(folder, 'google.json');
    expect(readFileSync(file, 'utf8')).toBe(GOOGLE_CREDENTIALS);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is told how a message that was asked about arrived, in one argument whatever it is', () => {
    program('npm', 'printf "%s|" "$@"');
    const announce = (ARRIVED: string) =>
      run('publish.yml', 'announce', 'Tell the channel and the sheet', { ARRIVED }).said;
    expect(announce('')).toBe('run|announce|--|--send|');
    expect(announce('a/b/2026-12-01=7; id $(id)')).toBe(
      'run|announce|--|--send|--arrived|a/b/2026-12-01=7; id $(id)|',
    );
  });
});
