import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { soundRoot, today } from '../fixtures/overlay.ts';
import { git } from '../fixtures/repository.ts';
import { runCommand } from './run-command.ts';

const script = 'scripts/check.ts';
const check = (args: string[], env = {}) => runCommand(script, args, { env: { GUIDE_TODAY: today, ...env } });

let folder = '';
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
const misspellKey = () => cpSync(join(soundRoot, '../broken/unknown-key-near'), folder, { recursive: true });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panduan-check-'));
  cpSync(soundRoot, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('npm run check', () => {
  it('says that all is well and exits 0 where nothing is wrong or owed', async () => {
    edit('calibrations/2024-02-01.md', (text) => text.replaceAll('kind: rule', 'kind: reminder'));
    const { code, out, err } = await check(['--content', folder]);
    expect([code, out.trim(), err]).toEqual([0, 'Isi panduan beres: tidak ada kesalahan.', '']);
  });

  it('is a program of its own, whose exit code says whether there are errors', () => {
    edit('glossary.yaml', () => '');
    const started = spawnSync(process.execPath, [script, '--content', folder], { encoding: 'utf8' });
    expect(started).toMatchObject({ status: 1, stdout: expect.stringContaining('empty-file') });
  });

  it('exits 0 with warnings only, and tells them from errors', async () => {
    const { code, out } = await check(['--content', soundRoot]);
    expect(code).toBe(0);
    expect(out).toContain(`! ${soundRoot}/calibrations/2024-02-01.md:13:5  owed-decision (peringatan)`);
    expect(out).toMatch(/\nTidak ada kesalahan; 1 peringatan, yang tidak menghalangi penerbitan\.\s*$/);
  });

  it('stops at a leak, and doesn’t repeat it', async () => {
    edit('replies/air-habis/awal.md', (text) => `${text}\nHubungi 081234567890.\n`);
    const { code, out } = await check(['--content', folder]);
    expect(code).toBe(1);
    expect(out).toMatch(/replies\/air-habis\/awal\.md:\d+:9 {2}leak-phone/);
    expect(out).not.toContain('081234567890');
  });

  it('gives annotations for GitHub, with the same exit code', async () => {
    misspellKey();
    const { code, out } = await check(['--content', folder, '--format', 'github']);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=.*masak-nasi\/2024-01-01\.md,line=9,col=1,title=/m);
    expect(out).toMatch(/^::warning file=.*2024-02-01\.md,line=13,col=5,title=/m);
    expect(out).toMatch(/\n1 kesalahan, 1 peringatan\s*$/);
  });

  it('says with --help what there is to choose and what its exit codes mean', async () => {
    const { code, out } = await check(['--help']);
    expect(code).toBe(0);
    const words = [
      '--base',
      '--format',
      '--watch',
      '--all',
      'Kode keluar: 0',
      '1 ada kesalahan',
      '2 salah pakai',
    ];
    for (const each of words) expect(out).toContain(each);
  });

  it('prints every issue with file:line:column, why and the fix, and exits 1', async () => {
    misspellKey();
    edit('glossary.yaml', () => '');
    const { code, out } = await check(['--content', folder]);
    expect(code).toBe(1);
    for (const line of [
      `✗ ${folder}/guide/dapur/masak-nasi/2024-01-01.md:9:1  unknown-key`,
      'Kunci `stat` tidak dikenal.',
      'Mengapa: Isinya tidak pernah tampil.',
      'Perbaikan: Ganti `stat` menjadi `state`.',
      `✗ ${folder}/glossary.yaml:1:1  empty-file`,
    ]) {
      expect(out).toContain(line);
    }
    expect(out).toMatch(/\n2 kesalahan, 1 peringatan\s*$/);
    expect((await check(['--content', `${folder}/`])).out).toBe(out);
  });

  it('lists ten of a kind, and all with --all', async () => {
    edit('calibrations/2024-02-01.md', (text) => `${text}${'\n[x](/tidak-ada/)\n'.repeat(12)}`);
    for (const [args, count] of [
      [[], 10],
      [['--all'], 12],
    ] as const) {
      const { out } = await check(['--content', folder, ...args]);
      expect(out.match(/^✗/gm)).toHaveLength(count);
      expect(out).toMatch(
        /\n {4}12 {2}Tautan putus \(broken-link\).*\n(?:.*\n)*\n12 kesalahan, 1 peringatan\s*$/,
      );
    }
  });

  it('overlooks hidden files and folders that no repository has', async () => {
    cpSync(soundRoot, join(folder, '.simpanan'), { recursive: true });
    writeFileSync(join(folder, '.DS_Store'), 'x');
    expect((await check(['--content', folder])).code).toBe(0);
  });

  it('names a link and a hidden folder once each, without a word of what they lead to', async () => {
    git(folder, 'init', '-q');
    cpSync(soundRoot, join(folder, '.simpanan'), { recursive: true });
    symlinkSync('/etc/passwd', join(folder, 'guide/dapur/masak-nasi/2026-11-20.md'));
    const { code, out } = await check(['--content', folder]);
    expect(code).toBe(1);
    expect(out).toContain(`${folder}/.simpanan:1:1  stray-file`);
    expect(out).toContain('2026-11-20.md:1:1  stray-file\n    Ini pintasan (symlink), bukan berkas');
    expect(out).toMatch(/\n2 kesalahan\s*$/);
    expect(out).not.toContain('root:');
  });

  it.each(['tidak-ada', 'areas.yaml'])(
    'says in Indonesian that %s is no folder, and exits 2',
    async (name) => {
      const path = join(folder, name);
      const { code, out, err } = await check(['--content', path]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`Folder isi panduan tidak ditemukan: ${path}`);
      expect(err).toContain('Cara pakai: npm run check');
    },
  );

  it.each([
    [['--konten', 'x'], {}, 'Pilihan tidak dikenal: --konten'],
    [['--format', 'json'], {}, 'Bentuk tidak dikenal: json. Pilih: terminal, github.'],
    [['--content', soundRoot], { GUIDE_TODAY: '2024-02-30' }, 'GUIDE_TODAY is "2024-02-30"'],
  ])('exits 2 for %j in %j: %s', async (args, env, message) => {
    expect(await check(args, env)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });

  it('reports to GitHub, too, that it could not run', async () => {
    const { code, out } = await check(['--content', join(folder, 'tidak-ada')], { GITHUB_ACTIONS: 'true' });
    expect(code).toBe(2);
    expect(out).toMatch(
      /^::error title=Pemeriksaan tidak bisa dijalankan::Folder isi panduan tidak ditemukan/,
    );
  });
});
