import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { formatNotices, readNotice } from '../../../src/build/licences/notice.ts';

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
  const folder = packageWith(
    { license: 'MIT' },
    { 'LICENCE.md': 'Copyright (c) A. Author\r\n', 'index.js': '' },
  );
  expect(readNotice(folder)).toEqual({
    name: 'one',
    version: '1.2.3',
    licence: 'MIT',
    text: 'Copyright (c) A. Author',
  });
});

it('all licences in a folder are read', () => {
  const folder = packageWith(
    { license: 'MIT' },
    { 'LICENSE/LICENSE': 'first', 'LICENSE/LICENSE-other': 'second' },
  );
  expect(readNotice(folder).text).toBe('first\n\nsecond');
});

it('the licences of a bundler’s own dependencies are left out', () => {
  const folder = packageWith(
    { license: 'MIT' },
    { LICENSE: '# MIT\nmine\n\n# Licenses of bundled dependencies\ntheirs' },
  );
  expect(readNotice(folder).text).toBe('# MIT\nmine');
});

it.each([
  ['names no licence', {}, { LICENSE: 'text' }, 'one 1.2.3 is shipped with the site, but names no licence'],
  ['has no licence', { license: 'UNLICENSED' }, { LICENSE: 'text' }, 'names no licence'],
  ['refers to a file for it', { license: 'SEE LICENSE IN X' }, { X: 'text' }, 'names no licence'],
  [
    'has no licence text',
    { license: 'MIT' },
    { 'README.md': 'text' },
    'as MIT, but without that licence’s text',
  ],
])('a package that %s is refused', (_, manifest, files, message) => {
  expect(() => readNotice(packageWith(manifest, files))).toThrow(message.replace('’', "'"));
});

it('notices are sorted by name, after a list of all', () => {
  const notice = (name: string) => ({ name, version: '1.0.0', licence: 'ISC', text: `of ${name}` });
  const text = formatNotices([notice('b'), notice('a')]);
  expect(text).toMatch(/- a 1\.0\.0: ISC\n- b 1\.0\.0: ISC\n[\s\S]*of a\n[\s\S]*of b\n$/);
});
