import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A bundler's output by file name: the modules in each file. */
export type Bundle = Record<string, { moduleIds?: string[] }>;

const modulesFolder = 'node_modules';
const packageOf = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;
/** A virtual module of the bundler itself, such as `\0vite/preload-helper.js`, with the bundler's package. */
const virtualModule = /^\0((?:@[^/]+\/)?[^/:]+)\//;
const styleSheet = /[.=]css\b/;

/** The folders of the packages that `bundle` ships: all of code that runs in browsers, else only those of style sheets. */
export function shippedPackages(bundle: Bundle, runsInBrowser: boolean): string[] {
  const modules = Object.values(bundle)
    .flatMap(({ moduleIds = [] }) => moduleIds)
    .map((id) => id.replaceAll('\\', '/'));
  const folders = modules
    .filter((id) => runsInBrowser || styleSheet.test(id))
    .map((id) => packageOf.exec(id)?.[0] ?? join(modulesFolder, virtualModule.exec(id)?.[1] ?? ''));
  return [...new Set(folders)].filter((folder) => existsSync(join(folder, 'package.json')));
}
