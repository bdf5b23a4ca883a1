import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { hostReportSchema } from '../../../src/schemas/report.ts';
import { today } from '../../fixtures/overlay.ts';
import { git, makeSoundRepository } from '../../fixtures/repository.ts';
import { runCommand } from '../run-command.ts';
import { gapLine, nonceOf, readLine, voteLine } from './log-lines.ts';

const { folder, repository, remove } = makeSoundRepository();
afterAll(remove);
// The last line of a file may lack its end.
mkdirSync(join(repository, 'content/queries/kebun'), { recursive: true });
writeFileSync(join(repository, 'content/queries/kebun/siram-tanaman.txt'), 'kapan siram');
git(repository, 'add', '.');
git(repository, 'commit', '-qm', 'contoh');
const env = {
  ...{ GUIDE_TODAY: today, GIT_AUTHOR_NAME: 't', GIT_AUTHOR_EMAIL: 't@example.com' },
  ...{ GIT_COMMITTER_NAME: 't', GIT_COMMITTER_EMAIL: 't@example.com' },
};
const report = (...args: string[]) => runCommand('scripts/report.ts', args, { cwd: repository, env });

/** Writes a file beside the repository and returns its path. */
function write(name: string, lines: readonly string[]): string {
  const text = lines.map((line) => `${line}\n`).join('');
  const file = join(folder, name);
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
  return file;
}

const watering = 'kebun/siram-tanaman@2024-01-01';
const day = '2024-05-20';
const newer = write('umpan-balik.log', [
  readLine('SARI@toko.example', watering, day),
  voteLine(watering, 'tidak', day, nonceOf(1)),
  'rusak',
  gapLine('siram tanaman hias di atap', day, nonceOf(2)),
  gapLine('=HYPERLINK("http://x")', day, nonceOf(3)),
  gapLine('siram [nomor] kapan', day, nonceOf(4)),
  gapLine('siram 081381274455', day, nonceOf(5)),
  gapLine('siram tanaman sekali saja', day, nonceOf(12)),
]);
const older = write('umpan-balik.log-20240501.gz', [
  voteLine(watering, 'ya', '2024-04-30', nonceOf(6)),
  gapLine('Siram tanaman hias di atap', '2024-04-30', nonceOf(7)),
  gapLine('siram [nomor] kapan', '2024-04-30', nonceOf(8)),
  gapLine('siram 081381274455', '2024-04-30', nonceOf(9)),
  gapLine('zxqw', '2024-04-30', nonceOf(10)),
  gapLine('zxqw', '2024-04-30', nonceOf(11)),
]);
const people = write('orang.txt', ['sari@toko.example', '', 'Budi@toko.example', 'budi@toko.example']);

describe('npm run report', () => {
  it('tells who has read, what isn’t found, what doesn’t answer, and which lines don’t count', async () => {
    const { code, out, err } = await report('--log', newer, older, '--people', people);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const row of [
      `Perlu dibaca (2)\n  Sudah  Dari  Versi                           Belum\n  1      2     ${watering}  Budi@toko.example\n`,
      'Dicari, tidak ketemu (5)\n  Kali  Terakhir    Kata\n  2     2024-05-20  Siram tanaman hias di atap\n',
      '1 yang dicari tidak ditampilkan: memuat data pribadi.',
      `Halaman yang tidak menjawab (1)\n  Tidak  Ya  Bagian  Versi\n  1      1   50%     ${watering}\n`,
      'Baris yang tidak dihitung (1)',
    ])
      expect(out).toContain(row);
    expect(out).toContain(`${newer}:3: bukan baris catatan panduan`);
    expect(out).not.toContain('081381274455');
  });

  it('counts without a list of people, and says who only where it is told to', async () => {
    const file = join(folder, 'laporan.json');
    const written = async (...args: string[]) => {
      await report('--log', newer, older, '--out', file, ...args);
      return hostReportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    };
    const { receipts, gaps, votes, ...days } = await written();
    expect(days).toEqual({ made: today, until: day });
    expect(receipts).toContainEqual({ version: watering, read: 1 });
    expect(gaps.map(({ count }) => count)).toEqual([2, 2, 2, 1, 1]);
    expect(votes).toEqual([{ version: watering, yes: 1, no: 1 }]);
    const counted = { version: watering, read: 1, of: 2 };
    expect((await written('--people', people)).receipts).toContainEqual(counted);
    expect((await written('--people', people, '--names')).receipts).toContainEqual({
      ...counted,
      missing: ['Budi@toko.example'],
    });
  });

  it('writes tables whose cells don’t run, with people only where it is told to', async () => {
    const csv = join(folder, 'tabel');
    await report('--log', newer, '--csv', csv, '--people', people);
    expect(readdirSync(csv).sort()).toEqual(['perlu-dibaca.csv', 'tidak-ketemu.csv', 'tidak-menjawab.csv']);
    expect(readFileSync(join(csv, 'tidak-ketemu.csv'), 'utf8')).toContain(`,"'=HYPERLINK(""http://x"")"`);
    await report('--log', newer, '--csv', csv, '--people', people, '--names');
    expect(readFileSync(join(csv, 'pembaca.csv'), 'utf8').split('\r\n')).toEqual([
      'Versi,Orang,Dibaca',
      expect.stringContaining('kebun/siram-tanaman@2024-01-01,Budi@toko.example,'),
      `kebun/siram-tanaman@2024-01-01,sari@toko.example,${day}`,
      'kebun/siram-tanaman@2030-01-01,Budi@toko.example,',
      'kebun/siram-tanaman@2030-01-01,sari@toko.example,',
      '',
    ]);
  });

  it('prepares a branch that passes the check, with words that several presses had, and no working folder changed', async () => {
    const state = () => [git(repository, 'status', '--porcelain'), git(repository, 'rev-parse', 'HEAD')];
    writeFileSync(join(repository, 'content/guide/kebun/panen/catatan-sendiri.txt'), 'sedang ditulis');
    const before = state();
    const { out } = await report('--log', newer, older, '--branch', 'kata-baru');
    expect(out).toContain('Cabang kata-baru: 1 kata baru.');
    expect(state()).toEqual(before);
    expect(git(repository, 'diff', '--unified=0', 'usulan', 'kata-baru')).toContain(
      '+kapan siram\n+Siram tanaman hias di atap\n',
    );
    expect(git(repository, 'diff', '--stat', 'usulan', 'kata-baru')).toContain(
      '1 file changed, 2 insertions(+), 1 deletion(-)',
    );
    expect(git(repository, 'worktree', 'list').trim().split('\n')).toHaveLength(1);
    const again = await report('--log', newer, older, '--branch', 'kata-baru');
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('kata-baru') });

    git(repository, 'stash', '-qu');
    git(repository, 'switch', '-q', 'kata-baru');
    expect(await runCommand('scripts/check.ts', [], { cwd: repository, env })).toMatchObject({ code: 0 });
    const repeated = await report('--log', newer, older, '--branch', 'lagi');
    expect(repeated.out).toContain('Tidak ada kata untuk diusulkan');
    expect(git(repository, 'branch', '--list', 'lagi')).toBe('');
  });

  it('explains itself, and exits 2 where it is used wrongly', async () => {
    expect((await report('--help')).out).toContain('--forget [bulan]');
    expect(await report()).toMatchObject({ code: 2, err: expect.stringContaining('--log <berkas…>') });
    const missing = 'tidak ada berkas atau folder itu.\n';
    const torn = join(folder, 'terpotong.gz');
    writeFileSync(torn, gzipSync('a'.repeat(100)).subarray(0, 15));
    for (const [args, err] of [
      [['--log', 'tidak-ada.log'], `tidak-ada.log: ${missing}`],
      [['--log', newer, '--people', 'tidak-ada.txt'], `tidak-ada.txt: ${missing}`],
      [['--log', newer, '--out', 'tidak-ada/kabar.json'], `tidak-ada/kabar.json: ${missing}`],
      [['--log', newer, '--out', '.'], '.: itu folder, bukan berkas.\n'],
      [['--log', '.'], '. bukan berkas.\n'],
      [['--log', torn], `${torn} terpotong atau rusak: isinya tidak bisa dibuka sebagai gzip.\n`],
    ] as const)
      expect(await report(...args)).toMatchObject({ code: 2, err });
    expect((await report('--log', newer, '--lupa')).err).toContain('Pilihan tidak dikenal');
  });
});

describe('npm run report -- --forget', () => {
  const lines = [
    readLine('sari', watering, '2023-05-31'),
    readLine('budi', watering, '2023-06-01'),
    readLine('ani', watering, '2024-06-03'),
    'rusak',
  ];

  it.each(['lama.log', 'lama.log.gz'])('rewrites %s without what is older than its term', async (name) => {
    const file = write(name, lines);
    chmodSync(file, 0o640);
    // What a run left that was killed.
    write(`.${name}.baru`, ['sisa']);
    const { out, code } = await report('--log', file, '--forget');
    expect({ code, out }).toEqual({
      code: 0,
      out: `${file}: 3 baris dari sebelum 2023-06-01 dihapus, 1 tinggal.\n`,
    });
    const bytes = readFileSync(file);
    expect((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()).toBe(`${lines[1]}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).filter((each) => each.endsWith('.baru'))).toEqual([]);
  });

  it('takes another term, and leaves a file without such lines as it is', async () => {
    const file = write('baru.log', [readLine('sari', watering, '2024-04-01')]);
    const { ino } = statSync(file);
    expect((await report('--log', file, '--forget', '12')).out).toContain('0 baris');
    expect(statSync(file).ino).toBe(ino);
    expect((await report('--log', file, '--forget', '1')).out).toContain('1 baris');
    expect(readFileSync(file, 'utf8')).toBe('');
    expect(await report('--log', file, '--forget', '0')).toMatchObject({ code: 2 });
  });

  it('refuses a file that a process writes to, and one that is another log', async () => {
    const file = write('ditulis.log', lines);
    const descriptor = openSync(file, 'a');
    const refused = await report('--log', file, '--forget');
    closeSync(descriptor);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('masih ditulis') });
    const other = write('access.log', ['127.0.0.1 agen GET / 200', 'x']);
    expect((await report('--log', other, '--forget')).err).toContain('bukan catatan umpan balik');
    expect([file, other].map((each) => readFileSync(each, 'utf8').split('\n').length)).toEqual([5, 3]);
  });
});
