import { expect, it } from 'vitest';
import { tryGit } from '../../src/checks/read/git.ts';
import { buildFile } from '../../src/site/build-file.ts';

const instant = Date.parse('2026-11-26T17:05:09.999Z');
const commit = tryGit('.', 'rev-parse', 'HEAD');

it('a build says when it was made, from what commit, and which day it shows', () => {
  expect(buildFile('2026-11-27', {}, instant)).toEqual({
    builtAt: '2026-11-26T17:05:09Z',
    commit,
    today: '2026-11-27',
  });
});

it('a build is made when SOURCE_DATE_EPOCH says, where it is set', () => {
  const builtAt = (epoch: string) => buildFile('2026-11-27', { SOURCE_DATE_EPOCH: epoch }, instant).builtAt;
  expect(builtAt('1700000000')).toBe('2023-11-14T22:13:20Z');
  expect(builtAt('')).toBe('2026-11-26T17:05:09Z');
  expect(() => builtAt('kemarin')).toThrow('Invalid time value');
});
