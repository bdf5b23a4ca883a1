import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panduan-publish-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const publish = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/hosting/publish.ts', ...args], { encoding: 'utf8' });

describe('npm run deploy', () => {
  it.each([
    [[], '--to is missing.'],
    [['--to', 'x', 'y'], 'What is "y"?'],
    [['--to', 'x', '--keep', '0'], '--keep takes a whole number'],
    [['--to', 'x', '--fast'], '--fast'],
  ])('with the wrong arguments %j ends with 2 and the usage', (args, reason) => {
    const { status, stderr } = publish(...args);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/\nUsage: /)]);
    expect(stderr).toContain(reason);
  });

  it('explains itself', () => {
    expect(publish('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Usage: /),
      stderr: '',
    });
  });

  it('ends with 1 and the reason alone where it fails', () => {
    const { status, stderr } = publish('--to', join(folder, 'home'), '--from', folder);
    expect([status, stderr]).toEqual([1, `${folder} is an incomplete build: it has no index.html.\n`]);
    const none = join(folder, 'none');
    expect(publish('--to', join(folder, 'home'), '--from', none)).toMatchObject({
      status: 1,
      stderr: `There is no build in ${none}: npm run build makes one in dist.\n`,
    });
  });

  it.each([
    ['http://127.0.0.1:4321/', false],
    ['http://localhost/', false],
    ['https://panduan.example/', true],
  ])('takes a build with links to %s: %s, or with --local', (address, expected) => {
    mkdirSync(join(folder, 'dist'));
    for (const page of ['index.html', '404.html'])
      writeFileSync(join(folder, 'dist', page), `<link rel="canonical" href="${address}">`);
    const to = ['--to', join(folder, 'home'), '--from', join(folder, 'dist')];
    const { status, stderr } = publish(...to);
    expect([status, stderr === '']).toEqual([expected ? 0 : 1, expected]);
    if (!expected) expect(stderr).toContain('GUIDE_SITE=https://panduan.example npm run build');
    expect(publish(...to, '--local')).toMatchObject({ status: 0, stderr: '' });
  });
});
