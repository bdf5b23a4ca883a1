import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { soundRoot, soundText, today } from '../fixtures/overlay.ts';

const script = join(import.meta.dirname, '../../scripts/check.ts');
const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';

let folder = '';
let child: ReturnType<typeof watch>;
let unread = '';

const watch = (content: string) =>
  spawn(process.execPath, [script, '--watch', '--content', content], {
    env: { ...process.env, NO_COLOR: '1', GUIDE_TODAY: today },
  });

/** Reads on until a report is complete and says what is wanted; earlier reports are passed over. */
const reportWith = (words: string) =>
  vi.waitUntil(
    () => {
      const [report = '', ...rest] = unread.split(/(?<=Diperiksa pukul .*\n)/);
      if (!report.includes('\n', report.indexOf('Diperiksa pukul'))) return;
      unread = rest.join('');
      return report.includes(words) && report;
    },
    { interval: 20, timeout: 60_000 },
  );

const save = (path: string, text: string) => writeFile(join(folder, path), text);
const sound = 'Tidak ada kesalahan';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panduan-watch-'));
  await cp(soundRoot, folder, { recursive: true });
  child = watch(folder);
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
    const text = soundText(nasi);
    await reportWith(sound);
    await save(nasi, text.slice(0, 40));
    await reportWith('no-frontmatter');
    await save(nasi, text.replace('state: in-force', 'stat: in-force'));
    await reportWith('unknown-key');
    await save(nasi, text);
    await reportWith(sound);

    await mkdir(join(folder, 'guide/gudang/rak'), { recursive: true });
    await save('guide/gudang/rak/2024-01-01.md', text);
    await reportWith('unknown-area');
    await rm(join(folder, 'guide/gudang'), { recursive: true });
    await reportWith(sound);
  });

  it('sees what an editor saves by way of another file, and not that file', async () => {
    await reportWith(sound);
    await save('.simpan.swp', 'x');
    await save('areas.tmp', soundText('areas.yaml').replace('order: 1', 'order: satu'));
    await rename(join(folder, 'areas.tmp'), join(folder, 'areas.yaml'));
    expect(await reportWith('wrong-type')).not.toContain('.simpan.swp');
  });

  it('ends with Ctrl+C, without an error', async () => {
    await reportWith(sound);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('exits 2 where the folder is not there', async () => {
    const other = watch(join(folder, 'tidak-ada'));
    expect(await once(other, 'exit')).toEqual([2, null]);
  });
});
