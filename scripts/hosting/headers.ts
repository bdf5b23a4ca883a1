import { contentSecurityHeader } from '../../src/overrides/content-security.ts';

export type Header = readonly [name: string, value: string];

/** The headers of every response, whatever its status. Over http, browsers ignore `Strict-Transport-Security`. */
export const securityHeaders: readonly Header[] = [
  ['Content-Security-Policy', contentSecurityHeader],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  [
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), display-capture=(), ' +
      'browsing-topics=(), clipboard-read=(), clipboard-write=(self)',
  ],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['X-Robots-Tag', 'noindex, nofollow'],
  ['Strict-Transport-Security', 'max-age=31536000'],
];

/** The header of pages that names the file of speculation rules, and the file's type, without which browsers ignore it. */
export const speculation = {
  header: ['Speculation-Rules', '"/pramuat.json"'],
  path: '/pramuat.json',
  type: 'application/speculationrules+json',
} as const;

/** The values of `Cache-Control`. All are private: a shared cache could give a page to somebody who isn't logged in. */
export const cacheControl = {
  hashed: 'private, max-age=31536000, immutable',
  /** A page, a feed, the front file of search: cached, and revalidated at each use, which is a 304 where it hasn't changed. */
  live: 'private, no-cache',
  /** The speculation rules: each page asks for them, and a browser once a day. */
  rules: 'private, max-age=86400',
  /** A response that isn't the requested file: a refusal, a redirect to the login, a missing page. */
  refused: 'private, no-store',
} as const;
