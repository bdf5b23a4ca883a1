import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPrecached, shellPages } from '../../src/build/precache-plan.ts';
import { pageMark } from '../../src/offline/cacheable.ts';
import { isHashed } from '../../src/offline/hashed-files.ts';
import type { Manifest } from '../../src/offline/manifest.ts';
import { findInPack } from '../../src/offline/pack.ts';
import { fileHashOf } from '../../src/text/hash.ts';
import { builtPages } from './built-pages.ts';

const worker = readFileSync('dist/sw.js', 'utf8');
const manifest: Manifest = JSON.parse(/^const manifest=(.*);$/m.exec(worker)?.[1] ?? '');
const fileOf = (path: string) => join('dist', path.endsWith('/') ? `${path}index.html` : path);
const hashOfFile = (path: string) => fileHashOf(readFileSync(fileOf(path)));
const shell = manifest.shell.map(({ path }) => path);
const pages = builtPages().filter(({ route }) => route !== '/404.html');

describe('the service worker of this guide', () => {
  it('holds the pages from which a reader goes on, the front of search and whatever these load', () => {
    expect(shell).toEqual(expect.arrayContaining([...shellPages, '/cari/indeks.json', '/favicon.svg']));
    for (const page of shellPages) {
      const html = readFileSync(fileOf(page), 'utf8');
      const loaded = [...html.matchAll(/(?:src|href)="(\/_astro\/[^"]+)"/g)].map(([, path]) => path);
      expect(loaded.filter((path) => !shell.includes(path ?? ''))).toEqual([]);
    }
  });

  it('knows each file by its own hash', async () => {
    for (const { path, hash } of [...manifest.shell, ...manifest.packs])
      expect([path, await hashOfFile(path)]).toEqual([path, hash]);
  });

  it('holds every page and everything that pages read, each in the pack where it is looked for', async () => {
    const files = globSync('**/*.*', { cwd: 'dist' }).map(
      (file) => `/${file.replace(/(?<=^|\/)index\.html$/, '')}`,
    );
    const expected = [...files.filter(isPrecached), ...pages.map(({ route }) => route)];
    for (const path of expected.filter((each) => !shell.includes(each))) {
      const pack = manifest.packs.findLast(({ first }) => first <= path);
      const file = pack && (await findInPack(new Blob([readFileSync(fileOf(pack.path))]), path));
      const hash = file && (await fileHashOf(await file.arrayBuffer()));
      expect([path, hash]).toEqual([path, await hashOfFile(path)]);
    }
  });

  it('is asked after at every look, its packs are kept for good', () => {
    expect(isHashed('sw.js')).toBe(false);
    for (const { path } of manifest.packs) expect(isHashed(path.slice(1))).toBe(true);
  });

  it('is small, as every browser fetches it anew after each publish', () => {
    expect(worker.length).toBeLessThan(20_000);
    expect(manifest.packs.length).toBeLessThanOrEqual(20);
  });

  it('knows the pages of the guide by a mark that each of them has', () => {
    const unmarked = pages.filter(({ html, forwards }) => !forwards && !html.includes(pageMark));
    expect(unmarked.map(({ route }) => route)).toEqual([]);
  });
});

/** The scripts that a page runs as it loads: those in its HTML, and what they import. */
function scriptsOf(html: string): string[] {
  const sources = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) => src));
  const scripts: string[] = [];
  for (const source of sources) {
    const script = readFileSync(fileOf(source), 'utf8');
    scripts.push(script);
    for (const [, name] of script.matchAll(/\b(?:import|from)\s*"\.\/([^"]+)"/g))
      sources.add(`/_astro/${name}`);
  }
  return scripts;
}

it('every page asks for the worker, in a script that it runs', () => {
  for (const { route, html } of pages) {
    const isAsking = scriptsOf(html).some((script) => script.includes('serviceWorker'));
    expect(isAsking, route).toBe(true);
  }
});
