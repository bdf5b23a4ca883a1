import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { anyFreePort, HOST } from '../../scripts/setup/port.ts';
import { run } from '../../scripts/setup/run.ts';

const node = (script: string, limitSeconds = 60) => run(process.execPath, ['-e', script], { limitSeconds });

/** The script of a command that starts another, which has a port as long as it runs. */
const starting = (port: number) => {
  const server = `require('net').createServer().listen(${port}, '${HOST}')`;
  return `require('child_process').spawn(process.execPath, ['-e', "${server}"]); setInterval(() => {}, 1000);`;
};
const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, HOST, () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

describe('running a command', () => {
  it('keeps its output and exit code', async () => {
    const outcome = await node('console.log("one"); console.error("two"); process.exitCode = 3');
    expect(outcome).toMatchObject({ code: 3, timedOut: false });
    expect(outcome.output.split('\n').toSorted()).toEqual(['', 'one', 'two']);
  });

  it('tells when there is no such command', async () => {
    const { code, output } = await run('there-is-no-such-command', []);
    expect({ code, output }).toEqual({ code: null, output: expect.stringContaining('ENOENT') });
  });

  it('ends it at its limit, with what it started', async () => {
    const port = await anyFreePort();
    const outcome = node(starting(port), 8);
    await vi.waitUntil(() => answers(port), 60_000);
    expect((await outcome).timedOut).toBe(true);
    await vi.waitUntil(async () => !(await answers(port)), 60_000);
  });

  it('ends it when this process is interrupted, with what it started', async () => {
    const port = await anyFreePort();
    const script = `
      import { endOnInterrupt, run } from ${JSON.stringify(import.meta.resolve('../../scripts/setup/run.ts'))};
      endOnInterrupt(7);
      run(process.execPath, ['-e', ${JSON.stringify(starting(port))}]);`;
    const own = spawn(process.execPath, ['--input-type=module', '-e', script]);
    await vi.waitUntil(() => answers(port), 60_000);
    own.kill('SIGINT');
    expect(await once(own, 'exit')).toEqual([7, null]);
    await vi.waitUntil(async () => !(await answers(port)), 60_000);
  });
});
