import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { soundRoot, soundText } from '../../fixtures/overlay.ts';
import { git, makeSoundRepository } from '../../fixtures/repository.ts';

const check = resolve('scripts/check.ts');
const revision = 'guide/kebun/siram-tanaman/2024-01-01.md';
const { folder, repository, remove } = makeSoundRepository();

function runCheck(cwd: string, base: string, ...more: string[]): { code: number; text: string } {
  try {
    const text = execFileSync(process.execPath, [check, '--base', base, ...more], {
      cwd,
      stdio: 'pipe',
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '' },
    });
    return { code: 0, text };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, text: stdout + stderr };
  }
}

afterAll(remove);

describe('npm run check -- --base', () => {
  it('passes a branch that changes nothing landed', () => {
    expect(runCheck(repository, 'main')).toMatchObject({ code: 0 });
  });

  it('stops a landed revision that was edited, and says how to fix it', () => {
    const path = join(repository, 'content', revision);
    writeFileSync(path, soundText(revision).replace('dua kali sehari, pagi dan sore.', 'sekali.'));
    const { code, text } = runCheck(repository, 'main');
    writeFileSync(path, soundText(revision));
    expect(code).toBe(1);
    expect(text).toContain('landed-revision-edited');
    expect(text).toContain('buat revisi baru');
  });

  it('warns of what the branch leaves undone, and of nothing that was so before', () => {
    const quiet = runCheck(repository, 'main');
    expect(quiet.text).not.toContain('owed-decision');

    const note = join(repository, 'content/calibrations/2024-05-01.md');
    const page = join(repository, 'content/guide/kebun/siram-tanaman/2024-05-01.md');
    const rule =
      '  - id: siram-hujan\n    topic: Menyiram\n    decision: Saat hujan tidak disiram.\n    kind: rule\n';
    writeFileSync(note, `---\ntitle: Rapat ketiga\ndecisions:\n${rule}---\n\nRapat.\n`);
    const owed = runCheck(repository, 'main');
    writeFileSync(page, soundText(revision).replace(/decidedIn:\n(?: {2}- .*\n)+/, 'decidedIn: []\n'));
    const undecided = runCheck(repository, 'main');
    writeFileSync(
      page,
      soundText(revision).replace(/decidedIn:\n(?: {2}- .*\n)+/, 'decidedIn: [2024-05-01#siram-hujan]\n'),
    );
    const done = runCheck(repository, 'main');
    rmSync(note);
    rmSync(page);

    expect([quiet, owed, undecided, done].map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(owed.text).toContain('calibrations/2024-05-01.md:4:5  owed-decision (peringatan)');
    expect(owed.text).toContain('\nTidak ada kesalahan; 1 peringatan');
    expect(undecided.text).toContain('change-without-decision (peringatan)');
    expect(done.text.trim()).toBe('Isi panduan beres: tidak ada kesalahan.');
  });

  it('takes the folder however it is written', () => {
    for (const content of ['content/', './content', join(repository, 'content')]) {
      expect(runCheck(repository, 'main', '--content', content)).toMatchObject({ code: 0 });
    }
  });

  it('compares with where the branch began, not with what landed since', () => {
    git(repository, 'switch', '-q', 'main');
    writeFileSync(
      join(repository, 'content/guide/dapur/masak-nasi/2024-04-01.md'),
      soundText('guide/dapur/masak-nasi/2024-01-01.md'),
    );
    git(repository, 'add', '.');
    git(repository, 'commit', '-qm', 'later');
    git(repository, 'switch', '-q', 'usulan');
    expect(runCheck(repository, 'main')).toMatchObject({ code: 0 });
  });

  it('says so where the base does not exist, or there is no repository', () => {
    expect(runCheck(repository, 'tidak-ada')).toMatchObject({
      code: 2,
      text: expect.stringContaining('`tidak-ada` tidak ditemukan'),
    });
    const plain = join(folder, 'plain');
    cpSync(soundRoot, join(plain, 'content'), { recursive: true });
    expect(runCheck(plain, 'main')).toMatchObject({
      code: 2,
      text: expect.stringContaining('bukan repositori git'),
    });
  });

  it('says how to fix a shallow clone', () => {
    const shallow = join(folder, 'shallow');
    git(folder, 'clone', '-q', '--depth=1', '--branch=usulan', `file://${repository}`, shallow);
    const { code, text } = runCheck(shallow, 'origin/main');
    expect(code).toBe(2);
    expect(text).toContain('git fetch --unshallow');
  });
});
