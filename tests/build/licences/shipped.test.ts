import { expect, it } from 'vitest';
import { shippedPackages } from '../../../src/build/licences/shipped.ts';

const at = (path: string) => `/home/x/guide/node_modules/${path}`;
const names = (folders: string[]) => folders.map((folder) => folder.replace(/.*node_modules[\\/]/, ''));
const root = `${process.cwd()}/node_modules`.replaceAll('\\', '/');

it('of what browsers run, every module counts, the bundler’s own too', () => {
  const moduleIds = [
    `${process.cwd()}/src/domain/dated/today.ts`,
    `${root}/papaparse/papaparse.min.js`,
    `${root}/@astrojs/starlight/dist/a.js?x`,
    '\0vite/preload-helper.js',
    '\0virtual:astro:x',
    at('not-installed/index.js'),
  ];
  expect(names(shippedPackages({ 'a.js': { moduleIds }, 'b.css': {} }, true))).toEqual([
    'papaparse',
    '@astrojs/starlight',
    'vite',
  ]);
});

it('of what makes the pages, only style sheets, and works that pages are filled with', () => {
  const moduleIds = [
    `${root}/@astrojs/starlight/dist/a.astro?astro&type=style&lang.css`,
    `${root}/zod/index.js`,
  ];
  const bundle = {
    'a.js': { moduleIds, imports: ['date-holidays', 'yaml', 'b.js'] },
    'b.js': {},
  };
  expect(names(shippedPackages(bundle, false))).toEqual(['@astrojs/starlight', 'date-holidays']);
});
