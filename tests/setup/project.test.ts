import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectEnv, projectNode, toolCommand } from '../../scripts/setup/project.mjs';
import { STEPS } from '../../scripts/test/steps.mjs';

describe("the project's tools", () => {
  it.each(STEPS)('are installed for the step $name', ({ command }) => {
    const line = toolCommand(command);
    expect(line.command).toBe(projectNode());
    if (command[0] !== 'node') expect(existsSync(line.args[0] ?? '')).toBe(true);
  });

  it('come first on PATH, whatever the case of its name', () => {
    const env = projectEnv({ Path: '/usr/bin' }, '/project');
    expect(env.Path?.split(delimiter)[0]).toBe(join('/project', 'node_modules', '.bin'));
    expect(env.Path?.endsWith('/usr/bin')).toBe(true);
    expect(env).not.toHaveProperty('PATH');
  });

  it('leave the rest of the environment alone', () => {
    expect(projectEnv({ GUIDE_TODAY: '2023-11-02' }, '/project').GUIDE_TODAY).toBe('2023-11-02');
  });

  it('say when they are missing', () => {
    expect(() => toolCommand(['astro', 'build'], '/nowhere')).toThrow('astro is not installed');
  });
});
