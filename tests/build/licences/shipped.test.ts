import { expect, it } from 'vitest';
import { shippedPackages } from '../../../src/build/licences.ts';

const at = (path: string) => `/home/x/guide/node_modules/${path}`;
const names = (folders: string[]) => folders.map((folder) => folder.replace(/.*node_modules[\\/]/, ''));
const root = `${process.cwd()}/node_modules`.replaceAll('\\', '/');

it('of code that runs in browsers, all modules count, also the bundler’s own', () => {
  const moduleIds = [
    `${process.cwd()}/src/domain/dated/today.ts`,
    `${root}/papaparse/papaparse.min.js`,
    `${root}/@astrojs/starlight/dist/a.js?x`,
    '\0vite/preload-helper.js',
    '\0virtual:astro:x',
    at('not-installed/index.js'),
  ];
  const shipped = shippedPackages({ 'a.js': { moduleIds }, 'b.css': {} }, true);
  expect(names(shipped)).toEqual(['papaparse', '@astrojs/starlight', 'vite']);
});

it('of code that renders pages, only style sheets count', () => {
  const style = `${root}/@astrojs/starlight/dist/a.astro?astro&type=style&lang.css`;
  const moduleIds = [style, `${root}/zod/index.js`];
  expect(names(shippedPackages({ 'a.js': { moduleIds }, 'b.js': {} }, false))).toEqual([
    '@astrojs/starlight',
  ]);
});
