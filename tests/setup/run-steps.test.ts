import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../../scripts/setup/project.mjs';
import { runSteps } from '../../scripts/test/run-steps.ts';
import type { Step } from '../../scripts/test/steps.ts';

beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
afterEach(() => vi.restoreAllMocks());
const printed = () => vi.mocked(process.stdout.write).mock.calls.join('');

/** A step that runs a script. */
const step = (name: string, script: string, more: Partial<Step> = {}): Step => ({
  ...{ name, title: name, command: ['node', '-e', script] },
  ...more,
});

describe('running steps', () => {
  it('shows the output of a step that fails, and only of that', async () => {
    const counts = await runSteps([
      step('good', 'console.log("quiet")'),
      step('bad', 'console.log("loud"); process.exitCode = 4'),
    ]);
    expect(counts.get('good')).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(counts.get('bad')).toMatchObject({ failed: 1, reason: 'exit code 4' });
    expect(printed()).toMatch(/✓ good {2}\d+\.\d s\n.+✗ bad {2}\d+\.\d s\n\nloud\n/s);
    expect(printed()).not.toContain('quiet\n');
  });

  it('does not run a step whose need or tool failed, and counts it as failed', async () => {
    const counts = await runSteps(
      [
        step('build', 'process.exitCode = 1'),
        step('site', 'console.log("ran")', { needs: 'build' }),
        step('browser', 'console.log("ran")', { tool: 'browser' }),
        step('hosting', '', { tool: 'nginx' }),
      ],
      { browser: () => Promise.reject(new Error('none starts')), nginx: async () => {} },
    );
    expect(counts.get('site')).toMatchObject({ failed: 1, reason: 'not run, because build failed' });
    expect(counts.get('browser')?.reason).toBe('not run, because there is no browser');
    expect(counts.get('hosting')).toMatchObject({ passed: 1 });
    expect(printed()).toContain('none starts');
    expect(printed()).not.toContain('ran\n');
  });

  it("reads a test runner's report, and counts none as a failure", async () => {
    const report = JSON.stringify({ stats: { expected: 2, flaky: 0, unexpected: 0, skipped: 1 } });
    const leave = `fs.writeFileSync(process.env.E2E_REPORT, ${JSON.stringify(report)})`;
    const counts = await runSteps([
      step('tests', leave, { runner: 'playwright' }),
      step('silent', '', { runner: 'playwright' }),
    ]);
    expect(counts.get('tests')).toEqual({ passed: 2, failed: 0, skipped: 1 });
    expect(counts.get('silent')).toMatchObject({ failed: 1, reason: 'it left no report (exit code 0)' });
    expect(printed()).toContain('✓ tests: 2 passed, 0 failed, 1 skipped');
  });
});

it('npm test ends with its closing line, and 0 only if nothing failed', () => {
  const npmTest = (step: string, today = '') => {
    const env = { ...process.env, GUIDE_TODAY: today };
    return spawnSync(process.execPath, ['scripts/test.ts', step], { cwd: ROOT, encoding: 'utf8', env });
  };
  const good = npmTest('content');
  expect([good.status, good.stdout]).toEqual([0, expect.stringMatching(/\n1 passed, 0 failed\n$/)]);
  const bad = npmTest('content', 'soon');
  expect(bad.stdout).toMatch(/\n {2}✗ content: 1 failed \(exit code \d\)\n\n0 passed, 1 failed\n$/);
  expect(bad.status).toBe(1);
  const unknown = npmTest('nosuch');
  expect([unknown.status, unknown.stdout]).toEqual([2, '0 passed, 1 failed\n']);
  expect(unknown.stderr).toMatch(
    /✗ There is no step "nosuch".+\n.+Steps: lint, types, content, unit, build, site/,
  );
});
