import { describe, expect, it } from 'vitest';
import { heldPath, typeOf } from '../../src/offline/address.ts';
import { wayOf } from '../../src/offline/route.ts';

const origin = 'https://panduan.example';
const ask = (path: string, { mode = 'cors' as RequestMode, method = 'GET', headers = {} } = {}) =>
  wayOf({ url: new URL(path, origin).href, mode, method, headers: new Headers(headers) }, origin);
const open = (path: string) => ask(path, { mode: 'navigate' });

describe('how a request is answered:', () => {
  it.each([
    ['/', 'page'],
    ['/cari/?q=transfer', 'page'],
    ['/pembayaran/bank-transfer', 'page'],
    ['/404.html', 'page'],
    ['/panduan.csv', 'network'],
    ['/perubahan/rss.xml', 'network'],
    ['/oauth2/sign_out', 'network'],
    ['/_astro/page.cNngjUgL.js', 'hashed'],
  ])('opening %s: %s', (path, way) => expect(open(path)).toBe(way));

  it.each([
    ['/_astro/page.cNngjUgL.js', 'hashed'],
    ['/cari/kartu-0a1b2c3d-12.json', 'hashed'],
    ['/luring/paket-0123456789abcdef0123456789abcdef.txt', 'hashed'],
    ['/cari/indeks.json', 'live'],
    ['/api/revisions.json', 'live'],
    ['/oauth2/auth', 'network'],
    ['/sw.js', 'network'],
    ['https://elsewhere.example/x.js', 'network'],
  ])('fetching %s: %s', (path, way) => expect(ask(path)).toBe(way));

  it('what is sent, and a part of a file, is none of the worker’s business', () => {
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
])('%s is held as %s', (path, held) => expect(heldPath(new URL(path, origin).href)).toBe(held));

it.each([
  ['/cari/', 'text/html; charset=utf-8'],
  ['/_astro/page.css', 'text/css; charset=utf-8'],
  ['/_astro/page.js', 'text/javascript; charset=utf-8'],
  ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
  ['/pagefind/wasm.id.pagefind', 'application/octet-stream'],
])('%s is given as %s', (path, type) => expect(typeOf(path)).toBe(type));
