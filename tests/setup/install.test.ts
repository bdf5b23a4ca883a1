import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anyFreePort, HOST } from '../../scripts/setup/port.mjs';
import { ROOT } from '../../scripts/setup/project.mjs';

const LEAF = { version: '1.0.0', integrity: `sha512-${'A'.repeat(86)}==` };
const LOCK = {
  name: 'trial',
  version: '1.0.0',
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { name: 'trial', version: '1.0.0', dependencies: { leaf: '1.0.0' } },
    'node_modules/leaf': LEAF,
  },
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panduan-install-'));
  cpSync(join(ROOT, 'scripts', 'setup'), join(folder, 'scripts', 'setup'), { recursive: true });
  cpSync(join(ROOT, 'scripts', 'setup.mjs'), join(folder, 'scripts', 'setup.mjs'));
  write('package.json', { name: 'trial', version: '1.0.0', dependencies: { leaf: '1.0.0' } });
  write('package-lock.json', LOCK);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, value: unknown) {
  writeFileSync(join(folder, path), JSON.stringify(value));
}

function installByHand() {
  for (const path of ['leaf', '.bin']) mkdirSync(join(folder, 'node_modules', path), { recursive: true });
  write('node_modules/leaf/package.json', { name: 'leaf', version: '1.0.0' });
  write('node_modules/.package-lock.json', { packages: { 'node_modules/leaf': LEAF } });
  symlinkSync(process.execPath, join(folder, 'node_modules', '.bin', 'node'));
}

/** Runs the setup as a person would, with an npm that only knows the given registry and has nothing cached. */
function setup(registry: string): Promise<{ code: number; out: string }> {
  const env = { ...process.env, npm_config_registry: registry, npm_config_cache: join(folder, 'cache') };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/setup.mjs'], { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: stdout + stderr });
    });
  });
}

describe('the setup, run for real', () => {
  it('says in a sentence that the registry cannot be reached', async () => {
    const port = await anyFreePort();
    const { code, out } = await setup(`http://${HOST}:${port}`);
    expect(out).toContain(`${HOST}:${port} cannot be reached.`);
    expect(out).toContain('Connect this machine to the network');
    expect(out).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });

  it('asks npm for nothing when everything is installed', async () => {
    installByHand();
    let asked = 0;
    const registry = createServer(() => asked++).listen(0, HOST);
    const address = registry.address();
    const { code, out } = await setup(
      `http://${HOST}:${typeof address === 'object' && address ? address.port : 0}`,
    );
    registry.close();
    expect({ code, asked }).toEqual({ code: 0, asked: 0 });
    expect(out).toContain('packages are installed');
  });

  it('says so when the lockfile is not there', async () => {
    rmSync(join(folder, 'package-lock.json'));
    const { code, out } = await setup(`http://${HOST}:9`);
    expect(out).toContain('package-lock.json is missing');
    expect(code).toBe(1);
  });
});
