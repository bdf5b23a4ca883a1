import { describe, expect, it } from 'vitest';
import { parseWorkerUrl } from '../../src/islands/worker-urls.ts';

const page = 'https://panduan.test/kalkulator/';

describe('a script may be started as a worker', () => {
  const own = [
    '/sw.js',
    '/_astro/worker-mByypPaC.js',
    'https://panduan.test/pagefind/pagefind-worker.js?x=1',
  ];
  it.each(own)('%s', (address) => expect(parseWorkerUrl(address, page)).toBe(address));

  it.each([
    'https://example.com/sw.js',
    '//example.com/sw.js',
    '/sw.js/../jahat.js',
    'data:text/javascript,alert(1)',
    'blob:https://panduan.test/1',
    'javascript:alert(1)',
    '/_astro/page.abc.js',
  ])('but not %s', (address) => {
    expect(() => parseWorkerUrl(address, page)).toThrow('is no worker');
  });
});
