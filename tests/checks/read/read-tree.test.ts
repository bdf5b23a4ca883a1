import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTreeAt } from '../../../src/checks/read/base-tree.ts';
import { type RawFile, readTree } from '../../../src/checks/read/read-tree.ts';
import { git } from '../../fixtures/repository.ts';

const repository = mkdtempSync(join(tmpdir(), 'panduan-tree-'));
afterAll(() => rmSync(repository, { recursive: true }));
const root = join(repository, 'content');

/** What on the disk and in a commit is no readable file, each with its oddity. */
const odd = {
  'dangling.md': 'link',
  'guide/a/b/awal.md': 'link',
  'guide/folder': 'link',
  'guide/.obsidian': 'hidden-folder',
};

mkdirSync(join(root, 'guide/a/b'), { recursive: true });
mkdirSync(join(root, 'guide/.obsidian/plugins/.x'), { recursive: true });
for (const path of ['areas.yaml', '.catatan.md', 'guide/a/Berkas (1).md', 'guide/.obsidian/plugins/.x/y.js'])
  writeFileSync(join(root, path), path);
for (const path of ['.gitkeep', '.gitattributes', '.DS_Store', 'guide/.gitkeep', '.dibuka.md.swp'])
  writeFileSync(join(root, path), '');
symlinkSync('tidak-ada', join(root, 'dangling.md'));
symlinkSync('/etc/passwd', join(root, 'guide/a/b/awal.md'));
symlinkSync('../../content', join(root, 'guide/folder'));
writeFileSync(join(repository, '.gitignore'), '.DS_Store\n.dibuka.md.swp\n');
git(repository, 'init', '-q');
git(repository, 'add', '.');
git(repository, 'commit', '-qm', 'base');

const textsIn = (tree: RawFile[]) =>
  tree.filter(({ oddity }) => !oddity).map(({ bytes }) => Buffer.from(bytes).toString());
const oddIn = (tree: RawFile[]) =>
  Object.fromEntries(
    tree.flatMap(({ path, oddity, bytes }) => (oddity ? [[path, bytes.length || oddity]] : [])),
  );

describe.each([
  ['the folder', () => readTree(root)],
  ['a commit', () => readTreeAt(root, 'HEAD').sort((a, b) => (a.path < b.path ? -1 : 1))],
])('the tree of %s', (_, read) => {
  it('has every file, hidden ones too, except those of git and those that git ignores', () => {
    expect(textsIn(read())).toEqual(['.catatan.md', 'areas.yaml', 'guide/a/Berkas (1).md']);
  });

  it('has each link and hidden folder once, unread', () => {
    expect(oddIn(read())).toEqual(odd);
  });
});

it.skipIf(process.platform !== 'linux')('a pipe or an unreadable name is named, and stops nothing', () => {
  const folder = mkdtempSync(join(repository, 'odd-'));
  execFileSync('mkfifo', [join(folder, 'pipa.md')]);
  writeFileSync(Buffer.concat([Buffer.from(join(folder, 'x')), Buffer.from([0xe9])]), '');
  expect(oddIn(readTree(folder))).toEqual({ 'pipa.md': 'unreadable', 'x\uFFFD': 'unreadable' });
});
