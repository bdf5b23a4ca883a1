import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { formatNotices, readNotice } from '../../../src/build/licences.ts';

const bundlersLicence = '# MIT\nmine\n\n# Licenses of bundled dependencies\ntheirs';

/** Creates a package's folder with these files. */
function packageWith(manifest: object, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'licence-'));
  const all = { ...files, 'package.json': JSON.stringify({ name: 'one', version: '1.2.3', ...manifest }) };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

it('a notice has the name and the text of the licence', () => {
  const files = { 'LICENCE.md': 'Copyright (c) A. Author\r\n', 'index.js': '' };
  const notice = { name: 'one', version: '1.2.3', licence: 'MIT', text: 'Copyright (c) A. Author' };
  expect(readNotice(packageWith({ license: 'MIT' }, files))).toEqual(notice);
});

it.each([
  ['has all licences of a folder', { 'LICENSE/LICENSE': 'a', 'LICENSE/LICENSE-other': 'b' }, 'a\n\nb'],
  ['leaves out those of bundled dependencies', { LICENSE: bundlersLicence }, '# MIT\nmine'],
])('a notice %s', (_, files, text) => {
  expect(readNotice(packageWith({ license: 'MIT' }, files)).text).toBe(text);
});

it.each([
  ['names no licence', {}, { LICENSE: 'text' }, 'one 1.2.3 is shipped with the site, but names no licence'],
  ['has no licence', { license: 'UNLICENSED' }, { LICENSE: 'text' }, 'names no licence'],
  ['refers to a file for it', { license: 'SEE LICENSE IN X' }, { X: 'text' }, 'names no licence'],
  ['has no text of it', { license: 'MIT' }, { 'README.md': 'x' }, "as MIT, but without that licence's text"],
])('a package that %s is refused', (_, manifest, files, message) => {
  expect(() => readNotice(packageWith(manifest, files))).toThrow(message);
});

it('notices are sorted by name, after a list of all', () => {
  const notice = (name: string) => ({ name, version: '1.0.0', licence: 'ISC', text: `of ${name}` });
  const text = formatNotices([notice('b'), notice('a')]);
  expect(text).toMatch(/- a 1\.0\.0: ISC\n- b 1\.0\.0: ISC\n[\s\S]*of a\n[\s\S]*of b\n$/);
});
