import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { soundRoot, soundText } from '../../fixtures/overlay.ts';
import { git, makeSoundRepository } from '../../fixtures/repository.ts';
import { runCommand } from '../../scripts/run-command.ts';

const revision = 'guide/kebun/siram-tanaman/2024-01-01.md';
const { folder, repository, remove } = makeSoundRepository();

async function check(cwd: string, args: string[], env: Record<string, string> = {}) {
  const { code, out, err } = await runCommand('scripts/check.ts', args, { cwd, env });
  return { code, text: out + err };
}
const runCheck = (cwd: string, base: string, ...more: string[]) => check(cwd, ['--base', base, ...more]);

afterAll(remove);

describe('npm run check -- --base', () => {
  it('passes a branch that changes nothing landed', async () => {
    expect(await runCheck(repository, 'main')).toMatchObject({ code: 0 });
  });

  it('stops a landed revision that was edited, and says how to fix it', async () => {
    const path = join(repository, 'content', revision);
    writeFileSync(path, soundText(revision).replace('dua kali sehari, pagi dan sore.', 'sekali.'));
    const { code, text } = await runCheck(repository, 'main');
    writeFileSync(path, soundText(revision));
    expect(code).toBe(1);
    expect(text).toContain('frozen-edited');
    expect(text).toContain('npm run new -- correction kebun/siram-tanaman --revision 2024-01-01');
  });

  it('warns of what the branch leaves undone, and of nothing that was so before', async () => {
    const quiet = await runCheck(repository, 'main');
    expect(quiet.text).not.toContain('owed-decision');

    const note = join(repository, 'content/calibrations/2024-05-01.md');
    const page = join(repository, 'content/guide/kebun/siram-tanaman/2024-05-01.md');
    const rule = '{ id: siram-hujan, topic: Menyiram, decision: Saat hujan tidak disiram., kind: rule }';
    const revisionOf = (decisions: string) =>
      soundText(revision).replace('decidedIn:\n', `basedOn: 2024-01-01\ndecidedIn:\n${decisions}`);
    writeFileSync(note, `---\ntitle: Rapat ketiga\ndecisions:\n  - ${rule}\n---\n\nRapat.\n`);
    const owed = await runCheck(repository, 'main');
    writeFileSync(page, revisionOf(''));
    const undecided = await runCheck(repository, 'main');
    writeFileSync(page, revisionOf('  - 2024-05-01#siram-hujan\n'));
    const done = await runCheck(repository, 'main');
    rmSync(note);
    rmSync(page);

    expect([quiet, owed, undecided, done].map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(owed.text).toContain('calibrations/2024-05-01.md:4:5  owed-decision (peringatan)');
    expect(owed.text).toContain('\nTidak ada kesalahan; 1 peringatan');
    expect(undecided.text).toContain('change-without-decision (peringatan)');
    expect(done.text).not.toMatch(/owed-decision|change-without-decision/);
    expect(done.text).toContain('flows/pilih-alat/awal.yaml:5:3  stepped-aside (peringatan)');
  });

  it('takes the folder however it is written', async () => {
    for (const content of ['content/', './content', join(repository, 'content')]) {
      expect(await runCheck(repository, 'main', '--content', content)).toMatchObject({ code: 0 });
    }
  });

  it('compares with where the branch began, not with what landed since', async () => {
    git(repository, 'switch', '-q', 'main');
    writeFileSync(
      join(repository, 'content/guide/dapur/masak-nasi/2024-04-01.md'),
      soundText('guide/dapur/masak-nasi/2024-01-01.md'),
    );
    git(repository, 'add', '.');
    git(repository, 'commit', '-qm', 'later');
    git(repository, 'switch', '-q', 'usulan');
    expect(await runCheck(repository, 'main')).toMatchObject({ code: 0 });
  });

  it('says so where the base does not exist, or there is no repository', async () => {
    const missing = expect.stringContaining('`tidak-ada` tidak ditemukan');
    expect(await runCheck(repository, 'tidak-ada')).toMatchObject({ code: 2, text: missing });
    const plain = join(folder, 'plain');
    cpSync(soundRoot, join(plain, 'content'), { recursive: true });
    const noRepository = expect.stringContaining('bukan repositori git');
    expect(await runCheck(plain, 'main')).toMatchObject({ code: 2, text: noRepository });
  });

  it('says how to fix a shallow clone', async () => {
    const shallow = join(folder, 'shallow');
    git(folder, 'clone', '-q', '--depth=1', '--branch=usulan', `file://${repository}`, shallow);
    const unshallow = expect.stringContaining('git fetch --unshallow');
    expect(await runCheck(shallow, 'origin/main')).toMatchObject({ code: 2, text: unshallow });
  });
});

describe('npm run check without --base', () => {
  const path = join(repository, 'content', revision);
  const text = soundText(revision);
  const edit = () => writeFileSync(path, text.replace('dua kali sehari, pagi dan sore.', 'sekali.'));

  it('compares with the last commit, and shows old warnings too', async () => {
    edit();
    const edited = await check(repository, []);
    writeFileSync(path, text);
    expect(edited).toMatchObject({ code: 1, text: expect.stringContaining('frozen-edited') });
    expect(edited.text).toContain('owed-decision');
    expect(await check(repository, [])).toMatchObject({ code: 0 });
  });

  it('compares with where the branch left its remote’s main one, also what is committed', async () => {
    const clone = join(folder, 'clone');
    git(folder, 'clone', '-q', repository, '--branch', 'main', clone);
    rmSync(join(clone, 'content/lexicon.yaml'), { force: true });
    git(clone, 'rm', '-q', join('content', revision));
    git(clone, 'commit', '-qm', 'removed');
    for (const ref of ['HEAD', 'main']) {
      expect(await check(clone, [])).toMatchObject({
        code: 1,
        text: expect.stringContaining('frozen-removed'),
      });
      git(clone, 'update-ref', '-d', `refs/remotes/origin/${ref}`);
    }
    expect((await check(clone, [])).text).not.toContain('frozen-removed');
  });

  it('compares with nothing outside a repository, or where it doesn’t have the content', async () => {
    const other = join(repository, 'lain');
    cpSync(soundRoot, other, { recursive: true });
    expect(await check(repository, ['--content', other])).toMatchObject({ code: 0 });
    rmSync(other, { recursive: true });
  });

  it('takes GUIDE_BASE for the base, with its errors', async () => {
    const known = await check(repository, [], { GUIDE_BASE: 'main' });
    expect(known).toMatchObject({ code: 0, text: expect.not.stringContaining('owed-decision') });
    const missing = expect.stringContaining('`tidak-ada` tidak ditemukan');
    expect(await check(repository, [], { GUIDE_BASE: 'tidak-ada' })).toMatchObject({
      code: 2,
      text: missing,
    });
  });

  it('lets a preview of a later day edit what is still to come', async () => {
    const coming = join(repository, 'content/guide/kebun/siram-tanaman/2099-01-01.md');
    const land = (more: string) => {
      writeFileSync(
        coming,
        text.replace('decidedIn:', 'basedOn: 2030-01-01\ndateConfirmed: 2099-01-01\ndecidedIn:') + more,
      );
    };
    land('');
    git(repository, 'add', '.');
    git(repository, 'commit', '-qm', 'coming');
    land('Lagi.\n');
    const preview = await check(repository, [], { GUIDE_TODAY: '2099-02-01' });
    git(repository, 'reset', '-q', '--hard', 'HEAD~1');
    expect(preview.text).not.toContain('frozen-edited');
  });
});
