import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is read of a bundler's output: which modules each file holds, and what it imports from outside. */
export type Bundle = Record<string, { moduleIds?: string[]; imports?: string[]; dynamicImports?: string[] }>;

const home = 'node_modules';
const packageOf = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;
/** A module that a bundler made up, such as `\0vite/preload-helper.js`, is the bundler's own. */
const madeUp = /^\0((?:@[^/]+\/)?[^/:]+)\//;
const styleSheet = /[.=]css\b/;
/** Licences of texts, data and type: what a page is filled with, where code only fills it. */
const ofWorks = /\b(CC-|CC0|ODbL|ODC-|OFL)/;

/**
 * The folders of the packages that come into the site with `bundle`. Of what browsers run, that is every module; of what
 * only makes the pages, its style sheets and the works that it fills them with.
 */
export function shippedPackages(bundle: Bundle, runsInBrowser: boolean): string[] {
  const files = Object.values(bundle);
  const modules = files.flatMap(({ moduleIds = [] }) => moduleIds).map((id) => id.replaceAll('\\', '/'));
  if (runsInBrowser) return foldersOf(modules);
  const outside = files
    .flatMap(({ imports = [], dynamicImports = [] }) => [...imports, ...dynamicImports])
    .filter((name) => !bundle[name])
    .map((name) => `./${home}/${name}/`);
  const works = foldersOf([...modules, ...outside]).filter((folder) => ofWorks.test(licenceOf(folder)));
  return [...foldersOf(modules.filter((id) => styleSheet.test(id))), ...works];
}

function foldersOf(modules: readonly string[]): string[] {
  const folders = modules.map((id) => packageOf.exec(id)?.[0] ?? join(home, madeUp.exec(id)?.[1] ?? ''));
  return [...new Set(folders)].filter((folder) => existsSync(join(folder, 'package.json')));
}

function licenceOf(folder: string): string {
  return String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).license);
}
