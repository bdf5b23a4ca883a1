import { expect, it } from 'vitest';
import { siteAddress } from '../../../src/domain/guide/site-address.ts';

it('a site has the address that is set, without a slash at its end', () => {
  expect(siteAddress('https://panduan.example/')).toBe('https://panduan.example');
  expect(siteAddress('')).toBe('http://127.0.0.1:4321');
});

it.each(['panduan.example', 'panduan.example:8080', '/panduan', 'ftp://panduan.example'])(
  'a site isn’t built for %s',
  (setting) => {
    expect(() => siteAddress(setting)).toThrow(`GUIDE_SITE is "${setting}"`);
  },
);
