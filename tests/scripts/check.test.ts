import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { soundRoot, today } from '../fixtures/overlay.ts';
import { runCommand } from './run-command.ts';

const script = 'scripts/check.ts';
const check = (args: string[], env: Record<string, string> = {}) =>
  runCommand(script, args, { env: { GUIDE_TODAY: today, ...env } });

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panduan-check-'));
  await cp(soundRoot, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

describe('npm run check', () => {
  it('says that all is well and exits 0 where nothing is wrong or owed', async () => {
    const note = join(folder, 'calibrations/2024-02-01.md');
    await writeFile(note, (await readFile(note, 'utf8')).replaceAll('kind: rule', 'kind: reminder'));
    const { code, out, err } = await check(['--content', folder]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trim()).toBe('Isi panduan beres: tidak ada kesalahan.');
  });

  it('is a program of its own, whose exit code says whether there are errors', async () => {
    await writeFile(join(folder, 'glossary.yaml'), '');
    const { status, stdout } = spawnSync(process.execPath, [script, '--content', folder], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toContain('empty-file');
  });

  it('exits 0 with warnings only, and tells them from errors', async () => {
    const { code, out } = await check(['--content', soundRoot]);
    expect(code).toBe(0);
    expect(out).toContain(`! ${soundRoot}/calibrations/2024-02-01.md:13:5  owed-decision (peringatan)`);
    expect(
      out.trimEnd().endsWith('Tidak ada kesalahan; 1 peringatan, yang tidak menghalangi penerbitan.'),
    ).toBe(true);
  });

  it('stops at a leak, and doesn’t repeat it', async () => {
    const reply = join(folder, 'replies/air-habis.md');
    await writeFile(reply, `${await readFile(reply, 'utf8')}\nHubungi 081234567890.\n`);
    const { code, out } = await check(['--content', folder]);
    expect(code).toBe(1);
    expect(out).toMatch(/replies\/air-habis\.md:\d+:9 {2}leak-phone/);
    expect(out).not.toContain('081234567890');
  });

  it('gives annotations for GitHub, with the same exit code', async () => {
    await cp(join(soundRoot, '../broken/unknown-key-near'), folder, { recursive: true });
    const { code, out } = await check(['--content', folder, '--format', 'github']);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=.*masak-nasi\/2024-01-01\.md,line=9,col=1,title=/m);
    expect(out).toMatch(/^::warning file=.*2024-02-01\.md,line=13,col=5,title=/m);
    expect(out.trimEnd().endsWith('\n1 kesalahan, 1 peringatan')).toBe(true);
  });

  it('says with --help what there is to choose and what its exit codes mean', async () => {
    const { code, out } = await check(['--help']);
    expect(code).toBe(0);
    for (const word of [
      '--base',
      '--format',
      '--watch',
      'Kode keluar: 0',
      '1 ada kesalahan',
      '2 salah pakai',
    ]) {
      expect(out).toContain(word);
    }
  });

  it('prints every issue with file:line:column, why and the fix, and exits 1', async () => {
    await cp(join(soundRoot, '../broken/unknown-key-near'), folder, { recursive: true });
    await writeFile(join(folder, 'glossary.yaml'), '');
    const { code, out } = await check(['--content', folder]);
    expect(code).toBe(1);
    expect(out).toContain(`✗ ${folder}/guide/dapur/masak-nasi/2024-01-01.md:9:1  unknown-key`);
    expect(out).toContain('Kunci `stat` tidak dikenal.');
    expect(out).toContain('Mengapa: Kunci yang salah tulis akan diabaikan diam-diam');
    expect(out).toContain('Perbaikan: Ganti `stat` menjadi `state`.');
    expect(out).toContain(`✗ ${folder}/glossary.yaml:1:1  empty-file`);
    expect(out.trimEnd().endsWith('\n2 kesalahan, 1 peringatan')).toBe(true);
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
    const format = await check(['--content', folder, '--format', 'json']);
    expect(format.code).toBe(2);
    expect(format.err).toContain('Bentuk tidak dikenal: json. Pilih: terminal, github.');
    const day = await check(['--content', folder], { GUIDE_TODAY: '2024-02-30' });
    expect(day.code).toBe(2);
    expect(day.err).toContain('GUIDE_TODAY is "2024-02-30"');
  });

  it('reports to GitHub, too, that it could not run', async () => {
    const { code, out } = await check(['--content', join(folder, 'tidak-ada')], { GITHUB_ACTIONS: 'true' });
    expect(code).toBe(2);
    expect(out).toMatch(
      /^::error title=Pemeriksaan tidak bisa dijalankan::Folder isi panduan tidak ditemukan/,
    );
  });
});
