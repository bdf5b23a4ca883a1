import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { RawFile } from '../../src/checks/read/read-tree.ts';

/** A built site apart from `dist/`: its folder, and what the build said. */
export interface Built {
  dist: string;
  output: string;
}

/** What a site is built from and how: the real content or `tree`, on the day `today`, with the build's `settings`. */
export interface Build {
  today: string;
  tree?: readonly RawFile[];
  settings?: Readonly<Record<`GUIDE_${string}`, string>>;
  /** Whether nothing that an earlier build kept is used. */
  anew?: boolean;
}

/** The longest that a build takes, in milliseconds. */
const longestBuild = 100_000;

/** Builds the site. Throws where the build fails. */
export function buildSite({ today, tree, settings, anew = false }: Build): Built {
  const folder = mkdtempSync(join(tmpdir(), 'panduan-built-'));
  const dist = join(folder, 'dist');
  // Vitest sets DEV, MODE and the like for its own tests; a build must not see them.
  const { DEV, PROD, MODE, SSR, BASE_URL, TEST, VITEST, ...own } = process.env;
  const env: NodeJS.ProcessEnv = { ...own, ...settings, GUIDE_TODAY: today, NODE_ENV: 'production' };
  if (tree) {
    env.GUIDE_CONTENT = join(folder, 'content');
    for (const { path, bytes } of tree) {
      const file = join(env.GUIDE_CONTENT, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  }
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const output = oneAtATime(() =>
    execFileSync(process.execPath, [astro, 'build', '--outDir', dist, ...(anew ? ['--force'] : [])], {
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    }),
  );
  return { dist, output };
}

/** The file of a site that says when it was built. */
export const record = 'api/build.json';

/** A hash of each file of a site, by path. */
export function hashes(dist: string): Record<string, string> {
  const files = globSync('**/*', { cwd: dist }).filter((file) => statSync(`${dist}/${file}`).isFile());
  const hashOf = (file: string) => hash('sha256', readFileSync(`${dist}/${file}`));
  return Object.fromEntries(files.sort().map((file) => [file, hashOf(file)]));
}

/** Builds share Astro's cache, and workers of a browser test may build at once: the later one waits. */
function oneAtATime<Result>(build: () => Result): Result {
  const lock = resolve('node_modules/.panduan-building');
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      // A run that was stopped leaves its lock.
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (age > longestBuild) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(sleeper, 0, 0, 200);
    }
  }
  try {
    return build();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
