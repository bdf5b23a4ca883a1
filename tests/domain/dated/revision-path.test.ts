import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fileStem,
  findRevisionPath,
  findVersion,
  versionName,
} from '../../../src/domain/dated/revision-path.ts';
import { itHolds } from '../../fixtures/property.ts';

describe('findRevisionPath', () => {
  const names = ['2023-11-01', 'awal', '2023-11-01.koreksi-2026-12-02', 'awal.koreksi-2026-12-02'];
  it.each(names)('reads what it is a text of, and which: %s', (name) => {
    const version = findVersion(name);
    expect(version && versionName(version)).toBe(name);
    for (const [path, id] of [
      [`guide/akun/whitelist/${name}.md`, 'akun/whitelist'],
      [`replies/satu-ktp/${name}.md`, 'satu-ktp'],
      [`flows/bukti-pod/${name}.yaml`, 'bukti-pod'],
    ] as const)
      expect(findRevisionPath(path)).toEqual({ id, ...version });
  });

  const others = `
    guide/akun/whitelist/2023-02-30.md guide/akun/whitelist/2023-11-1.md guide/akun/whitelist/Awal.md
    guide/akun/whitelist/2023-11-01.mdx guide/akun/whitelist/2023-11-01 guide/akun/2023-11-01.md
    guide//whitelist/2023-11-01.md guide/akun/whitelist/lama/2023-11-01.md calibrations/2023-11-01.md
    guide/akun/whitelist/2023-11-01.md/awal.md calibrations/akun/whitelist/2023-11-01.md
    guide/akun/whitelist/2023-11-01.koreksi-2026-13-01.md guide/akun/whitelist/2023-11-01.koreksi-awal.md
    guide/akun/whitelist/2023-11-01.koreksi-2026-12-02.koreksi-2026-12-03.md replies/satu-ktp.md`;
  it.each(['', ...others.trim().split(/\s+/)])('finds none in %j', (path) => {
    expect(findRevisionPath(path)).toBeUndefined();
  });

  itHolds('never throws', [fc.string()], (path) => findRevisionPath(path) === undefined);
});

it.each([
  ['calibrations/2023-11-01.md', '2023-11-01'],
  ['replies/satu-ktp/awal.md', 'awal'],
  ['areas.yaml', 'areas'],
  ['tanpa-akhiran', 'tanpa-akhiran'],
  ['guide/a.b/c.d.md', 'c.d'],
])('fileStem of %s is %s', (path, stem) => {
  expect(fileStem(path)).toBe(stem);
});
