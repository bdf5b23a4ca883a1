import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Manifest {
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** A lockfile's entry; a `link` stands for a folder of the project's own. */
interface Locked extends Manifest {
  resolved?: string;
  integrity?: string;
  link?: boolean;
  os?: string[];
  cpu?: string[];
}

const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8'));
const exact = /^\d+\.\d+\.\d+$/;
const direct = ({ dependencies, devDependencies, optionalDependencies }: Manifest) => ({
  ...dependencies,
  ...devDependencies,
  ...optionalDependencies,
});

describe.each(['.', 'scripts/admin'])('the lockfile in %s', (folder) => {
  const manifest = read<Manifest>(folder, 'package.json');
  const { packages } = read<{ packages: Record<string, Locked> }>(folder, 'package-lock.json');
  const downloaded = Object.entries(packages)
    .filter(([, { version, link }]) => version && !link)
    .slice(1);

  it('is of what package.json asks for, version by version', () => {
    expect(Object.entries(direct(manifest)).filter(([, version]) => !exact.test(version))).toEqual([]);
    expect(direct(packages[''] ?? {})).toEqual(direct(manifest));
    const locked = Object.keys(direct(manifest)).map((name) => [
      name,
      packages[`node_modules/${name}`]?.version,
    ]);
    expect(Object.fromEntries(locked)).toEqual(direct(manifest));
  });

  it('says of every package where it is from and what it is', () => {
    expect(downloaded.length).toBeGreaterThan(100);
    const unsure = downloaded.filter(
      ([, { resolved, integrity }]) =>
        !resolved?.startsWith('https://registry.npmjs.org/') || !integrity?.startsWith('sha512-'),
    );
    expect(unsure.map(([path]) => path)).toEqual([]);
  });

  it('has what macOS, Windows and arm64 need, wherever it was written', () => {
    const missing = downloaded.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(name, path))
        .map((name) => `${path} > ${name}`),
    );
    expect(missing).toEqual([]);
    const systems = new Set(
      downloaded.flatMap(([, { os = [], cpu = [] }]) =>
        os.flatMap((each) => cpu.map((kind) => `${each} ${kind}`)),
      ),
    );
    expect([...systems]).toEqual(
      expect.arrayContaining(['linux', 'darwin', 'win32'].flatMap((os) => [`${os} arm64`, `${os} x64`])),
    );
  });

  /** Whether Node would find a package from the one in the folder `from`: beside it, or in any folder above. */
  function isLocked(name: string, from: string): boolean {
    const homes = from
      .split('/node_modules/')
      .map((_, depth, all) => all.slice(0, depth + 1).join('/node_modules/'));
    return ['', ...homes.map((home) => `${home}/`)].some((home) => packages[`${home}node_modules/${name}`]);
  }
});
