import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ApiRequest, findRefusal, type Situation } from '../../../scripts/admin/guard.ts';

const now: Situation = { branch: 'main', folder: 'content', unsaved: () => [] };
const path = 'content/guide/akun/verifikasi-ktp/2023-11-01.md';
const raw = readFileSync(path, 'utf8');

function save(
  file: { path: string; raw?: string; newPath?: string },
  more: ApiRequest['params'] = {},
): ApiRequest {
  const params = {
    branch: 'main',
    dataFiles: [{ raw, ...file }],
    assets: [],
    options: { useWorkflow: true },
    ...more,
  };
  return { action: 'persistEntry', params };
}

describe("the editor's server", () => {
  it('saves a sound file of the guide as a draft', async () => {
    expect(await findRefusal(save({ path }), now)).toBeUndefined();
  });

  it.each(['publishUnpublishedEntry', 'deleteFile', 'deleteFiles', 'persistMedia', 'anything'])(
    'does not %s',
    async (action) => {
      expect(await findRefusal({ action, params: { branch: 'main' } }, now)).toContain(
        'hanya menyimpan draf',
      );
    },
  );

  it('does not write past a review', async () => {
    expect(await findRefusal(save({ path }, { options: {} }), now)).toContain('hanya menyimpan draf');
  });

  it.each([
    'package.json',
    '.github/workflows/test.yml',
    'content/../package.json',
    'content/guide/../../x/y/2026-01-01.md',
    'contents/replies/x.md',
  ])('does not write %s', async (place) => {
    expect(await findRefusal(save({ path: place }), now)).toContain('bukan tempat isi panduan');
  });

  it('does not move a file', async () => {
    const request = save({ path, newPath: 'content/replies/x.md' });
    expect(await findRefusal(request, now)).toContain('bukan tempat isi panduan');
  });

  it('says that a day is taken where the editor would number the file', async () => {
    const request = save({ path: 'content/guide/akun/verifikasi-ktp/2023-11-01-1.md' });
    expect(await findRefusal(request, now)).toContain('Untuk 2023-11-01 sudah ada berkas');
    expect(await findRefusal(save({ path: 'content/calibrations/.md' }), now)).toBeDefined();
  });

  it('refuses a file that its schema refuses, in the words of the check', async () => {
    const request = save({ path, raw: raw.replace('state: in-force', 'state: aktif') });
    expect(await findRefusal(request, now)).toContain('aktif');
  });

  it('refuses a phone number, which a commit would keep for good', async () => {
    const request = save({ path, raw: `${raw}\nHubungi 0812-3456-7891.\n` });
    expect(await findRefusal(request, now)).toContain('0812');
  });

  it("keeps somebody's unsaved work out of a draft", async () => {
    const refusal = await findRefusal(save({ path }), { ...now, unsaved: () => ['README.md'] });
    expect(refusal).toContain('README.md');
  });

  it('notices that the repository has gone to another branch', async () => {
    const refusal = await findRefusal(save({ path }), { ...now, branch: 'lain' });
    expect(refusal).toContain('lain');
  });
});
