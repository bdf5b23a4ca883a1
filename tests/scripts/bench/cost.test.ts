import { describe, expect, it } from 'vitest';
import { runMeasured } from '../../../scripts/bench/cost.ts';

const surroundings = { cwd: process.cwd(), env: process.env };

describe('what a command costs', () => {
  it.runIf(process.platform === 'linux')('counts the memory of a process that it starts', async () => {
    const grow = 'const held = Buffer.alloc(300e6, 1); setTimeout(() => held.length, 1500)';
    const start = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grow)}], { stdio: 'inherit' })`;
    const { memory } = await runMeasured(process.execPath, ['-e', start], surroundings);
    expect(memory).toBeGreaterThan(300e6);
  });

  it('is not told of one that fails, but what it said is', async () => {
    const failing = runMeasured(
      process.execPath,
      ['-e', "console.error('Habis'); process.exit(3)"],
      surroundings,
    );
    await expect(failing).rejects.toThrow('Habis');
  });
});
