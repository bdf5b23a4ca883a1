import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/**
 * Writes `lisensi.txt`: the packages that are shipped with the site, with their licences. They are found in the bundles, also those of
 * workers, which Vite's own `build.license` leaves out. A package without a licence stops the build.
 * @param options.extra names packages whose files another tool copies into the site
 */
export function licences({ extra }: { extra: readonly string[] }): AstroIntegration {
  const folders = new Set(extra.map((name) => join('node_modules', name)));
  const collector = {
    name: 'shipped-packages',
    generateBundle(this: { environment: { name: string } }, _: unknown, bundle: Bundle) {
      for (const folder of shippedPackages(bundle, this.environment.name === 'client')) folders.add(folder);
    },
  };
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [collector], worker: { plugins: () => [collector] } } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const notices = new Map(
          [...folders].map(readNotice).map((each) => [`${each.name}@${each.version}`, each]),
        );
        await writeFile(new URL('lisensi.txt', dir), formatNotices([...notices.values()]));
        logger.info(`${notices.size} packages are shipped with the site`);
      },
    },
  };
}

/** The notice that the licence of a shipped package asks for. */
interface LicenceNotice {
  name: string;
  version: string;
  /** The licence as the package names it, such as `MIT`. */
  licence: string;
  /** The text of the licence, with its copyright line. */
  text: string;
}

const licenceFile = /^(licen[cs]e|copying)/i;
const noLicence = /^(unlicensed|see licen[cs]e)/i;
/** A bundler's list of the packages in its own bundle. Their code isn't in the site. */
const ownDependencies = /^#+ licenses of bundled dependencies[\s\S]*/im;

/** The notice of the package in `folder`. Throws where the package names no licence or doesn't contain its text. */
export function readNotice(folder: string): LicenceNotice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const shipped = `${name} ${version} is shipped with the site`;
  if (typeof license !== 'string' || noLicence.test(license))
    throw new Error(`${shipped}, but names no licence: ask its authors for one, or leave it out.`);
  const texts = licenceFiles(folder).map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
  const text = texts.map((each) => each.replace(ownDependencies, '').trim()).join('\n\n');
  if (!text)
    throw new Error(`${shipped} as ${license}, but without that licence's text: ask its authors for it.`);
  return { name, version, licence: license, text };
}

/** The files with a package's licence, in its folder or in a folder such as `LICENSES/`. */
function licenceFiles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => licenceFile.test(name));
  return names.sort().flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .sort()
      .map((file) => join(path, file));
  });
}

/** The notices as one text, sorted by name: first a list of all packages, then each licence. */
export function formatNotices(notices: readonly LicenceNotice[]): string {
  const sorted = [...notices].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const list = sorted.map(({ name, version, licence }) => `- ${name} ${version}: ${licence}`);
  const line = '='.repeat(80);
  const texts = sorted.map(
    ({ name, version, licence, text }) => `${line}\n${name} ${version}: ${licence}\n${line}\n\n${text}\n`,
  );
  return [
    'Karya pihak lain yang ikut terkirim bersama situs ini, dan lisensinya:\n',
    ...list,
    '',
    ...texts,
  ].join('\n');
}

/** A bundler's output by file name: the modules in each file. */
type Bundle = Record<string, { moduleIds?: string[] }>;

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
