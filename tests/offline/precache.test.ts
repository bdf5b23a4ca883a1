import { beforeEach, describe, expect, it, vi } from 'vitest';
import { leaseCache } from '../../src/offline/cache-names.ts';
import { readGenerations } from '../../src/offline/generation.ts';
import type { Manifest } from '../../src/offline/manifest.ts';
import { writePack } from '../../src/offline/pack.ts';
import { precacheRest, precacheShell } from '../../src/offline/precache.ts';
import { fileHashOf } from '../../src/text/hash.ts';
import { type FakeCaches, fromNetwork, installLeasedCaches, leaseTerms } from './fake-caches.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const packText = new TextDecoder().decode(writePack([{ path: '/akun/a/', content: bytes('Akun') }]));
/** What the server has, by address. */
let site: Record<string, string>;
let all: FakeCaches;
let asked: [path: string, options: RequestInit | undefined][];
const pack = '/luring/paket-0123456789abcdef0123456789abcdef.txt';

beforeEach(async () => {
  all = await installLeasedCaches();
  asked = [];
  site = { '/': 'Beranda', '/_astro/page.abc.js': 'run()', [pack]: packText };
  vi.stubGlobal('fetch', async (path: string, options?: RequestInit) => {
    asked.push([path, options]);
    return fromNetwork(path, site[path] ?? 'Tidak ada', path in site ? {} : { status: 404 });
  });
  return () => vi.unstubAllGlobals();
});

/** The manifest of what the server has now. */
async function manifestOf(edition: string): Promise<Manifest> {
  const file = async (path: string) => ({ path, hash: await fileHashOf(bytes(site[path] ?? '')) });
  return {
    edition,
    asOf: '2026-11-20',
    guide: { content: '', changes: [] },
    lease: leaseTerms,
    shell: await Promise.all(['/', '/_astro/page.abc.js'].map(file)),
    packs: [{ ...(await file(pack)), first: '/akun/a/' }],
  };
}
/** The manifest of what the server has now, whose shell is cached. */
async function withShell(): Promise<Manifest> {
  const manifest = await manifestOf('aaaaaaaa');
  await precacheShell(manifest);
  asked = [];
  return manifest;
}
const paths = (name: string) => [...(all.get(name)?.keys() ?? [])].sort();

describe('the shell', () => {
  it('is cached whole, and says last which build it is of', async () => {
    const manifest = await withShell();
    expect(paths('panduan-1-aaaaaaaa')).toEqual(['/', '/_astro/page.abc.js', '/luring/generasi']);
    const { edition, asOf, packs } = manifest;
    expect(await readGenerations()).toMatchObject([
      { cacheName: 'panduan-1-aaaaaaaa', edition, asOf, packs },
    ]);
  });

  it.each<[string, () => void]>([
    ['is of another build', () => Object.assign(site, { '/': 'Beranda lain' })],
    ['is missing', () => delete site['/_astro/page.abc.js']],
  ])('is not cached at all where a file %s', async (_, change) => {
    const manifest = await manifestOf('aaaaaaaa');
    change();
    await expect(precacheShell(manifest)).rejects.toThrow();
    expect([...all.keys()]).toEqual([leaseCache]);
  });

  it('takes from the build before what is the same, and asks the server for the rest', async () => {
    await withShell();
    site['/'] = 'Beranda baru';
    await precacheShell(await manifestOf('bbbbbbbb'));
    expect(asked.map(([path]) => path)).toEqual(['/']);
    const texts = ['/', '/_astro/page.abc.js'].map((path) =>
      all.get('panduan-2-bbbbbbbb')?.get(path)?.text(),
    );
    expect(await Promise.all(texts)).toEqual(['Beranda baru', 'run()']);
  });

  it('asks past the browser’s own cache, follows no redirect, and lets the reader’s own requests go first', async () => {
    await precacheShell(await manifestOf('aaaaaaaa'));
    const polite = { redirect: 'error', priority: 'low' };
    expect(asked.toSorted()).toEqual([
      ['/', { ...polite, cache: 'no-cache' }],
      // Its name changes with its content.
      ['/_astro/page.abc.js', { ...polite, cache: 'default' }],
    ]);
  });
});

describe('the packs', () => {
  const cached = () => all.get('panduan-1-aaaaaaaa')?.has(pack);

  it('follow the shell, and are fetched once', async () => {
    const manifest = await withShell();
    expect(cached()).toBe(false);
    await Promise.all([precacheRest(manifest, true), precacheRest(manifest, true)]);
    await precacheRest(manifest, true);
    expect(cached()).toBe(true);
    expect(asked.map(([path]) => path)).toEqual([pack]);
  });

  it('that are of another build are refused, those that fail are tried again, and neither breaks anything', async () => {
    const manifest = await withShell();
    for (const text of ['other', undefined, packText]) {
      const { [pack]: _, ...others } = site;
      site = text === undefined ? others : { ...others, [pack]: text };
      await precacheRest(manifest, true);
      expect(cached()).toBe(text === packText);
    }
  });

  it('are not fetched once a sign-out has emptied the caches', async () => {
    const manifest = await withShell();
    all.clear();
    await precacheRest(manifest, true);
    expect(asked).toEqual([]);
    expect([...all.keys()]).toEqual([]);
  });
});
