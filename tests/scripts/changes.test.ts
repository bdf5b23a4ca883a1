import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soundText, today } from '../fixtures/overlay.ts';
import { makeSoundRepository } from '../fixtures/repository.ts';
import { runCommand } from './run-command.ts';

const { folder, repository, remove } = makeSoundRepository();

const env = { GUIDE_TODAY: today, GUIDE_SITE: 'https://panduan.example/' };
const changes = (cwd: string, ...args: string[]) => runCommand('scripts/changes.ts', args, { cwd, env });

beforeAll(() => {
  const page = 'guide/dapur/masak-nasi/2024-01-01.md';
  writeFileSync(join(repository, 'content/guide/dapur/masak-nasi/2024-05-01.md'), soundText(page));
});

afterAll(remove);

describe('npm run changes', () => {
  it('prints what the working folder changes of the base, with links to the site’s address', async () => {
    const { code, out, err } = await changes(repository, 'main');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      'Dibandingkan dengan main, per 1 Juni 2024: 1 revisi baru, 1 teks perlu dibaca ulang.',
    );
    expect(out).toContain('Selengkapnya: https://panduan.example/dapur/masak-nasi/2024-05-01/');
  });

  it.each([
    ['markdown', /^## Yang berubah/],
    ['html', /^<!DOCTYPE html>/],
  ])('writes %s to a file', async (format, start) => {
    const file = join(folder, `changes.${format}`);
    const written = await changes(repository, 'main', '--format', format, '--out', file);
    expect(written).toMatchObject({ code: 0, out: `Ditulis ke ${file}.\n` });
    expect(readFileSync(file, 'utf8')).toMatch(start);
  });

  it('says so where the base is missing', async () => {
    const missing = expect.stringContaining('`tidak-ada` tidak ditemukan');
    expect(await changes(repository, 'tidak-ada')).toMatchObject({ code: 2, err: missing });
  });

  it('explains itself, and exits 2 where it is used wrongly', async () => {
    const help = await changes(repository, '--help');
    expect(help.code).toBe(0);
    for (const word of ['--format', '--out', 'Kode keluar']) expect(help.out).toContain(word);
    expect((await changes(repository)).err).toContain('Sebutkan cabang dasarnya');
    const pdf = await changes(repository, 'main', '--format', 'pdf');
    expect(pdf.err).toContain('Pilih: text, markdown, html.');
    expect((await changes(repository, 'main', '--kotent', 'x')).err).toContain('Pilihan tidak dikenal');
    expect(await changes(repository, 'main', '--content', 'tidak-ada')).toMatchObject({ code: 2 });
  });
});
