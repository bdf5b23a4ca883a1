import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { npmCommand } from '../../scripts/setup/npm.mjs';
import { watchNpm } from '../../scripts/setup/npm-watch.mjs';

describe('the npm that is run', () => {
  it('is the one that runs the script', () => {
    const env = { npm_execpath: '/usr/lib/node_modules/npm/bin/npm-cli.js' };
    expect(npmCommand(env, 'linux')).toEqual({
      command: process.execPath,
      args: [env.npm_execpath],
      shell: false,
    });
  });

  it.each([{}, { npm_execpath: '/usr/lib/yarn/bin/yarn.js' }, { npm_execpath: '/opt/pnpm/bin/pnpm.cjs' }])(
    'is the one on PATH for %o',
    (env) => {
      expect(npmCommand(env, 'linux')).toEqual({ command: 'npm', args: [], shell: false });
      expect(npmCommand(env, 'win32').shell).toBe(true);
    },
  );
});

describe('watching npm for a network that is not there', () => {
  const fetched = 'npm http fetch GET 200 https://registry.example/zod/-/zod-4.6.7.tgz 20ms (cache miss)\n';
  const failed = 'npm http fetch GET https://registry.example/zod attempt 1 failed with ENOTFOUND\n';
  const pace = (answers: boolean[]) => ({
    every: 5,
    silence: 10_000,
    reaches: async () => answers.shift() ?? true,
  });

  it('counts packages, and asks nothing while they arrive', async () => {
    const answers = [false];
    const counts: number[] = [];
    const watch = watchNpm('/', (count) => counts.push(count), pace(answers));
    watch.onText(fetched + fetched);
    watch.onText(fetched);
    await setTimeout(50);
    watch.end();
    expect(counts).toEqual([2, 3]);
    expect(answers).toHaveLength(1);
    expect(watch.unreachable.aborted).toBe(false);
  });

  it('gives up when fetches fail and the registry is silent twice in a row', async () => {
    const watch = watchNpm('/', () => {}, pace([false, false]));
    watch.onText(failed);
    await setTimeout(100);
    expect(watch.unreachable.aborted).toBe(true);
  });

  it('does not give up over a fetch that failed once, while the registry answers', async () => {
    const watch = watchNpm('/', () => {}, pace([false, true]));
    watch.onText(failed);
    await setTimeout(100);
    watch.end();
    expect(watch.unreachable.aborted).toBe(false);
  });

  it('looks into long silence', async () => {
    const watch = watchNpm('/', () => {}, { ...pace([false, false]), silence: 1 });
    await setTimeout(100);
    expect(watch.unreachable.aborted).toBe(true);
  });
});
