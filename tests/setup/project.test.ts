import { delimiter, dirname } from 'node:path';
import { expect, it } from 'vitest';
import { projectEnv, projectNode } from '../../scripts/setup/project.mjs';

it("the project's Node comes first on PATH, whatever the case of its name, and the rest stays", () => {
  const env = projectEnv({ Path: '/usr/bin', GUIDE_TODAY: '2023-11-02' });
  expect(env.Path?.split(delimiter)[0]).toBe(dirname(projectNode()));
  expect(env.Path?.endsWith(`${delimiter}/usr/bin`)).toBe(true);
  expect(env).not.toHaveProperty('PATH');
  expect(env.GUIDE_TODAY).toBe('2023-11-02');
});
