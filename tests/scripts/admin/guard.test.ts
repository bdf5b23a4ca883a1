import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ApiRequest, findRefusal, type Situation } from '../../../scripts/admin/guard.ts';

const now: Situation = { branch: 'main', folder: 'content', unsaved: () => [] };
const path = 'content/guide/akun/verifikasi-ktp/2023-11-01.md';
const raw = readFileSync(path, 'utf8');

type Case = [what: string, request: ApiRequest, words: string, situation?: Partial<Situation>];

function save(
  file: { path: string; raw?: string; newPath?: string },
  options: object = { useWorkflow: true },
) {
  const params = { branch: 'main', dataFiles: [{ raw, ...file }], assets: [], options };
  return { action: 'persistEntry', params };
}

describe("the editor's server", () => {
  it('saves a sound file of the guide as a draft', async () => {
    expect(await findRefusal(save({ path }), now)).toBeUndefined();
  });

  const actions = ['publishUnpublishedEntry', 'deleteFile', 'deleteFiles', 'persistMedia', 'anything'];
  const params = { branch: 'main' };
  const outside = [
    'package.json',
    '.github/workflows/test.yml',
    'content/../package.json',
    'content/guide/../../x/y/2026-01-01.md',
    'contents/replies/x.md',
  ];
  const withState = raw.replace('state: in-force', 'state: aktif');
  const withPhone = `${raw}\nHubungi 0812-3456-7891.\n`;
  const second = 'content/guide/akun/verifikasi-ktp/2023-11-01-1.md';
  const unsaved = { unsaved: () => ['README.md'] };

  it.each<Case>([
    ...actions.map((action): Case => [action, { action, params }, 'hanya menyimpan draf']),
    ...outside.map((place): Case => [`write ${place}`, save({ path: place }), 'bukan tempat isi panduan']),
    ['write past a review', save({ path }, {}), 'hanya menyimpan draf'],
    ['move a file', save({ path, newPath: 'content/replies/x.md' }), 'bukan tempat isi panduan'],
    ['number the file of a day that is taken', save({ path: second }), 'Untuk 2023-11-01 sudah ada berkas'],
    ['write a note without a day', save({ path: 'content/calibrations/.md' }), ''],
    ['write what the schema refuses, in the words of the check', save({ path, raw: withState }), 'aktif'],
    ['write a phone number, which a commit would keep for good', save({ path, raw: withPhone }), '0812'],
    ["put somebody's unsaved work into a draft", save({ path }), 'README.md', unsaved],
    ['write to another branch', save({ path }), 'lain', { branch: 'lain' }],
  ])('does not %s', async (_, request, words, situation) => {
    expect(await findRefusal(request, { ...now, ...situation })).toEqual(expect.stringContaining(words));
  });
});
