import { describe, expect, it } from 'vitest';
import { cacheKey, contentType } from '../../src/offline/address.ts';
import { strategyFor } from '../../src/offline/strategies.ts';

const origin = 'https://panduan.example';
const ask = (path: string, { mode = 'cors' as RequestMode, method = 'GET', headers = {} } = {}) =>
  strategyFor({ url: new URL(path, origin).href, mode, method, headers: new Headers(headers) }, origin);
const open = (path: string) => ask(path, { mode: 'navigate' });

describe('the strategy for', () => {
  it.each([
    ['/', 'network-first'],
    ['/cari/?q=transfer', 'network-first'],
    ['/pembayaran/bank-transfer', 'network-first'],
    ['/404.html', 'network-first'],
    ['/panduan.csv', 'network'],
    ['/perubahan/rss.xml', 'network'],
    ['/pembayaran/bank-transfer.md', 'network'],
    ['/llms.txt', 'network'],
    ['/api/guide.json', 'network'],
    ['/oauth2/sign_out', 'network'],
    ['/_astro/page.cNngjUgL.js', 'cache-first'],
  ])('opening %s: %s', (path, strategy) => expect(open(path)).toBe(strategy));

  it.each([
    ['/_astro/page.cNngjUgL.js', 'cache-first'],
    ['/cari/kartu-0a1b2c3d-12.json', 'cache-first'],
    ['/luring/paket-0123456789abcdef0123456789abcdef.txt', 'cache-first'],
    ['/cari/indeks.json', 'network-first'],
    ['/api/revisions.json', 'network-first'],
    ['/oauth2/auth', 'network'],
    ['/umpan-balik/siapa', 'network'],
    ['/sw.js', 'network'],
    ['/pembayaran/bank-transfer.md', 'network'],
    ['/pembayaran/bank-transfer/2023-03-15.md', 'network'],
    ['/llms.txt', 'network'],
    ['/llms-full.txt', 'network'],
    ['/api/guide.json', 'network'],
    ['/api/guide.schema.json', 'network'],
    ['https://elsewhere.example/x.js', 'network'],
  ])('fetching %s: %s', (path, strategy) => expect(ask(path)).toBe(strategy));

  it('anything but a GET of a whole file is network', () => {
    expect(ask('/cari/indeks.json', { method: 'POST' })).toBe('network');
    expect(ask('/cari/indeks.json', { method: 'HEAD' })).toBe('network');
    expect(ask('/cari/indeks.json', { headers: { range: 'bytes=0-9' } })).toBe('network');
  });
});

it.each([
  ['/cari/?q=x#y', '/cari/'],
  ['/cari', '/cari/'],
  ['/cari/index.html', '/cari/'],
  ['/_astro/page.js?v=1', '/_astro/page.js'],
])('%s is cached as %s', (path, key) => expect(cacheKey(new URL(path, origin).href)).toBe(key));

it.each([
  ['/cari/', 'text/html; charset=utf-8'],
  ['/_astro/page.css', 'text/css; charset=utf-8'],
  ['/_astro/page.js', 'text/javascript; charset=utf-8'],
  ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
  ['/pagefind/wasm.id.pagefind', 'application/octet-stream'],
])('%s has the content type %s', (path, type) => expect(contentType(path)).toBe(type));
