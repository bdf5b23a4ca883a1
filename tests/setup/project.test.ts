import { globSync, readFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { expect, it } from 'vitest';
import { LESS_MEMORY, projectEnv, projectNode } from '../../scripts/setup/project.mjs';

it("the project's Node comes first on PATH, whatever the case of its name, and the rest stays", () => {
  const env = projectEnv({ Path: '/usr/bin', GUIDE_TODAY: '2023-11-02' });
  expect(env.Path?.split(delimiter)[0]).toBe(dirname(projectNode()));
  expect(env.Path?.endsWith(`${delimiter}/usr/bin`)).toBe(true);
  expect(env).not.toHaveProperty('PATH');
  expect(env.GUIDE_TODAY).toBe('2023-11-02');
});

it.runIf(process.platform === 'linux')(
  'what spares memory is a setting that Rolldown’s allocator has',
  () => {
    const [binding = ''] = globSync('node_modules/@rolldown/binding-*/*.node');
    const program = readFileSync(binding);
    const names = Object.keys(LESS_MEMORY).map((name) => name.replace('MIMALLOC_', '').toLowerCase());
    expect(names.filter((name) => !program.includes(`\0${name}\0`))).toEqual([]);
    expect(projectEnv({})).toMatchObject(LESS_MEMORY);
  },
);
