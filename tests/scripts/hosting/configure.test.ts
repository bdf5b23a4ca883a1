import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { headersFile } from '../../../scripts/hosting/site-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'panduan-host-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const out = join(folder, 'out');

/** `npm run host` with these arguments, its output redirected to a file. */
const host = (...args: string[]) => {
  const { status, stderr } = spawnSync('sh', ['-c', `npm run host -- "$@" > ${folder}/said`, 'sh', ...args], {
    encoding: 'utf8',
  });
  return { status, stderr, said: readFileSync(join(folder, 'said'), 'utf8') };
};

it('npm run host writes the file itself, without the lines of npm', () => {
  expect(host('headers', '--out', out).status).toBe(0);
  expect(readFileSync(out, 'utf8')).toBe(headersFile());
});

it.each([[['--help']], [['verify', '--help']]])('npm run host with %j explains itself', (args) => {
  expect(host(...args)).toMatchObject({ status: 0, said: expect.stringContaining('--users <file>') });
});

it.each([
  [['headers'], 'npm run host -- headers --out <file>'],
  [['nginx'], 'There is no host "nginx".'],
  [['verify', 'panduan.example'], 'verify takes one address'],
  [['verify', 'https://x', '--user', 'a:b', '--cookie', 'c'], 'not both'],
  [['verify', 'https://x', '--user', 'a'], '--user takes <name:password>.'],
  [['caddy', '--out', join(folder, 'none')], 'Caddy needs --server-name.'],
])(
  'npm run host with %j ends with 2, and a redirected output has nothing of a configuration',
  (args, reason) => {
    const { status, stderr, said } = host(...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(reason)]);
    expect(said).not.toContain('Content-Security-Policy');
    expect(existsSync(join(folder, 'none'))).toBe(false);
  },
);

it.each([
  ['https://panduan.example:1', '127.0.0.1', '127.0.0.1:1'],
  ['https://panduan.example', '127.0.0.1:1:2', '127.0.0.1:1'],
  ['http://panduan.example', '127.0.0.1::1', '127.0.0.1:1'],
  ['https://panduan.example', '[::1]:1:2', '::1:1'],
])('npm run host -- verify %s --connect %s connects to %s', (address, connect, place) => {
  const { status, said } = host('verify', address, '--connect', connect);
  expect([status, said]).toEqual([1, expect.stringMatching(`connect E\\w+ ${place}\\b`)]);
});
