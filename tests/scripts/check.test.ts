import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { soundRoot, today } from '../fixtures/overlay.ts';

const script = join(import.meta.dirname, '../../scripts/check.ts');

interface Run {
  code: number;
  out: string;
  err: string;
}

function check(args: string[], env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, NO_COLOR: '1', GUIDE_TODAY: today, ...env } };
    execFile(process.execPath, [script, ...args], options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panduan-check-'));
  await cp(soundRoot, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

describe('npm run check', () => {
  it('says that all is well and exits 0 on a sound tree', async () => {
    const { code, out, err } = await check(['--content', soundRoot]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trim()).toBe('Isi panduan beres: tidak ada kesalahan.');
  });

  it('prints every issue with file:line:column, why and the mend, and exits 1', async () => {
    await cp(join(soundRoot, '../broken/unknown-key-near'), folder, { recursive: true });
    await writeFile(join(folder, 'glossary.yaml'), '');
    const { code, out } = await check(['--content', folder]);
    expect(code).toBe(1);
    expect(out).toContain(`✗ ${folder}/guide/dapur/masak-nasi/2024-01-01.md:9:1  unknown-key`);
    expect(out).toContain('Kunci `stat` tidak dikenal.');
    expect(out).toContain('Mengapa: Kunci yang salah tulis akan diabaikan diam-diam');
    expect(out).toContain('Perbaikan: Ganti `stat` menjadi `state`.');
    expect(out).toContain(`✗ ${folder}/glossary.yaml:1:1  empty-file`);
    expect(out.trimEnd().endsWith('\n2 kesalahan')).toBe(true);
  });

  it('takes the folder with or without a slash at its end', async () => {
    await writeFile(join(folder, 'glossary.yaml'), '');
    expect((await check(['--content', `${folder}/`])).out).toBe((await check(['--content', folder])).out);
  });

  it('overlooks hidden files and folders', async () => {
    await cp(soundRoot, join(folder, '.simpanan'), { recursive: true });
    await writeFile(join(folder, '.DS_Store'), 'x');
    expect((await check(['--content', folder])).code).toBe(0);
  });

  it('says which folder is not there, in Indonesian, and exits 2', async () => {
    for (const path of [join(folder, 'tidak-ada'), join(folder, 'areas.yaml')]) {
      const { code, out, err } = await check(['--content', path]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`Folder isi panduan tidak ditemukan: ${path}`);
      expect(err).toContain('Cara pakai: npm run check');
    }
  });

  it('exits 2 where an option or the day is wrong', async () => {
    const option = await check(['--konten', folder]);
    expect(option.code).toBe(2);
    expect(option.err).toContain('Pilihan tidak dikenal: --konten');
    const day = await check(['--content', folder], { GUIDE_TODAY: '2024-02-30' });
    expect(day.code).toBe(2);
    expect(day.err).toContain('GUIDE_TODAY is "2024-02-30"');
  });
});
