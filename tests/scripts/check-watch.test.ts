import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { soundRoot, soundText, today } from '../fixtures/overlay.ts';

const script = join(import.meta.dirname, '../../scripts/check.ts');
const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';
const done = /Diperiksa pukul .*\n/;

let folder = '';
let child: ChildProcessByStdio<null, Readable, Readable>;
let unread = '';

/** Reads on until a report is complete and says what is wanted; earlier reports are passed over. */
async function reportWith(words: string): Promise<string> {
  for (;;) {
    const end = done.exec(unread);
    if (end) {
      const report = unread.slice(0, end.index + end[0].length);
      unread = unread.slice(report.length);
      if (report.includes(words)) return report;
      continue;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panduan-watch-'));
  await cp(soundRoot, folder, { recursive: true });
  const env = { ...process.env, NO_COLOR: '1', GUIDE_TODAY: today };
  child = spawn(process.execPath, [script, '--watch', '--content', folder], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  unread = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    unread += text;
  });
});

afterEach(async () => {
  child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

describe('npm run check -- --watch', () => {
  it('checks at once, and again when a file is saved, half written, fixed, added or removed', async () => {
    await reportWith('Tidak ada kesalahan');

    await writeFile(join(folder, nasi), soundText(nasi).slice(0, 40));
    await reportWith('no-frontmatter');
    await writeFile(join(folder, nasi), soundText(nasi).replace('state: in-force', 'stat: in-force'));
    await reportWith('unknown-key');
    await writeFile(join(folder, nasi), soundText(nasi));
    await reportWith('Tidak ada kesalahan');

    await mkdir(join(folder, 'guide/gudang/rak'), { recursive: true });
    await writeFile(join(folder, 'guide/gudang/rak/2024-01-01.md'), soundText(nasi));
    await reportWith('unknown-area');
    await rm(join(folder, 'guide/gudang'), { recursive: true });
    await reportWith('Tidak ada kesalahan');
  });

  it('sees what an editor saves by way of another file, and not that file', async () => {
    await reportWith('Tidak ada kesalahan');
    await writeFile(join(folder, '.simpan.swp'), 'x');
    await writeFile(join(folder, 'areas.tmp'), soundText('areas.yaml').replace('order: 1', 'order: satu'));
    await rename(join(folder, 'areas.tmp'), join(folder, 'areas.yaml'));
    expect(await reportWith('wrong-type')).not.toContain('.simpan.swp');
  });

  it('ends with Ctrl+C, without an error', async () => {
    await reportWith('Tidak ada kesalahan');
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: 0, signal: null });
  });

  it('exits 2 where the folder is not there', async () => {
    const args = [script, '--watch', '--content', join(folder, 'tidak-ada')];
    const other = spawn(process.execPath, args, { stdio: 'ignore' });
    expect(await new Promise((resolve) => other.once('exit', resolve))).toBe(2);
  });
});
