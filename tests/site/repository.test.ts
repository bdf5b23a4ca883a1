import { expect, it } from 'vitest';
import { findRepository } from '../../src/site/repository.ts';

it.each([
  ['https://github.com/tim/panduan-cs/', 'https://github.com/tim/panduan-cs'],
  [undefined, undefined],
  ['', undefined],
])('reports for the setting %j go to %s', (setting, repository) => {
  expect(findRepository(setting)).toBe(repository);
});

const others = ['github.com/tim', 'javascript:alert(1)', 'http://github.com/tim', 'tim/panduan'];
it.each(others)('the setting %s is refused', (setting) => {
  expect(() => findRepository(setting)).toThrow(`GUIDE_REPO is "${setting}"`);
});
