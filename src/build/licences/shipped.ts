import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A bundler's output by file name: the modules in each file, and what it imports from outside of the bundle. */
export type Bundle = Record<string, { moduleIds?: string[]; imports?: string[]; dynamicImports?: string[] }>;

const modulesFolder = 'node_modules';
const packageOf = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;
/** A virtual module of the bundler itself, such as `\0vite/preload-helper.js`, with the bundler's package. */
const virtualModule = /^\0((?:@[^/]+\/)?[^/:]+)\//;
const styleSheet = /[.=]css\b/;
/** Licences of texts, data and fonts. These works end up in pages even where the code that puts them there doesn't. */
const workLicence = /\b(CC-|CC0|ODbL|ODC-|OFL)/;

/**
 * The folders of the packages whose files are in the site because of `bundle`. Of code that runs in browsers these are all packages. Of
 * code that only renders pages these are the packages of style sheets and of works.
 */
export function shippedPackages(bundle: Bundle, runsInBrowser: boolean): string[] {
  const files = Object.values(bundle);
  const modules = files.flatMap(({ moduleIds = [] }) => moduleIds).map((id) => id.replaceAll('\\', '/'));
  if (runsInBrowser) return foldersOf(modules);
  const outside = files
    .flatMap(({ imports = [], dynamicImports = [] }) => [...imports, ...dynamicImports])
    .filter((name) => !bundle[name])
    .map((name) => `./${modulesFolder}/${name}/`);
  const works = foldersOf([...modules, ...outside]).filter((folder) => workLicence.test(licenceOf(folder)));
  return [...foldersOf(modules.filter((id) => styleSheet.test(id))), ...works];
}

function foldersOf(modules: readonly string[]): string[] {
  const folders = modules.map(
    (id) => packageOf.exec(id)?.[0] ?? join(modulesFolder, virtualModule.exec(id)?.[1] ?? ''),
  );
  return [...new Set(folders)].filter((folder) => existsSync(join(folder, 'package.json')));
}

function licenceOf(folder: string): string {
  return String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).license);
}
