import { describe, expect, it } from 'vitest';
import { isOfflineEnabled } from '../../src/build/offline.ts';
import type { PlannedFile } from '../../src/build/precache-plan.ts';
import { isPrecached, limits, planPrecache, withLoadedAssets } from '../../src/build/precache-plan.ts';

/** A guide of `count` pages in eight areas, each with two earlier revisions, of the size that pages have. */
function guideOf(count: number): PlannedFile[] {
  const pages = Array.from({ length: count }, (_, i) => `/area-${i % 8}/halaman-${i}/`);
  const paths = pages.flatMap((page) => [page, `${page}awal/`, `${page}2024-01-01/`]);
  return [...paths, '/_astro/page.js', '/cari/kartu-00000000-0.json'].map((path) => ({
    path,
    bytes: 25_000,
  }));
}
const sizeOf = (files: readonly PlannedFile[], paths: readonly string[]) => {
  const sizes = new Map(files.map(({ path, bytes }) => [path, bytes]));
  return paths.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
};

describe('a guide of 5,000 pages', () => {
  const files = guideOf(5000);
  const { packs } = planPrecache(files, new Set());

  it('goes into a few packs, within the limits', () => {
    expect(sizeOf(files, packs.flat())).toBeLessThanOrEqual(limits.totalBytes);
    expect(sizeOf(files, packs.flat())).toBeGreaterThan(limits.totalBytes - 25_000);
    expect(packs.length).toBeLessThanOrEqual(2 * limits.packs);
    for (const pack of packs) expect(sizeOf(files, pack)).toBeLessThanOrEqual(limits.packBytes);
  });

  it('leaves out earlier revisions first, and nothing that search or a page loads', () => {
    const packed = new Set(packs.flat());
    expect(packed.has('/_astro/page.js')).toBe(true);
    expect(packed.has('/cari/kartu-00000000-0.json')).toBe(true);
    expect([...packed].filter((path) => /awal\/$|2024-01-01\/$/.test(path))).toEqual([]);
  });
});

describe('a guide that fits', () => {
  const files = guideOf(100);
  const plan = (more: PlannedFile[] = []) =>
    planPrecache([...files, ...more], new Set(['/_astro/page.js'])).packs;

  it('goes into packs whole, in order, without the files of the shell', () => {
    const paths = files.map(({ path }) => path).filter((path) => path !== '/_astro/page.js');
    expect(plan().flat()).toEqual(paths.sort());
  });

  it('keeps the packs of other areas when a page is added', () => {
    const before = plan().map(String);
    const after = plan([{ path: '/area-3/baru/', bytes: 25_000 }]).map(String);
    expect(after.filter((pack) => !before.includes(pack))).toHaveLength(1);
  });
});

it.each([
  ['/', true],
  ['/_astro/page.js', true],
  ['/cari/indeks.json', true],
  ['/api/revisions.json', true],
  ['/api/pages.json', false],
  ['/perubahan/feed.json', false],
  ['/api/build.json', false],
  ['/pagefind/pagefind.js', false],
  ['/luring/paket-0123456789abcdef0123456789abcdef.txt', false],
  ['/sw.js', false],
  ['/kontribusi/editor-status.png', false],
  ['/panduan.csv', false],
  ['/pembayaran/bank-transfer.md', false],
  ['/pembayaran/bank-transfer/2023-03-15.md', false],
  ['/llms.txt', false],
  ['/llms-full.txt', false],
  ['/api/guide.json', false],
  ['/api/guide.schema.json', false],
])('%s is precached: %s', (path, expected) => expect(isPrecached(path)).toBe(expected));

it('the assets of a page include those that its assets load', () => {
  const texts: Record<string, string> = {
    '/': '<script src="/_astro/a.1.js">',
    '/_astro/a.1.js': 'import("./b.2.js")',
    '/_astro/b.2.js': 'import "./a.1.js"',
    '/_astro/c.3.js': '',
  };
  const assets = Object.keys(texts).slice(1);
  const loaded = withLoadedAssets(['/'], assets, (path) => texts[path] ?? '');
  expect([...loaded]).toEqual(['/', '/_astro/a.1.js', '/_astro/b.2.js']);
});

it('GUIDE_OFFLINE is on by default, and on or off', () => {
  expect([undefined, '', 'on', 'off'].map(isOfflineEnabled)).toEqual([true, true, true, false]);
  expect(() => isOfflineEnabled('no')).toThrow('write on or off');
});
