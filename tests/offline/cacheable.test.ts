import { describe, expect, it } from 'vitest';
import { isCacheable, isServerError, type ResponseHead } from '../../src/offline/cacheable.ts';

const page: ResponseHead = {
  status: 200,
  redirected: false,
  type: 'basic',
  url: 'https://panduan.example/akun/whitelist/?sorot=x',
  headers: new Headers({ 'content-type': 'text/html; charset=utf-8' }),
};
const script: ResponseHead = {
  ...page,
  url: 'https://panduan.example/_astro/page.js',
  headers: new Headers({ 'content-type': 'text/javascript' }),
};

describe('a response is cacheable', () => {
  it('if it is the file that was requested, whatever its query', () => {
    expect(isCacheable('/akun/whitelist/', page)).toBe(true);
    expect(isCacheable('/_astro/page.js', script)).toBe(true);
  });

  it.each<[string, Partial<ResponseHead>]>([
    ['a redirect was followed', { redirected: true }],
    ['it is from another address', { url: 'https://panduan.example/oauth2/start' }],
    ['it is opaque', { type: 'opaque', status: 0 }],
    ['it is a redirect', { type: 'opaqueredirect', status: 0 }],
    ['it is from another host', { type: 'cors' }],
    ['it is a refusal', { status: 401 }],
    ['it is missing', { status: 404 }],
    ['it is partial', { status: 206 }],
    ['the server failed', { status: 500 }],
    ['a page is not HTML', { headers: new Headers({ 'content-type': 'application/json' }) }],
    ['it has no content type', { headers: new Headers() }],
  ])('but not if %s', (_, change) =>
    expect(isCacheable('/akun/whitelist/', { ...page, ...change })).toBe(false),
  );

  it('but not if it is a page in place of a script', () => {
    expect(isCacheable('/_astro/page.js', { ...script, headers: page.headers })).toBe(false);
  });
});

it.each([
  [200, false],
  [302, false],
  [401, false],
  [404, false],
  [500, true],
  [503, true],
])('%d is a failure of the server: %s', (status, down) => expect(isServerError({ status })).toBe(down));
