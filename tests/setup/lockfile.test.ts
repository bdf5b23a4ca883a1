import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A lockfile's entry; a `link` stands for a folder of the project's own. */
interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

const read = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));

describe.each(['.'])('the lockfile in %s', (folder) => {
  const packages: Record<string, Locked> = read(folder, 'package-lock.json').packages;
  const downloaded = Object.entries(packages).filter(
    ([path, { version, link }]) => path.includes('node_modules/') && version && !link,
  );

  it('is for exact versions', () => {
    const { dependencies, devDependencies } = read(folder, 'package.json');
    const versions: string[] = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^(?:\d+\.\d+\.\d+|file:.*)$/.test(version))).toEqual([]);
  });

  it('says of every package where it is from and what it is', () => {
    expect(downloaded.length).toBeGreaterThan(100);
    for (const [path, { resolved, integrity }] of downloaded) {
      expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
      expect(integrity, path).toMatch(/^sha512-/);
    }
  });

  it('has what macOS, Windows and arm64 need, wherever it was written', () => {
    const missing = downloaded.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(name, path))
        .map((name) => `${path} > ${name}`),
    );
    expect(missing).toEqual([]);
    const systems = downloaded.flatMap(([, { os = [], cpu = [] }]) =>
      os.flatMap((each) => cpu.map((kind) => `${each} ${kind}`)),
    );
    const needed = ['linux', 'darwin', 'win32'].flatMap((os) => [`${os} arm64`, `${os} x64`]);
    expect(systems).toEqual(expect.arrayContaining(needed));
  });

  /** Whether Node would find a package from the one in the folder `from`: beside it, or in any folder above. */
  function isLocked(name: string, from: string): boolean {
    const homes = from
      .split('/node_modules/')
      .map((_, depth, all) => all.slice(0, depth + 1).join('/node_modules/'));
    return ['', ...homes.map((home) => `${home}/`)].some((home) => packages[`${home}node_modules/${name}`]);
  }
});
