import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { listProcesses, type Process, parseStat, treeOf } from '../../../scripts/bench/processes.ts';

const stat = (id: number, name: string, parent: number) =>
  `${id} (${name}) S ${parent} 42 42 0 -1 4194560 9 8 7 6 150 25 900 80 20 0 11 0 5000 1000000 2500 18446744073709551615 1 1`;

describe('a line of /proc/<id>/stat', () => {
  it('tells the parent, the ticks of user and system without those of ended children, and the pages held', () => {
    expect(parseStat(stat(7, 'node', 3))).toEqual({ id: 7, parent: 3, ticks: 175, pages: 2500 });
  });

  it('may have a name with spaces and brackets', () => {
    expect(parseStat(stat(7, 'a) S 1 (b', 3))).toMatchObject({ id: 7, parent: 3, ticks: 175 });
  });

  it('is refused where it is none', () => {
    expect(() => parseStat('7 (node) S')).toThrow('Not a process');
    expect(() => parseStat('')).toThrow('Not a process');
  });
});

describe('a tree of processes', () => {
  const process = (id: number, parent: number): Process => ({ id, parent, ticks: 0, pages: 0 });

  it('has children of children, and nobody else', () => {
    const all = [process(4, 3), process(1, 0), process(3, 2), process(2, 1), process(9, 1)];
    expect(treeOf(2, all).map(({ id }) => id)).toEqual([2, 3, 4]);
  });

  it('is empty where the process is gone', () => {
    expect(treeOf(5, [process(1, 0)])).toEqual([]);
  });
});

it.runIf(process.platform === 'linux')('a process started here is in the tree of this one', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  await once(child, 'spawn');
  expect(treeOf(process.pid, listProcesses()).map(({ id }) => id)).toContain(child.pid);
  child.stdin.end();
  await once(child, 'exit');
});
