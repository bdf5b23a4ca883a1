import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soundText, today } from '../fixtures/overlay.ts';
import { git, makeSoundRepository } from '../fixtures/repository.ts';

const script = resolve('scripts/changes.ts');
const { folder, repository, remove } = makeSoundRepository();

function changes(cwd: string, ...args: string[]) {
  const env = { ...process.env, NO_COLOR: '1', GUIDE_TODAY: today, GUIDE_SITE: 'https://panduan.example/' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...env, GITHUB_ACTIONS: '' },
  });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  const page = 'guide/dapur/masak-nasi/2024-01-01.md';
  writeFileSync(join(repository, 'content/guide/dapur/masak-nasi/2024-05-01.md'), soundText(page));
});

afterAll(remove);

describe('npm run changes', () => {
  it('prints what the working folder changes of the base, with links to the site’s address', () => {
    const { code, out, err } = changes(repository, 'main');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Dibandingkan dengan main, per 1 Juni 2024: 1 revisi baru.');
    expect(out).toContain('Selengkapnya: https://panduan.example/dapur/masak-nasi/2024-05-01/');
  });

  it('writes each form to a file', () => {
    for (const [format, start] of [
      ['markdown', '## Yang berubah'],
      ['html', '<!DOCTYPE html>'],
    ] as const) {
      const file = join(folder, `changes.${format}`);
      const { code, out } = changes(repository, 'main', '--format', format, '--out', file);
      expect({ code, out }).toEqual({ code: 0, out: `Ditulis ke ${file}.\n` });
      expect(readFileSync(file, 'utf8').startsWith(start)).toBe(true);
    }
  });

  it('says how to fix a missing base or a shallow clone', () => {
    expect(changes(repository, 'tidak-ada')).toMatchObject({
      code: 2,
      err: expect.stringContaining('`tidak-ada` tidak ditemukan'),
    });
    const shallow = join(folder, 'shallow');
    git(repository, 'add', '.');
    git(repository, 'commit', '-qm', 'usulan');
    git(folder, 'clone', '-q', '--depth=1', '--branch=usulan', `file://${repository}`, shallow);
    expect(changes(shallow, 'origin/main')).toMatchObject({
      code: 2,
      err: expect.stringContaining('git fetch --unshallow'),
    });
  });

  it('explains itself, and exits 2 where it is used wrongly', () => {
    const help = changes(repository, '--help');
    expect(help.code).toBe(0);
    for (const word of ['--format', '--out', 'Kode keluar']) expect(help.out).toContain(word);
    expect(changes(repository).err).toContain('Sebutkan cabang dasarnya');
    expect(changes(repository, 'main', '--format', 'pdf').err).toContain('Pilih: text, markdown, html.');
    expect(changes(repository, 'main', '--kotent', 'x').err).toContain('Pilihan tidak dikenal');
    expect(changes(repository, 'main', '--content', 'tidak-ada')).toMatchObject({ code: 2 });
  });
});
