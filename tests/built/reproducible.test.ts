import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite, hashes, record } from './build-site.ts';

const readRecord = (dist: string) => JSON.parse(readFileSync(`${dist}/${record}`, 'utf8'));

it('a second build of the same day gives the same bytes, except when it was made', () => {
  const { today, builtAt } = readRecord('dist');
  const { dist } = buildSite({ today, anew: true });
  const { [record]: second, ...again } = hashes(dist);
  const { [record]: first, ...before } = hashes('dist');
  const now = readRecord(dist);
  rmSync(dirname(dist), { recursive: true });
  expect(again).toEqual(before);
  expect(Object.keys(again).length).toBeGreaterThan(50);
  expect(second).not.toBe(first);
  expect(now.today).toBe(today);
  expect(Date.parse(now.builtAt)).toBeGreaterThan(Date.parse(builtAt));
});
