import { describe, expect, it } from 'vitest';
import { findIntendedPath, intendedPaths } from '../../../src/checks/read/misplaced-files.ts';

describe('findIntendedPath', () => {
  it.each([
    ['guide/akun/whitelist/2023-11-1.md', 'guide/akun/whitelist/2023-11-01.md'],
    ['guide/akun/whitelist/2023-11-01.mdx', 'guide/akun/whitelist/2023-11-01.md'],
    ['guide/akun/whitelist/2023-11-01.MD', 'guide/akun/whitelist/2023-11-01.md'],
    ['guide/akun/White List/2023-11-01.md', 'guide/akun/white-list/2023-11-01.md'],
    ['guides/Akun/whitelist/Awal.md', 'guide/akun/whitelist/awal.md'],
    ['calibration/1-11-2023.md', 'calibrations/2023-11-01.md'],
    ['replies/Satu KTP.txt', 'replies/satu-ktp/awal.md'],
    ['flows/restrik.yml', 'flows/restrik/awal.yaml'],
    ['flows/restrik/2023-11-01.yml', 'flows/restrik/2023-11-01.yaml'],
    [
      'guide/akun/whitelist/2023-11-1.Koreksi-2-12-2026.md',
      'guide/akun/whitelist/2023-11-01.koreksi-2026-12-02.md',
    ],
    ['guide/akun/whitelist/awal koreksi 2026-12-2 (1).md', 'guide/akun/whitelist/awal.koreksi-2026-12-02.md'],
    ['Area.yml', 'areas.yaml'],
    ['glosary.yaml', 'glossary.yaml'],
    ['guide/akun/whitelist/2023-11-01.md', 'guide/akun/whitelist/2023-11-01.md'],
  ])('%s was meant to be %s', (path, intended) => {
    expect(findIntendedPath(path)).toBe(intended);
  });

  it.each([
    'catatan.txt',
    'gambar/foto.png',
    'guide/2023-11-01.md',
    'guide/akun/2023-11-01.md',
    'replies/a/b/c.md',
    'guide/a/b/c/d.md',
  ])('%s was meant to be none', (path) => {
    expect(findIntendedPath(path)).toBeUndefined();
  });
});

it('intendedPaths holds every path as it is and as it was meant', () => {
  const paths = ['areas.yaml', 'flows/a.yml', 'flows/a/awal.yaml', 'x.txt'];
  expect([...intendedPaths(paths.toSpliced(2, 1))]).toEqual(paths);
});
