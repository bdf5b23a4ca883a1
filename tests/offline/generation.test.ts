import { expect, it } from 'vitest';
import { headersFor } from '../../src/offline/generation.ts';

it('a file cut from a pack keeps the server’s policies and loses what describes the sent bytes', () => {
  const sent = new Headers({
    'content-security-policy': "default-src 'none'",
    'content-encoding': 'br',
    'content-length': '7',
    etag: '"1"',
    'last-modified': 'Thu, 26 Nov 2026 00:00:00 GMT',
  });
  expect(Object.fromEntries(headersFor('/akun/', sent))).toEqual({
    'content-security-policy': "default-src 'none'",
    'content-type': 'text/html; charset=utf-8',
  });
});
