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

it('a second build of the same day gives the same bytes', () => {
  const today: string = JSON.parse(readFileSync('dist/api/pages.json', 'utf8')).asOf;
  const { dist } = buildSite({ today });
  const again = hashes(dist);
  rmSync(dirname(dist), { recursive: true });
  expect(again).toEqual(hashes('dist'));
  expect(Object.keys(again).length).toBeGreaterThan(50);
});
