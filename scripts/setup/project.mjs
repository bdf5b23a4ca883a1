import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where the setup leaves the browser it found, for playwright.config.ts. */
export const BROWSER_RECORD = join(ROOT, 'node_modules', '.panduan-browser.json');

/** Where the setup leaves the nginx it found, for the hosting tests. */
export const NGINX_RECORD = join(ROOT, 'node_modules', '.panduan-nginx.json');

/** Packages whose command is not named as they are. @type {Record<string, string>} */
const PACKAGE_OF = { biome: '@biomejs/biome', playwright: '@playwright/test' };

/**
 * The project's own Node, which the lockfile brings; the system's may be too old for Astro.
 * @param {string} root
 * @returns {string} path, whether it exists or not
 */
export function projectNode(root = ROOT) {
  const windows = process.platform === 'win32';
  return windows
    ? join(root, 'node_modules', 'node', 'bin', 'node.exe')
    : join(root, 'node_modules', '.bin', 'node');
}

/**
 * The environment for whatever runs after the setup: the project's commands and Node come first.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnv(env = process.env, root = ROOT) {
  const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const first = [join(root, 'node_modules', '.bin'), dirname(projectNode(root))];
  return {
    ...env,
    [pathKey]: [...new Set(first), env[pathKey]].filter(Boolean).join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/**
 * A command line of the project's tools as a program and arguments: `astro build` becomes the project's Node, the
 * script behind `astro`, and `build`. This needs no shell, so it is the same on every system.
 * @param {string[]} line the tool (or `node`), then its arguments
 * @param {string} root
 * @returns {{ command: string, args: string[] }}
 * @throws if the tool is not installed
 */
export function toolCommand([tool = '', ...args], root = ROOT) {
  if (tool === 'node') return { command: projectNode(root), args };
  const folder = join(root, 'node_modules', PACKAGE_OF[tool] ?? tool);
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) throw new Error(`${tool} is not installed: there is no ${manifest}`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[tool];
  return { command: projectNode(root), args: [join(folder, script), ...args] };
}
