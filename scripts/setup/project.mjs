import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Packages whose command is not named as they are. @type {Record<string, string>} */
const PACKAGE_OF = { biome: '@biomejs/biome', playwright: '@playwright/test' };

/** The path of the project's own Node, which the lockfile brings: the system's may be too old for Astro. */
export function projectNode() {
  return join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Settings of the allocator in Rolldown, which reads them when it is loaded: a build takes a quarter less memory (decision 0028). */
export const LESS_MEMORY = { MIMALLOC_ARENA_EAGER_COMMIT: '0', MIMALLOC_PURGE_DELAY: '0' };

/**
 * The environment for what runs after the install: the project's Node and commands come first on PATH.
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnv(env = process.env) {
  // Windows calls it Path.
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [dirname(projectNode()), join(ROOT, 'node_modules', '.bin'), env[name]];
  return {
    ...env,
    ...LESS_MEMORY,
    [name]: path.filter(Boolean).join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/**
 * A command line of the project's tools as a program and arguments: `astro build` becomes the project's Node, the
 * script behind `astro`, and `build`. This needs no shell, so it is the same on every system.
 * @param {string[]} line the tool (or `node`), then its arguments
 * @returns {{ command: string, args: string[] }}
 * @throws if the tool is not installed
 */
export function toolCommand([tool = '', ...args]) {
  if (tool === 'node') return { command: projectNode(), args };
  const folder = join(ROOT, 'node_modules', PACKAGE_OF[tool] ?? tool);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { command: projectNode(), args: [join(folder, typeof bin === 'string' ? bin : bin[tool]), ...args] };
}
