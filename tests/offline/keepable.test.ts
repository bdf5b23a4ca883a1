import { describe, expect, it } from 'vitest';
import { type AnswerHead, isDown, isKeepable } from '../../src/offline/keepable.ts';

const page: AnswerHead = {
  status: 200,
  redirected: false,
  type: 'basic',
  url: 'https://panduan.example/akun/whitelist/?sorot=x',
  headers: new Headers({ 'content-type': 'text/html; charset=utf-8' }),
};
const script: AnswerHead = {
  ...page,
  url: 'https://panduan.example/_astro/page.js',
  headers: new Headers({ 'content-type': 'text/javascript' }),
};

describe('an answer is kept', () => {
  it('where it is the page that was asked for, whatever its query', () => {
    expect(isKeepable('/akun/whitelist/', page)).toBe(true);
    expect(isKeepable('/_astro/page.js', script)).toBe(true);
  });

  it.each<[string, Partial<AnswerHead>]>([
    ['a redirect was followed', { redirected: true }],
    ['it is of another address', { url: 'https://panduan.example/oauth2/start' }],
    ['nothing is known of it', { type: 'opaque', status: 0 }],
    ['it is a redirect', { type: 'opaqueredirect', status: 0 }],
    ['it comes from another host', { type: 'cors' }],
    ['it is refused', { status: 401 }],
    ['it is missing', { status: 404 }],
    ['it is a part', { status: 206 }],
    ['the server failed', { status: 500 }],
    ['a page is no HTML', { headers: new Headers({ 'content-type': 'application/json' }) }],
    ['nobody says what it is', { headers: new Headers() }],
  ])('but not where %s', (_, change) =>
    expect(isKeepable('/akun/whitelist/', { ...page, ...change })).toBe(false),
  );

  it('but not where a page comes in a script’s stead', () => {
    expect(isKeepable('/_astro/page.js', { ...script, headers: page.headers })).toBe(false);
  });
});

it.each([
  [200, false],
  [302, false],
  [401, false],
  [404, false],
  [500, true],
  [503, true],
])('%d is a failure of the server: %s', (status, down) => expect(isDown({ status })).toBe(down));
