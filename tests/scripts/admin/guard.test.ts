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

  it.each<[what: string, request: ApiRequest, words: string, situation?: Partial<Situation>]>([
    ['write past a review', save({ path }, { options: {} }), 'hanya menyimpan draf'],
    ['move a file', save({ path, newPath: 'content/replies/x.md' }), 'bukan tempat isi panduan'],
    ...[
      'package.json',
      '.github/workflows/test.yml',
      'content/../package.json',
      'content/guide/../../x/y/2026-01-01.md',
      'contents/replies/x.md',
    ].map((place): [string, ApiRequest, string] => [
      `write ${place}`,
      save({ path: place }),
      'bukan tempat isi panduan',
    ]),
    [
      'number the file of a day that is taken',
      save({ path: 'content/guide/akun/verifikasi-ktp/2023-11-01-1.md' }),
      'Untuk 2023-11-01 sudah ada berkas',
    ],
    ['write a note without a day', save({ path: 'content/calibrations/.md' }), ''],
    [
      'write what the schema refuses, in the words of the check',
      save({ path, raw: raw.replace('state: in-force', 'state: aktif') }),
      'aktif',
    ],
    [
      'write a phone number, which a commit would keep for good',
      save({ path, raw: `${raw}\nHubungi 0812-3456-7891.\n` }),
      '0812',
    ],
    [
      "put somebody's unsaved work into a draft",
      save({ path }),
      'README.md',
      { unsaved: () => ['README.md'] },
    ],
    ['write to another branch', save({ path }), 'lain', { branch: 'lain' }],
  ])('does not %s', async (_, request, words, situation) => {
    expect(await findRefusal(request, { ...now, ...situation })).toEqual(expect.stringContaining(words));
  });
});
