import { hash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from './build-site.ts';

function hashes(dist: string): Record<string, string> {
  const files = globSync('**/*', { cwd: dist }).filter((file) => statSync(`${dist}/${file}`).isFile());
  const hashOf = (file: string) => hash('sha256', readFileSync(`${dist}/${file}`));
  return Object.fromEntries(files.sort().map((file) => [file, hashOf(file)]));
}

const record = 'api/build.json';
const readRecord = (dist: string) => JSON.parse(readFileSync(`${dist}/${record}`, 'utf8'));

it('a second build of the same day gives the same bytes, except when it was made', () => {
  const { today, builtAt } = readRecord('dist');
  const { dist } = buildSite({ today });
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
