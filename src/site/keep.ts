import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where builds keep things for later ones: beside the packages, which an install deletes. It may be deleted at any time. */
const keptRoot = '.cache';

/** All that a build is made by. */
const sources = ['src/**', 'public/**', 'astro.config.mjs', 'tsconfig.json', 'package*.json', '.env*'];
/** Settings of what is built and on which day: who keeps something of that names it. */
const ofContent = ['GUIDE_CONTENT', 'GUIDE_TODAY', 'GUIDE_BASE'];

let folder: string | undefined;

/** The folder for builds by the same code, packages, Node and settings (`GUIDE_*`): what others kept doesn't count. */
export function keptFolder(): string {
  folder ??= join(keptRoot, hashCode());
  return folder;
}

function hashCode(): string {
  const hash = createHash('sha256').update(process.version);
  for (const [name, value] of Object.entries(process.env).sort())
    if (name.startsWith('GUIDE_') && !ofContent.includes(name)) hash.update(`\0${name}=${value}`);
  const paths = globSync(sources).sort();
  if (paths.length === 0) throw new Error(`${process.cwd()} isn't the project's folder. Build there.`);
  for (const path of paths)
    if (statSync(path).isFile()) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

/** Whether this is `astro build --force`, which takes nothing from an earlier one. */
export const isForced = (): boolean => process.argv.includes('--force');

/** What the last build kept as `name`; undefined where it kept nothing, and in one that is forced. */
export function readKept<Value>(name: string): Value | undefined {
  if (isForced()) return undefined;
  try {
    return JSON.parse(readFileSync(join(keptFolder(), `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Keeps a value for the next build. */
export function keep(name: string, value: unknown): void {
  const file = join(keptFolder(), `${name}.json`);
  mkdirSync(keptFolder(), { recursive: true });
  // Under its name only once it is whole.
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(value));
  renameSync(`${file}.${process.pid}`, file);
}
