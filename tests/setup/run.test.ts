import { describe, expect, it } from 'vitest';
import { isFree } from '../../scripts/setup/port.mjs';
import { lastLine, spell } from '../../scripts/setup/report.mjs';
import { run } from '../../scripts/setup/run.mjs';

const node = (script: string, options = {}) => run(process.execPath, ['-e', script], options);

describe('running a command', () => {
  it('keeps its output and exit code', async () => {
    const seen: string[] = [];
    const outcome = await node('console.log("one"); console.error("two"); process.exitCode = 3', {
      onText: (text: string) => seen.push(text),
    });
    expect(outcome).toMatchObject({ code: 3, signal: null, absent: false, timedOut: false });
    expect(outcome.output.split('\n').toSorted()).toEqual(['', 'one', 'two']);
    expect(seen.join('')).toBe(outcome.output);
  });

  it('tells when there is no such command', async () => {
    expect(await run('there-is-no-such-command', [])).toMatchObject({ code: null, absent: true });
  });

  it('stops it at its limit, with what it started', async () => {
    // Told by its port: where nobody collects dead processes, a process id lives on.
    const server = `require('node:net').createServer()
      .listen(0, '127.0.0.1', function () { console.log(this.address().port) })`;
    const script = `
      const { spawn } = require('node:child_process');
      spawn(process.execPath, ['-e', ${JSON.stringify(server)}], { stdio: 'inherit' });
      setInterval(() => {}, 1000);`;
    const outcome = await node(script, { limitSeconds: 2 });
    expect(outcome.timedOut).toBe(true);
    expect(outcome.output).toMatch(/^\d+\n$/);
    expect(await isFree(Number(outcome.output))).toBe(true);
  });

  it('stops it when asked to', async () => {
    const asked = new AbortController();
    const outcome = node('setInterval(() => {}, 1000)', { abort: asked.signal });
    asked.abort();
    expect((await outcome).signal).toBe('SIGTERM');
  });
});

describe('progress', () => {
  it.each([
    [0.04, '0.0 s'],
    [9.94, '9.9 s'],
    [9.96, '10 s'],
    [59.6, '1 min 00 s'],
    [185, '3 min 05 s'],
  ])('spells %d seconds as %s', (seconds, text) => {
    expect(spell(seconds)).toBe(text);
  });

  it('shows the last line that says something, without colours', () => {
    expect(lastLine('first\n\u001b[32m second \u001b[0m\r\n\n')).toBe('second');
    expect(
      lastLine('\u001b]8;;https://a.example/\u001b\\rule\u001b]8;;\u001b\\ \u001b]0;title\u0007broken'),
    ).toBe('rule broken');
    expect(lastLine('10%\r20%\r')).toBe('20%');
    expect(lastLine('')).toBe('');
    expect(lastLine('x'.repeat(100), 10)).toHaveLength(10);
  });
});
