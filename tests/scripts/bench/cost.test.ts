import { describe, expect, it } from 'vitest';
import { runMeasured } from '../../../scripts/bench/measure.ts';

const runNode = (script: string) => runMeasured({ command: process.execPath, args: ['-e', script] });

describe('what a command costs', () => {
  it.runIf(process.platform === 'linux')('includes a process that it starts', async () => {
    const work = `
      const memory = Buffer.alloc(300e6, 1);
      while (process.cpuUsage().user < 1e6) memory.at(-1);
    `;
    const start = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(work)}])`;
    const { memory, processor } = await runNode(start);
    expect(memory).toBeGreaterThan(300e6);
    expect(processor).toBeGreaterThan(800);
  });

  it('is not told of one that fails, but what it printed is', async () => {
    const failing = runNode("console.log('Satu'); console.error('Dua'); process.exit(3)");
    await expect(failing).rejects.toThrow(/Dua\s+Satu/);
  });
});
