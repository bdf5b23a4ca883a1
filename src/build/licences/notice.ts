import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The notice that the licence of a shipped package asks for. */
export interface LicenceNotice {
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
