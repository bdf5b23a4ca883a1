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
function startBuild() {
  const { hooks } = keptPages(folder);
  const call = (hook: keyof typeof hooks) => (hooks[hook] as () => void)();
  call('astro:build:start');
  const found = hasNotes();
  const end = () => {
    writeFileSync(join(folder, 'incremental-build.json'), '{}');
    call('astro:build:done');
  };
  return { found, end };
}
const hasNotes = () => existsSync(join(folder, 'incremental-build.json'));

it('a build finds what one that ended kept', () => {
  startBuild().end();
  expect(startBuild().found).toBe(true);
});

it('after one that was cut off a build finds nothing, and the next one finds what it kept', () => {
  startBuild().end();
  // No process has this id.
  writeFileSync(join(folder, 'building'), '99999999');
  const after = startBuild();
  expect(after.found).toBe(false);
  after.end();
  expect(startBuild().found).toBe(true);
});

it('a build beside one that runs is stopped, and the other goes on', () => {
  const first = startBuild();
  expect(startBuild).toThrow(`Process ${process.pid} is building here`);
  first.end();
  expect(startBuild().found).toBe(true);
});

it('four folders are kept, those used last', () => {
  for (const [age, name] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    mkdirSync(join(root, name));
    utimesSync(join(root, name), age, age);
  }
  startBuild().end();
  expect(readdirSync(root).sort()).toEqual(['c', 'd', 'e', 'sekarang']);
});
