import { expect, it } from 'vitest';
import { bytesByKind } from '../../../scripts/bench/page-load.ts';

it('a page’s bytes are told apart by kind, and everything counts in the total', () => {
  const sent = [
    { path: '/a/index.html', bytes: 10 },
    { path: '/_astro/a.css', bytes: 20 },
    { path: '/_astro/b.css', bytes: 1 },
    { path: '/_astro/a.js', bytes: 30 },
    { path: '/pagefind/wasm.id.pagefind', bytes: 40 },
    { path: '/css', bytes: 5 },
  ];
  expect(bytesByKind(sent)).toEqual({ html: 10, css: 21, js: 30, other: 45, total: 106 });
});
