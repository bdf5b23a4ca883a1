import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soundRoot, today } from '../fixtures/overlay.ts';
import { runCommand } from './run-command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'panduan-new-'));
  cpSync(soundRoot, join(folder, 'content'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without a terminal: nobody can be asked. */
const run = (...args: string[]) =>
  runCommand('scripts/new.ts', args, { cwd: folder, env: { GUIDE_TODAY: today } });

describe('npm run new', () => {
  it('writes the file and says what to do next', async () => {
    const { code, out } = await run('revision', 'kebun/siram-tanaman');
    expect(code).toBe(0);
    expect(out).toContain('Dibuat: content/guide/kebun/siram-tanaman/2024-06-01.md');
    expect(out).toContain('Berikutnya:\n1. ');
    expect(out).toContain('npm run check');
  });

  it('never overwrites: the second time it exits 1 and leaves the file as it is', async () => {
    const file = join(folder, 'content/replies/gembor-hilang/2024-06-01.md');
    expect((await run('reply', 'gembor-hilang', '--page=kebun/panen', '--title=Hilang')).code).toBe(0);
    const before = readFileSync(file, 'utf8');
    const { code, err } = await run('reply', 'gembor-hilang');
    expect({ code, same: readFileSync(file, 'utf8') === before }).toEqual({ code: 1, same: true });
    expect(err).toContain('sudah ada');
  });

  it('where nobody can be asked, says which options are missing, and writes nothing', async () => {
    const { code, err } = await run('reply', 'gembor-baru');
    expect(code).toBe(2);
    expect(err).toContain('--page …');
    expect(existsSync(join(folder, 'content/replies/gembor-baru'))).toBe(false);
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('note, revision, page') });
  });

  it('names the nearest kind and page', async () => {
    expect(await run('revison')).toMatchObject({ code: 2, err: expect.stringContaining('`revision`') });
    const panen = expect.stringContaining('`kebun/panen`');
    expect(await run('revision', 'kebun/panenn')).toMatchObject({ code: 1, err: panen });
  });

  it('takes another content folder, before or behind the kind', async () => {
    const other = join(folder, 'lain');
    cpSync(soundRoot, other, { recursive: true });
    expect((await run('--content', other, 'note', '2024-05-30')).code).toBe(0);
    expect((await run('note', '2024-05-31', `--content=${other}`)).code).toBe(0);
    expect(existsSync(join(other, 'calibrations/2024-05-31.md'))).toBe(true);
    expect((await run('note', '--content', join(folder, 'tidak-ada'))).code).toBe(2);
  });

  it('explains every kind and its exit codes', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const word of ['correction', 'undo', 'merge', 'flow', 'case', 'area', '--date', 'Kode keluar']) {
      expect(out).toContain(word);
    }
  });
});
