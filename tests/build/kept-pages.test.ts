import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptPages } from '../../src/build/kept-pages.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'panduan-kept-'));
  folder = join(root, 'sekarang');
});
afterEach(() => rmSync(root, { recursive: true }));

/** A build, and Astro's part in it: `end` notes what it drew and is done. */
function startBuild(command = 'build') {
  const { hooks } = keptPages(folder);
  const call = (hook: keyof typeof hooks, options = {}) =>
    (hooks[hook] as (options: object) => void)(options);
  call('astro:config:setup', { command });
  const found = all.filter((name) => existsSync(join(folder, name)));
  const end = () => {
    writeFileSync(join(folder, 'incremental-build.json'), '{}');
    mkdirSync(join(folder, 'dist'), { recursive: true });
    call('astro:build:done');
  };
  return { found, end };
}
const all = ['incremental-build.json', 'dist'];

it('a build finds what one that ended kept', () => {
  startBuild().end();
  expect(startBuild().found).toEqual(all);
});

it('after one that was cut off a build finds nothing, and the next one finds what it kept', () => {
  startBuild().end();
  // No process has this id.
  writeFileSync(join(folder, 'building'), '99999999');
  const after = startBuild();
  expect(after.found).toEqual([]);
  after.end();
  expect(startBuild().found).toEqual(all);
});

it('a build beside one that runs is stopped, and the other goes on', () => {
  const first = startBuild();
  writeFileSync(join(folder, 'building'), `${process.ppid}`);
  expect(startBuild).toThrow(`Process ${process.ppid} is building here`);
  first.end();
  expect(startBuild().found).toEqual(all);
});

it('a build isn’t stopped by one that was cut off before it had left its number', () => {
  startBuild().end();
  startBuild();
  writeFileSync(join(folder, 'building'), '');
  expect(startBuild().found).toEqual([]);
});

it('a build isn’t stopped by one that was cut off and had its number', () => {
  startBuild().end();
  startBuild();
  expect(startBuild().found).toEqual([]);
});

it('a forced build finds nothing, nor pages that were deleted since', () => {
  startBuild().end();
  process.argv.push('--force');
  try {
    expect(startBuild().found).toEqual([]);
  } finally {
    process.argv.pop();
  }
});

it('what is no build may run beside one', () => {
  startBuild();
  writeFileSync(join(folder, 'building'), `${process.ppid}`);
  expect(() => startBuild('dev')).not.toThrow();
});

it('four folders are kept, those used last', () => {
  for (const [age, name] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    mkdirSync(join(root, name));
    utimesSync(join(root, name), age, age);
  }
  startBuild().end();
  expect(readdirSync(root).sort()).toEqual(['c', 'd', 'e', 'sekarang']);
});
