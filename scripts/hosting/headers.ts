import { contentSecurityHeader } from '../../src/overrides/content-security.ts';

/** A response header: its name and value. */
export type Header = readonly [name: string, value: string];

/**
 * What every answer carries, whatever its status. Browsers read `Strict-Transport-Security` over https only, so it does no harm
 * on a loopback test.
 */
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

/** How long a browser may keep an answer. Never a shared cache: who asks next may not be let in. */
export const cacheControl = {
  /** A file whose name says what it holds. */
  hashed: 'private, max-age=31536000, immutable',
  /** A page, a feed, the search index: kept, but asked after each time, which costs a 304. */
  live: 'private, no-cache',
  /** Anything but the file that was asked for: a refusal, a login's redirect, a missing page. */
  refused: 'private, no-store',
} as const;
